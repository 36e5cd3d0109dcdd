"""Colour formulas: what was mixed, bowl by bowl, so that it can be mixed again."""
