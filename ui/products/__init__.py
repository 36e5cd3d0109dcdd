"""Products and lots on screen, and who had one."""
