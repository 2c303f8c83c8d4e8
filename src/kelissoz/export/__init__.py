"""What was read, written out: one file a format."""
