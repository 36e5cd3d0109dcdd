"""Going through who can open what, a few times a year, and signing for it."""
