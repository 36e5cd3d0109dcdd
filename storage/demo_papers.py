"""What the demo has of papers besides forms: a folder in the drawer, a page in the tray."""

from collections.abc import Sequence

import resources
from salon_vault.desk import Desk
from salon_vault.emergency_folder.model import FolderOrder
from salon_vault.emergency_folder.use_cases import print_folder
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.scans.intake.use_cases import file_scans
from salon_vault.scans.model import Ink, ScannedPage
from salon_vault.scans.ports import FieldAsked
from storage.from_elsewhere import SourceFiles

PAGE, THUMBNAIL = "demo/scan.jpg", "demo/scan_small.jpg"
"""A form that was cut off above its code; ``tests/journeys/demo_scan.py`` draws it."""

SETS = (("hair-colour", 2), ("general", 1), ("minor", 1))
SLIPS = 3


class _Unheard:
    """Nobody waits for so little."""

    def reached(self, done: int, of: int) -> None:
        """Hear nothing."""


def print_invented_folder(desk: Desk, language: str) -> None:
    """Print a small emergency folder."""
    wanted = FolderOrder(SETS, (language,), SLIPS)
    desk.run(print_folder, wanted, language, "", _Unheard())


def bring_invented_page(desk: Desk) -> None:
    """Bring a page back of which only a person can tell whose it is."""
    desk.run(file_scans, (resources.path(PAGE),), clear=False, progress=_Unheard())


class _Drawn:
    """The scanner of the invented past: its one page is drawn already, and bears no code."""

    def pages(self, contents: bytes) -> int:
        """Return that it is one page."""
        del contents
        return 1

    def read(self, contents: bytes, first: int, most: int) -> tuple[ScannedPage, ...]:
        """Return the page."""
        del first, most
        return (ScannedPage(0, (), contents, resources.path(THUMBNAIL).read_bytes()),)

    def ink(self, wanted: Sequence[FieldAsked]) -> tuple[Ink, ...]:
        """Return that nobody could look."""
        return (Ink.UNSURE,) * len(wanted)


DRAWN = FromElsewhere(sources=SourceFiles(), scanner=_Drawn())
"""Where the page comes from."""
