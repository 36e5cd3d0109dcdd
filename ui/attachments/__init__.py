"""Files on a client's card: filed as they are, leafed through, and cards out of old ones."""
