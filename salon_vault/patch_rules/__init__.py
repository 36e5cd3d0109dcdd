"""The rules on patch tests that a salon goes by, and proposals for them."""
