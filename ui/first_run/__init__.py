"""From an empty PC to a vault that can be worked with, in at most five steps."""
