"""Finding the client whose paper it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.clients.model import ClientLine, Found
from ui.clients.list_model import second_identifier, shown_name
from ui.clients.search import Search
from ui.line import Line
from ui.merging.panel import CardRow
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.parts.search_line import SearchLine
from ui.words import _

SHOWN = 5


class Whose(QWidget):
    """Three letters or digits, and the cards that fit; Enter takes the first."""

    chosen = Signal(str, str)
    """Id of the card, and the name on it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._search = Search(line, self)
        self.text = SearchLine(_("Find the client"), _("Name, phone or last 3 digits"))
        self.found = Rows()
        self.shown: list[CardRow] = []
        self.nobody = PlainLabel(_("No card fits."), role="quiet")
        self.nobody.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.text)
        rows.addWidget(self.nobody)
        rows.addLayout(self.found)
        self.text.textChanged.connect(self._look_for)
        self._search.found.connect(self._show)

    def take_first(self) -> bool:
        """Take the first card that fits what is typed; tell whether there is one."""
        if self.shown and not self._search.waiting:
            self.shown[0].go.click()
            return True
        return False

    def _look_for(self, text: str) -> None:
        if text.strip():
            self._search.look_for(text)
        else:
            self._draw(())

    def _show(self, text: str, found: Found) -> None:
        if text == self.text.text() and text.strip():
            self._draw(found.lines[:SHOWN])
            self.nobody.setVisible(not found.lines)

    def _draw(self, lines: tuple[ClientLine, ...]) -> None:
        self.nobody.hide()
        self.shown = [self._row(line) for line in lines]
        self.found.show_rows(self.shown)

    def _row(self, line: ClientLine) -> CardRow:
        name = shown_name(line)
        row = CardRow(name, second_identifier(line), _("This one"))
        row.go.setAutoDefault(False)
        row.go.clicked.connect(lambda: self._take(line, name))
        return row

    def _take(self, line: ClientLine, name: str) -> None:
        self._search.settle()
        self.chosen.emit(line.id, name)
