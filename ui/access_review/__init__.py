"""Going through who can open what, on one screen."""
