"""What the clock asks for."""
