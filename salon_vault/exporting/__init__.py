"""What leaves the vault as a file that other programs read."""
