"""People in the terminal."""
