"""The keeping of a move: marks in folders, the copy and its list."""
