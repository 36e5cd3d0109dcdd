"""What a client likes, on the card."""
