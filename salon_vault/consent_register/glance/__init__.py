"""What the list of clients says at a glance of consents and papers; nothing about health."""
