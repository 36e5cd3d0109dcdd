"""Wishes: what a client likes, where the salon keeps that at all."""
