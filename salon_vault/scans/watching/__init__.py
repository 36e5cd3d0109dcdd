"""The folder that the scanner writes to: where it is, and what has come to lie in it."""
