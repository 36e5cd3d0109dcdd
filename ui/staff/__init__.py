"""The people who work here on screen: their logins, tiers and keys."""
