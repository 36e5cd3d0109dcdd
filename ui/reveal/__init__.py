"""One client's number for half a minute, for whoever says why."""
