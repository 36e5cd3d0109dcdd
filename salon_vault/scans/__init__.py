"""Signed papers on their way back: pages from a scanner or a phone."""
