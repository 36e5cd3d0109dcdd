"""Finding a client: a search field over a list, and the card of whoever is chosen."""
