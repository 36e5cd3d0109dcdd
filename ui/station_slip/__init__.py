"""The station slip on screen: looked at and printed at check-in."""
