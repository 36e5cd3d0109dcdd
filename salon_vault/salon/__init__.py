"""The salon itself: name, address, settings, and what it does outside the program."""
