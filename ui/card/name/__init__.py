"""How a client is called, and in which language papers speak to them."""
