"""Patch tests and their rules on screen."""
