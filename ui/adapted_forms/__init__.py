"""Where the owner puts forms into the salon's own words."""
