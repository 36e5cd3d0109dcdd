"""Putting records of patch tests right; what failed is put right before a senior alone."""
