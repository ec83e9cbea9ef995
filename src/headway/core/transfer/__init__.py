"""Reading other people's trackers: from a grid of cells to opportunities with their histories."""
