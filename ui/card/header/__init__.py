"""The head of a card: who this is, and how to reach them."""
