"""A PC without a printer: what a command line prints on."""

from collections.abc import Sequence

from salon_vault.errors import NoPrinter
from salon_vault.paper.printing import Impression


class NoPaper:
    """Knows no printer, and sends nothing anywhere."""

    def printers(self) -> Sequence[str]:
        """Return that there is none."""
        return ()

    def send(self, pdf: bytes, title: str, printer: str, copies: int) -> None:
        """Raise NoPrinter."""
        del pdf, title, printer, copies
        raise NoPrinter

    def send_together(
        self, impressions: Sequence[Impression], title: str, printer: str
    ) -> None:
        """Raise NoPrinter."""
        del impressions, title, printer
        raise NoPrinter
