"""Consent before collection: health and photos open once the client was told and agreed."""
