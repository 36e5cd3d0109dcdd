"""Colour formulas on screen: read like a mixing card, typed like one."""
