"""The books of one transaction that hold pictures and files of clients."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.attachments.book import AttachmentBook
    from salon_vault.photos.book import PhotoBook
    from salon_vault.scans.book import ScanBook


class PictureRecords(Protocol):
    """What is kept in pictures; a part of ``salon_vault.ports.Work``."""

    @property
    def photos(self) -> "PhotoBook":
        """The photos of clients, what they agreed to, and where one can see them."""

    @property
    def attachments(self) -> "AttachmentBook":
        """The files on clients' cards, kept as they came."""

    @property
    def scans(self) -> "ScanBook":
        """The pages of papers that came back."""
