"""What lies readable outside the vault, on screen: listed at closing, deleted or left."""
