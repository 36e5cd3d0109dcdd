"""Two cards of one person: noticed while typing, and merged so that it can be undone."""
