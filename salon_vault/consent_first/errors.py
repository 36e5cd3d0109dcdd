"""
What goes wrong on purpose where nobody was asked first; leaves of ``salon_vault.errors``.

* Refused
  - NotAskedFirst            the client was not told yet, or has not agreed
  - OnlySafetyLine           agreed on the phone: allergies alone, until a paper is there
"""

from salon_vault.consent_first.model import Opening
from salon_vault.errors import Refused


class NotAskedFirst(Refused):
    """Nothing about health is written down, and no photo taken, before the client agreed."""

    def __init__(self, opening: Opening) -> None:
        super().__init__(opening.value)
        self.opening = opening


class OnlySafetyLine(Refused):
    """On a yes by phone only what keeps the client from harm is written down."""
