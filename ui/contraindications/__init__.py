"""Questions before treatments, on screen."""
