"""Where it is kept which blank papers were printed, and which of them were given to whom."""

from typing import Protocol

from salon_vault.emergency_folder.model import Blank


class FolderBook(Protocol):
    """The blank papers as one transaction sees them."""

    def blanks(self) -> list[Blank]:
        """Return every paper that was printed blank, the latest first; reports nothing."""
        ...
