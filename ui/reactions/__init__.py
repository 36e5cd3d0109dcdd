"""Reactions on screen."""
