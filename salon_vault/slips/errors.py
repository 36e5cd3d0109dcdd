"""
What goes wrong on purpose about slips; leaves of ``salon_vault.errors``.

* Refused
  - SlipToReplace            the password is somebody else's making: first one of one's own
  - SlipOver                 the slip's days are over
"""

from datetime import date

from salon_vault.errors import Refused


class SlipToReplace(Refused):
    """The login opens with a slip still: its holder has to choose a password of their own."""


class SlipOver(Refused):
    """The slip opened this login up to and on the day ``until``, and does not any more."""

    def __init__(self, until: date) -> None:
        super().__init__(until)
        self.until = until
