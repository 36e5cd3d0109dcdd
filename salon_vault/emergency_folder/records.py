"""The book of one transaction that knows the papers of the emergency folder."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.emergency_folder.book import FolderBook


class FolderRecords(Protocol):
    """What is kept about blank papers; a part of ``salon_vault.ports.Work``."""

    @property
    def folder(self) -> "FolderBook":
        """The papers of the emergency folder."""
