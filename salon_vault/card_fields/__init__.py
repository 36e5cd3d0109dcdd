"""Fields of a card that a salon may do without: off until its owner switches them on."""
