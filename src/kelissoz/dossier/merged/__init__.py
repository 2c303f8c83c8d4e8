"""What the dossier knows of one event: the claims of all its reports, field by field, with who says what."""
