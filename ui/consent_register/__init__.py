"""Screens for what clients agree to."""
