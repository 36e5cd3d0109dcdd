"""The books of one transaction that are about lists coming in and going out."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.exporting.book import ExportBook
    from salon_vault.importing.book import ImportBook


class ListRecords(Protocol):
    """Lists of clients; a part of ``salon_vault.ports.Work``."""

    @property
    def importing(self) -> "ImportBook":
        """Lists that come in."""

    @property
    def exporting(self) -> "ExportBook":
        """The list that goes out."""
