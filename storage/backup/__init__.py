"""Sets: made beside the open vault, carried to sticks without keys, checked, opened."""
