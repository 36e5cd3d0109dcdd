"""Looking at a sheet before it is printed: the page as it will come out, and where to."""

from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.paper.document import Document
from ui import theme
from ui.answer import Answer
from ui.ask_printer import AskPrinter
from ui.line import Line
from ui.parts.on_screen import keep_size, room_on_screen
from ui.parts.pdf_view import PdfView

SIZE, HIGH, BESIDE = (600, 620), 430, 350
"""Points of the window; of the page in it; and of what stands above and below the page."""
LOWEST = 160


class PrintPreview(AskPrinter):
    """The page in front, and a printer below; nothing is printed that was not to be seen."""

    def __init__(self, parent: QWidget, line: Line, title: str, deed: str) -> None:
        super().__init__(parent, line, title, deed)
        keep_size(self, *SIZE)
        self._sheet: Document | None = None
        self.view = PdfView()
        room = room_on_screen(self).height() - theme.scaled(BESIDE)
        self.view.setMinimumHeight(max(LOWEST, min(theme.scaled(HIGH), room)))
        self.rows.insertWidget(0, self.view, 1)

    def send(self, sheet: Document, printer: str) -> Answer[object]:
        """Have the sheet printed; every kind of sheet has its own use case."""
        raise NotImplementedError

    def print_on(self, printer: str) -> Answer[object]:
        """Have the sheet in front printed."""
        assert self._sheet is not None, "only what was shown is printed"
        return self.send(self._sheet, printer)

    def show_sheet(self, sheet: Document) -> None:
        """Draw this sheet, and only then offer to print it."""
        self._sheet = sheet
        self.go.setEnabled(False)
        self.line.render(self, sheet).then(partial(self._show, sheet)).otherwise(self.failed)

    def _show(self, sheet: Document, pdf: bytes) -> None:
        if sheet is self._sheet:
            self.view.show_paper(pdf)
            self.look_for_printers()
