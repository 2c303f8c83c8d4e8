"""Who is who: one person under several spellings, one body under several wordings."""
