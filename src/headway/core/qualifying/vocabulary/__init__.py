"""Words by which a posting says what it asks for, in the languages that the importer reads."""
