"""The list of treatments on screen."""
