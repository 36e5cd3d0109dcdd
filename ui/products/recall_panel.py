"""Who had a batch: its number is typed, and the clients come up."""

from PySide6.QtCore import Signal

from salon_vault.products.model import Recall
from salon_vault.products.use_cases import print_recall, who_had_lot
from ui.line import Line
from ui.parts.button import Button
from ui.parts.looks import show_if
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.parts.search_line import SearchLine
from ui.products.print_recall import PrintRecall
from ui.products.recall_row import RecallRow
from ui.words import _, plural, run_on


class RecallPanel(Panel):
    """Enter asks once, which is one entry in the log; typing alone asks nothing."""

    said = Signal(str, object)
    opening = Signal(str)
    """The id of a card that is wanted."""

    def __init__(self, line: Line) -> None:
        super().__init__(_("Who had a batch?"))
        self.line = line
        self.recall: Recall | None = None
        self.search = SearchLine(_("Batch number"), _("Number on the tube, then Enter"))
        self.found = PlainLabel(_("The log notes each search."), role="quiet", wrap=True)
        self._list = Rows()
        self.print = Button(_("Print the list"), "", "printer")
        self.print.hide()
        self.deeds.addWidget(self.print)
        self.rows.addWidget(self.search)
        self.rows.addWidget(self.found)
        self.rows.addLayout(self._list)
        self.search.setEnabled(line.allows(who_had_lot))
        self.search.returnPressed.connect(self.look)
        self.print.clicked.connect(self._print)

    def look(self) -> None:
        """Ask who had the batch that is typed."""
        number = self.search.text()
        if number.strip():
            self.line.ask_newest(self, "recall", who_had_lot, number).then(self._show)

    def _show(self, recall: Recall) -> None:
        self.recall = recall
        self.found.setText(_sentence(recall))
        self._list.show_rows(self._row(number) for number in range(len(recall.clients)))
        may_print = bool(recall.clients) and self.line.allows(print_recall)
        self.print.setVisible(may_print)
        show_if(may_print, self.print)

    def _row(self, number: int) -> RecallRow:
        assert self.recall is not None
        had = self.recall.clients[number]
        row = RecallRow(had)
        row.open.clicked.connect(lambda: self.opening.emit(had.client))
        return row

    def _print(self) -> None:
        assert self.recall is not None
        asking = PrintRecall(self, self.line, self.recall.number)
        asking.accepted.connect(lambda: self.said.emit(_("List sent to the printer"), None))
        asking.open()


def _sentence(recall: Recall) -> str:
    number = len(recall.clients)
    if not number:
        return _("No batch with this number was used on anybody, as far as it is recorded.")
    told = plural("{n} client had it.", "{n} clients had it.", number)
    similar = _("No batch has this number; these begin with it.") if recall.similar else ""
    return run_on((similar, told))
