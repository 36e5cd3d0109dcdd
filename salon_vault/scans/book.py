"""Where pages from a scanner are kept."""

from collections.abc import Mapping
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.scans.kept import ScanId, ScanPage


class ScanBook(Protocol):
    """The pages as one transaction sees them."""

    def get(self, scan: ScanId) -> ScanPage:
        """Return what is known of a page and report it as read; raise NotFound."""
        ...

    def of_source(self, sha256: bytes) -> Mapping[int, ScanPage]:
        """Return the pages that came in a file, by their number there; reports nothing."""
        ...

    def of_paper(self, code: PaperCode) -> list[ScanPage]:
        """Return the pages of a paper, filed and waiting, in its order; reports nothing."""
        ...

    def of_client(self, client_id: ClientId) -> Mapping[PaperCode, list[ScanPage]]:
        """Return the filed pages of a client's papers; reports nothing."""
        ...

    def waiting(self) -> list[ScanPage]:
        """Return what lies in the tray, the oldest first; reports nothing."""
        ...

    def unfinished(self) -> list[PaperCode]:
        """Return papers with pages here that lack others, or an outcome; reports nothing."""
        ...

    def add(self, page: ScanPage, pages: int) -> ScanPage:
        """
        Keep a page whose blobs were written, and name the blobs, also without the key.

        ``pages`` is how many its paper has; 0 where nobody knows.

        Raises:
            NotFound: if a blob was not written, or has a name already.
        """
        ...

    def save(self, page: ScanPage, pages: int) -> ScanPage:
        """Keep what became of a page, and return it with its version; raise EditConflict."""
        ...

    def remove(self, page: ScanPage) -> None:
        """Take a page out for good, with the keys of its blobs; raise EditConflict."""
        ...

    def release(self, page: ScanPage) -> None:
        """Take a page out whose picture belongs to another record now; raise EditConflict."""
        ...

    def filed_here(self, page: ScanPage) -> bool:
        """Tell whether it was filed at this desk, since the vault was unlocked."""
        ...

    def remember(self, paper: Paper) -> None:
        """Remember a paper as it was before a scan changed it, until the vault locks."""
        ...

    def before(self, code: PaperCode) -> Paper | None:
        """Return a paper as it was remembered first."""
        ...

    def thumbnail(self, page: ScanPage) -> bytes | Sealed:
        """Return the thumbnail, JPEG, also to who brought it until they lock; RecordDamaged."""
        ...

    def picture(self, page: ScanPage) -> bytes | Sealed:
        """Return the picture, JPEG, also to who brought it until they lock; RecordDamaged."""
        ...
