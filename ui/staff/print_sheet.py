"""Looking at a sheet about staff, and printing it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from salon_vault.errors import NoPrinter, VaultError
from salon_vault.paper.document import Document
from salon_vault.personnel.use_cases import print_sheet
from salon_vault.salon.model import Salon
from salon_vault.salon.use_cases import view_salon
from ui import theme
from ui.line import Line
from ui.parts.pdf_view import PdfView
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain, problem_of
from ui.words import _

SIZE, HIGH = (600, 620), 430

type Make = Callable[[str], Document]
"""Return the sheet, with this name of the salon above it."""


class PrintSheet(Question):
    """The page as it will come out, and where; it is kept nowhere."""

    def __init__(self, parent: QWidget, line: Line, title: str, about: str, make: Make) -> None:
        super().__init__(parent, title, _("Print"))
        self.setMinimumSize(*map(theme.scaled, SIZE))
        self._line = line
        self._about = about
        self._make = make
        self._sheet: Document | None = None
        self.view = PdfView()
        self.view.setMinimumHeight(theme.scaled(HIGH))
        self.where = PrinterChoice(_("Connect one, then start again."))
        self.where.copies_field.setEnabled(False)
        self.rows.addWidget(self.view, 1)
        self.rows.addWidget(self.where)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._print)
        line.ask(self, view_salon).then(self._draw)

    def _draw(self, salon: Salon) -> None:
        self._sheet = self._make(salon.name)
        self._line.render(self, self._sheet).then(self._show)

    def _show(self, pdf: bytes) -> None:
        self.view.show_paper(pdf)
        self._line.printers(self).then(self._offer)

    def _offer(self, names: Sequence[str]) -> None:
        self.where.show_printers(names)
        self.go.setEnabled(bool(names))

    def _print(self) -> None:
        if self._sheet is None:
            return
        self.wait(waiting=True)
        printer = self.where.printer.key
        asked = self._line.ask(self, print_sheet, self._sheet, self._about, printer)
        asked.then(lambda _nothing: self.accept()).otherwise(self._failed)
        asked.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, NoPrinter):
            self.where.printer_field.blame(problem_of(error).happened)
        else:
            complain(self, error)
