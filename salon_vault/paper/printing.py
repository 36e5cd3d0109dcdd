"""What goes to a printer, and what a printer has to do with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

MOST_TOGETHER = 400
"""Papers of one print job, copies counted."""


@dataclass(frozen=True, slots=True)
class Impression:
    """A PDF of ours as it comes out once: the paper itself, or a copy of it."""

    pdf: bytes
    mark: str = ""
    """Words that the printer puts above every page; "" for the paper itself."""


class Printer(Protocol):
    """Paper, by way of the key-less helper process."""

    def printers(self) -> Sequence[str]:
        """Return the names of the printers this PC knows, the default first."""

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """
        Send our own PDF to ``printer``, "" for the default one; ``title`` names nobody.

        Raises:
            NoPrinter: if nothing can have come out.
            HelperStopped: if nobody knows.
        """

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        """
        Send several PDFs of ours as one job, each beginning on a sheet of its own.

        Raises:
            NoPrinter, HelperStopped: as ``send`` does.
        """
