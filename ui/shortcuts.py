"""The keys that the help lists, and what they do."""

from ui.words import N_

KEYS = (
    ("Ctrl+K", N_("Find or do anything")),
    ("Ctrl+F", N_("Search clients")),
    ("Ctrl+N", N_("New client")),
    ("Ctrl+E", N_("Edit the card")),
    ("Ctrl+Shift+N", N_("Begin a visit")),
    ("Ctrl+Shift+O", N_("Client from an old card")),
    ("Ctrl+Shift+P", N_("File photos…")),
    ("Ctrl+Shift+F", N_("New formula")),
    ("Ctrl+R", N_("Repeat the last formula")),
    ("Ctrl+P", N_("Print form")),
    ("Ctrl+Shift+S", N_("Station slip")),
    ("Ctrl+Z", N_("Undo")),
    ("Alt+←", N_("Back")),
    ("Ctrl+1…9, 0", N_("Go to a place")),
    ("Ctrl+O", N_("Add scan…")),
    ("F9", N_("Hide the screen")),
    ("Ctrl+L", N_("Lock now")),
    ("F1", N_("Help")),
)
"""As they stand on the keyboard, with the words for their deed."""
