"""The settings on screen: the salon's, and those of the person at the desk."""
