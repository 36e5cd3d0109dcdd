"""The check-up on screen: what was found, what to do, and what lies outside the vault."""
