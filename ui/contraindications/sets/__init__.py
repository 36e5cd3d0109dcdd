"""The sets of questions, on the owner's screen."""
