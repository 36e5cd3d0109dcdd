"""The people who work here: tiers, passwords, rights."""
