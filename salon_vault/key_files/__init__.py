"""Key files: the second thing that a login can be made to need."""
