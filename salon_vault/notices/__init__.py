"""Privacy notices: what the salon tells its clients, which version, and to whom."""
