"""Why each field of a card is kept: what the law pack says of it, and whom it opens to."""
