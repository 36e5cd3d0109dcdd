"""Clearance: what stands against a treatment of a client on a day."""
