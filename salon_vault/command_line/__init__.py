"""The program without a window, for a person at a command line: the same gate, the same log."""
