"""Commands that count and reckon: how far the applications got, what silence means, what may come."""
