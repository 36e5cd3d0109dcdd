"""Where it is kept whose login was lost."""

from collections.abc import Sequence
from typing import Protocol

from salon_vault.staff.model import StaffId


class LostLogins(Protocol):
    """Whose login was lost in a restore, until they are enrolled again."""

    def lost(self) -> Sequence[StaffId]:
        """Return them all."""

    def strike(self, who: StaffId) -> None:
        """Note that ``who`` has a login again."""
