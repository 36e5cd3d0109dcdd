"""Passwords that somebody else made: what they are good for, and how they are given out."""
