"""Client cards: who the client is, how to reach them, what must not happen to them."""
