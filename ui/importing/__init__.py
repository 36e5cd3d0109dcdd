"""Taking in a list of clients: a file becomes cards, step by step."""
