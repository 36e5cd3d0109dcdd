"""Looking at a sheet before it is printed: the page as it will come out, and where to."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.errors import NoPrinter, VaultError
from salon_vault.paper.document import Document
from ui import theme
from ui.answer import Answer
from ui.line import Line
from ui.parts.on_screen import keep_size, room_on_screen
from ui.parts.pdf_view import PdfView
from ui.parts.printer_choice import PrinterChoice
from ui.parts.question import Question
from ui.problems import complain, problem_of
from ui.words import _

SIZE, HIGH, BESIDE = (600, 620), 430, 350
"""Points of the window; of the page in it; and of what stands above and below the page."""
LOWEST = 160


class PrintPreview(Question):
    """The page in front, and a printer below; what printing is, every sheet says itself."""

    def __init__(self, parent: QWidget, line: Line, title: str, deed: str) -> None:
        super().__init__(parent, title, deed)
        keep_size(self, *SIZE)
        self.line = line
        self._sheet: Document | None = None
        self.view = PdfView()
        room = room_on_screen(self).height() - theme.scaled(BESIDE)
        self.view.setMinimumHeight(max(LOWEST, min(theme.scaled(HIGH), room)))
        self.where = PrinterChoice(_("Connect one, then start again."))
        self.rows.addWidget(self.view, 1)
        self.rows.addWidget(self.where)
        self.go.setEnabled(False)
        self.go.clicked.connect(self._print)

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Have the sheet printed; every kind of sheet has its own use case."""
        raise NotImplementedError

    def show_sheet(self, sheet: Document) -> None:
        """Draw this sheet; nothing can be printed until it is to be seen."""
        self._sheet = sheet
        self.go.setEnabled(False)
        self.line.render(self, sheet).then(partial(self._show, sheet)).otherwise(self._failed)

    def _show(self, sheet: Document, pdf: bytes) -> None:
        if sheet is self._sheet:
            self.view.show_paper(pdf)
            self.line.printers(self).then(self._offer)

    def _offer(self, names: Sequence[str]) -> None:
        self.where.show_printers(names)
        self.go.setEnabled(bool(names))

    def _print(self) -> None:
        if self._sheet is None:
            return
        self.wait(waiting=True)
        sending = self.send(self._sheet, self.where.printer.key)
        sending.then(lambda _sent: self.accept()).otherwise(self._failed)
        sending.at_last(lambda: self.wait(waiting=False))

    def _failed(self, error: VaultError) -> None:
        if isinstance(error, NoPrinter):
            self.where.printer_field.blame(problem_of(error).happened)
        else:
            complain(self, error)
