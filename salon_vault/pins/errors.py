"""
What goes wrong on purpose about the PIN of a shift; leaves of ``salon_vault.errors``.

* UserMistake
  - WeakPin                  the first to be tried, or no six digits
* Refused
  - WrongPin                 the digits are not those chosen for this shift
  - PinGone                  there is none, or not any more; the password opens
* Trouble
  - KeeperSilent             the process that would keep it does not answer
"""

from salon_vault.errors import Refused, Trouble, UserMistake


class WeakPin(UserMistake):
    """It would be guessed; ``problem`` is one of digits, known, date."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class WrongPin(Refused):
    """The digits are not those chosen; after ``left`` more wrong ones the PIN is gone."""

    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left


class PinGone(Refused):
    """There is no PIN for this login, or what it would open is not in force any more."""


class KeeperSilent(Trouble):
    """The process that keeps what a PIN opens could not be started, or does not answer."""
