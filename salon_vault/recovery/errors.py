"""
What goes wrong on purpose about the recovery kit; leaves of the tree in ``salon_vault.errors``.

* Refused
  - KitOfAnotherVault        a sound recovery kit, but not one of this vault
  - KitReplaced              a former kit of this vault: another one is in force
"""

from salon_vault.errors import Refused


class KitOfAnotherVault(Refused):
    """A sound recovery kit, but this vault never had it."""


class KitReplaced(Refused):
    """A former recovery kit: it opens what was made while it was in force."""
