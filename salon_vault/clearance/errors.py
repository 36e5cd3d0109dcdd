"""What goes wrong where something stands against a treatment."""

from salon_vault.errors import Refused


class StopIsFinal(Refused):
    """Nobody can answer for doing it all the same: a known reaction, a failed test."""
