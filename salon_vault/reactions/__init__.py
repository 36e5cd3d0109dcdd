"""Reactions: what a client reacted to, and what is not done to them any more."""
