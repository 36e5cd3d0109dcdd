"""Moving to another PC, on screen."""
