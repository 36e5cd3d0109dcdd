"""The timeline in the log's words; the list itself is on the card."""
