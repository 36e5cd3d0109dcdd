"""What lies in the tray."""

from dataclasses import dataclass

from salon_vault.scans.kept import ScanPage
from salon_vault.scans.standing import Standing


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """A page that somebody has to look at."""

    scan: ScanPage
    paper: Standing | None
    """The paper that its code names; None where nobody knows."""


@dataclass(frozen=True, slots=True)
class Tray:
    """All that scans ask."""

    pages: tuple[WaitingPage, ...]
    """The oldest first."""
    papers: tuple[Standing, ...]
    """Filed papers that lack pages, or of which somebody has to say whether they are signed."""
