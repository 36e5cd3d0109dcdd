"""Lists from elsewhere on their way into the vault, and what came with which of them."""
