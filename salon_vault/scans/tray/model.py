"""What lies in the tray."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.scans.kept import ScanPage
from salon_vault.scans.returned import ReturnedPaper


class Useless(StrEnum):
    """
    Why a page is thrown away: one of a few, and no words of anybody's.

    Nobody may ever know whose page it was; words about it could be erased with no card.
    """

    TWICE = "twice"
    EMPTY = "empty"
    """A sheet on which there is nothing, or that only parted a stack."""
    UNREADABLE = "unreadable"
    """It is to be scanned anew."""
    NOT_OURS = "not_ours"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """A page that somebody has to look at."""

    scan: ScanPage
    paper: ReturnedPaper | None
    """The paper that its code names; None where nobody knows."""


@dataclass(frozen=True, slots=True)
class Tray:
    """All that scans ask."""

    pages: tuple[WaitingPage, ...]
    """The oldest first."""
    papers: tuple[ReturnedPaper, ...]
    """Filed papers that lack pages, or of which somebody has to say whether they are signed."""
    is_full: bool = False
    """Whether no scan is taken in until somebody has seen to some of the pages."""
