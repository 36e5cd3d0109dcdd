"""Two cards of one person: noticed while somebody types, and merged so that it can be undone."""
