"""The tracker's pages: first run, table, board, one opportunity, the bin, settings."""
