"""The statistics of the search: sequences in, frozen values out. Only these modules load NumPy."""
