"""What came of scans that were brought."""

from dataclasses import dataclass, field

from salon_vault.consents.model import PaperCode
from salon_vault.from_elsewhere.model import Left, Refusal
from salon_vault.scans.kept import ScanId, ScanPage, Waits
from salon_vault.scans.returned import ReturnedPaper


@dataclass(frozen=True, slots=True)
class PageIn:
    """One page of what was brought."""

    place: int
    """Of its file in the list, from 0."""
    number: int
    """In the file, from 0."""
    id: ScanId
    version: int
    paper: PaperCode | None
    page: int
    """Of the paper, from 1; 0 where nobody knows."""
    waits: Waits | None
    """Why it is in the tray; None for a page that is filed."""
    thumbnail: bytes = field(repr=False)
    """For whoever brought it, until they lock; the stored one may be closed to them."""
    known: bool = False
    """Whether it was in the vault before: the same page of the same file."""


@dataclass(frozen=True, slots=True)
class ScansIn:
    """What came of the files that were brought, each by its place in the list, from 0."""

    pages: tuple[PageIn, ...] = ()
    papers: tuple[ReturnedPaper, ...] = ()
    """Those that pages were filed to, in the order in which they came."""
    refused: tuple[Refusal, ...] = ()
    left: tuple[tuple[int, Left], ...] = ()
    """Files that are in the vault, and were not deleted though that was asked for."""
    removed: int = 0
    """Files that were deleted."""
    stopped: bool = False
    """Whether somebody cancelled before the last file; the ones from there on are untouched."""
    held: int = 0
    """Files, the last ones, that were not read and stay where they are: the tray is full."""

    @property
    def filed(self) -> int:
        """How many pages lie with their papers now that did not before."""
        return sum(1 for page in self.pages if page.waits is None and not page.known)

    @property
    def waiting(self) -> int:
        """How many pages wait in the tray."""
        return sum(1 for page in self.pages if page.waits is not None)

    @property
    def is_news(self) -> bool:
        """Whether any page came that was not here before."""
        return any(not page.known for page in self.pages)


def page_in(place: int, scan: ScanPage, thumbnail: bytes, *, known: bool) -> PageIn:
    """Return what is told of a page that is kept now."""
    return PageIn(
        place=place,
        number=scan.number,
        id=scan.id,
        version=scan.version,
        paper=scan.paper,
        page=scan.page,
        waits=scan.waits,
        thumbnail=thumbnail,
        known=known,
    )
