"""What keeps a salon going without its owner: deputies, spare logins, a second person."""
