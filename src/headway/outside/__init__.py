"""What leaves this machine, or reads a foreign format with a library."""
