"""Photos of a client on the card: filed, looked at, compared, agreed to, published."""
