"""Files on this PC that anyone can read: what is known of them, and how they go."""
