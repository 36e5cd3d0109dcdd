"""A picture of every screen, page, dialog and box of the program, in any language and look."""
