"""The import pages: bring a file, see how it is read, confirm."""
