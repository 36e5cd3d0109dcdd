"""What a scan asks: pages that nobody could file, and papers that lack something."""
