"""The emergency folder: blank coded papers for the day on which the PC is dead."""
