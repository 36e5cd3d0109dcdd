"""What the rules ask of the world about pages from a scanner."""

from collections.abc import Sequence
from typing import NoReturn, Protocol

from salon_vault.consents.model import SignedField
from salon_vault.errors import HelperStopped
from salon_vault.scans.model import Ink, PageCode, ScannedPage

type FieldAsked = tuple[bytes, PageCode, SignedField]
"""A page's picture, the code on it that is believed, and the field that is asked about."""


class Scanner(Protocol):
    """Where scans become pages: the key-less helper process, which keeps nothing."""

    def pages(self, contents: bytes) -> int:
        """
        Return how many pages a PDF, JPEG, PNG or TIFF has; nothing is drawn yet.

        Raises:
            FileRefused: if it is no scan that can be read, or too much of one.
        """
        ...

    def read(self, contents: bytes, first: int, most: int) -> tuple[ScannedPage, ...]:
        """
        Return the pages from ``first`` (from 0) on, ``most`` of them at most.

        Ask for ``PAGES_AT_A_TIME``, and show progress in between.

        Raises:
            FileRefused: if one of them cannot be drawn, or is too large to be.
        """
        ...

    def ink(self, wanted: Sequence[FieldAsked]) -> tuple[Ink, ...]:
        """Tell of each field whether it was written in; UNSURE where nobody could look."""
        ...


class NoScanner:
    """A program without a helper process: it reads no scan."""

    def pages(self, contents: bytes) -> NoReturn:
        """Raise HelperStopped."""
        del contents
        raise HelperStopped

    def read(self, contents: bytes, first: int, most: int) -> NoReturn:
        """Raise HelperStopped."""
        del contents, first, most
        raise HelperStopped

    def ink(self, wanted: Sequence[FieldAsked]) -> tuple[Ink, ...]:
        """Return that nobody could look."""
        return (Ink.UNSURE,) * len(wanted)


NO_SCANNER = NoScanner()
