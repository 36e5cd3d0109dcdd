"""The check-up: how the vault, its keys and the PC around it are doing, and what to do."""
