"""Numbers and mail addresses that somebody sees for a moment, one client at a time."""
