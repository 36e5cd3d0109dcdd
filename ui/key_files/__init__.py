"""Key files on screen: for the own login, and the reminder of the second stick."""
