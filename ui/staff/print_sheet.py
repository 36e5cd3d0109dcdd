"""Looking at a sheet about staff, and printing it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from salon_vault.paper.document import Document
from salon_vault.personnel.use_cases import print_sheet
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from ui.answer import Answer
from ui.line import Line
from ui.print_preview import PrintPreview
from ui.words import _

type Make = Callable[[str], Document]
"""Return the sheet, with this name of the salon above it."""


class PrintSheet(PrintPreview):
    """A sheet that is kept nowhere."""

    def __init__(self, parent: QWidget, line: Line, title: str, about: str, make: Make) -> None:
        super().__init__(parent, line, title, _("Print"))
        self._about = about
        self._make = make
        self._salon = ""
        line.ask(self, view_salon).then(self._begin)

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Send it to the printer; only what it is about stays in the log."""
        return self.line.ask(self, print_sheet, sheet, self._about, printer)

    def draw(self) -> None:
        """Draw the sheet as it is made now."""
        self.show_sheet(self._make(self._salon))

    def _begin(self, salon: Salon) -> None:
        self._salon = salon.name
        self.draw()
