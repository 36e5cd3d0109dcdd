"""Fields of a card that a salon may do without, on screen."""
