"""Restoring a backup, moving to another PC, and the checks of both, on screen."""
