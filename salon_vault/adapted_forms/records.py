"""The book of one transaction that holds the salon's own wordings of forms."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.adapted_forms.book import WordingBook


class WordingRecords(Protocol):
    """What is kept about the words of forms; a part of ``salon_vault.ports.Work``."""

    @property
    def wordings(self) -> "WordingBook":
        """The salon's own wordings of forms."""
