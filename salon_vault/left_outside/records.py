"""The book of one transaction about files outside the vault."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.left_outside.book import OutsideBook


class OutsideRecords(Protocol):
    """What is remembered of files outside; a part of ``salon_vault.ports.Work``."""

    @property
    def outside_files(self) -> "OutsideBook":
        """Files that this program wrote or read, and that lie readable outside."""
