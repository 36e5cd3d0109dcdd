"""The demo vault's invented people."""
