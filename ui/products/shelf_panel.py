"""The sheet with the batches on the shelf: add one, put one right, note it as used up."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from salon_vault.errors import VaultError
from salon_vault.products.model import Lot, LotId, OnShelf
from salon_vault.products.use_cases import add_lot, change_lot, finish_lot, list_lots
from ui.line import Line
from ui.parts.button import Button
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.rows import Rows
from ui.products.change_product import ChangeProduct
from ui.products.lot_entry import LotEntry
from ui.products.lot_row import LotRow
from ui.words import _

FIRST = 60
"""Batches shown at a time; nobody reads further down."""


class ShelfPanel(Panel):
    """The open batches, those used up on request."""

    said = Signal(str, object)

    def __init__(self, line: Line) -> None:
        super().__init__(_("On the shelf"))
        self.line = line
        self._lots: list[OnShelf] = []
        self.entry: LotEntry | None = None
        self._changing: LotId | None = None
        self.used_up = Button(_("Show used up"), "ghost")
        self.used_up.setCheckable(True)
        self.add = Button(_("Add a batch"), "ghost", "plus")
        self.none = PlainLabel(role="quiet", wrap=True)
        self._place = QVBoxLayout()
        self._list = Rows()
        for deed in (self.used_up, self.add):
            self.deeds.addWidget(deed)
        for part in (self._place, self._list):
            self.rows.addLayout(part)
        self.rows.addWidget(self.none)
        self._may_write = line.allows(add_lot)
        self.add.setEnabled(self._may_write)
        self.add.clicked.connect(lambda: self.type_lot(None))
        self.used_up.toggled.connect(self._draw)

    def refresh(self) -> None:
        """Show what is on the shelf now."""
        self.line.ask_newest(self, "lots", list_lots).then(self._show)

    def type_lot(self, kept: OnShelf | None) -> None:
        """Let somebody type a new batch, or put one right."""
        self._close()
        self.entry = LotEntry(kept)
        self._changing = kept.lot.id if kept is not None else None
        self.entry.entered.connect(lambda made: self._keep(kept, made))
        self.entry.stopped.connect(self._stop)
        self._place.addWidget(self.entry)
        self._draw()
        self.entry.begin()

    def _show(self, lots: list[OnShelf]) -> None:
        self._lots = lots
        self._draw()

    def _draw(self) -> None:
        everything = self.used_up.isChecked()
        shown = [each for each in self._lots if each.lot.open or everything]
        rows = [each for each in shown if each.lot.id != self._changing]
        self._list.show_rows(self._row(each) for each in rows[:FIRST])
        self.none.setText(
            _("Batches typed in formulas, visits and tests appear here by themselves.")
        )
        self.none.setVisible(not shown and self.entry is None)

    def _row(self, shelved: OnShelf) -> LotRow:
        row = LotRow(shelved)
        for deed in (row.finish, row.change, row.product):
            deed.setEnabled(self._may_write)
        row.product.clicked.connect(lambda: self._change_product(shelved))
        row.finish.clicked.connect(lambda: self._finish(shelved))
        row.change.clicked.connect(lambda: self.type_lot(shelved))
        return row

    def _change_product(self, shelved: OnShelf) -> None:
        dialog = ChangeProduct(self, self.line, shelved.product)
        dialog.accepted.connect(lambda: self.said.emit(_("Product saved"), None))
        dialog.open()

    # --- keeping ---------------------------------------------------------------------------

    def _keep(self, kept: OnShelf | None, made: OnShelf) -> None:
        def saved(result: OnShelf | Lot) -> None:
            del result
            self._stop()
            words = _("Batch {number} saved").format(number=made.lot.number.strip())
            undo = None if kept is None else (lambda: self._put_back(kept.lot))
            self.said.emit(words, undo)

        def refused(error: VaultError) -> None:
            if self.entry is None or not self.entry.blame(error):
                self.line.complain(self, error)

        lot = made.lot
        if kept is None:
            days = (lot.opened_on, lot.expires_on)
            asked = self.line.ask(self, add_lot, made.product, lot.number, *days)
            asked.then(saved).otherwise(refused)
        else:
            self.line.ask(self, change_lot, lot).then(saved).otherwise(refused)

    def _finish(self, shelved: OnShelf) -> None:
        def finished(lot: Lot) -> None:
            words = _("Batch {number} is used up").format(number=lot.number)
            self.said.emit(words, lambda: self._put_back(shelved.lot))

        self.line.ask(self, finish_lot, shelved.lot.id).then(finished)

    def _put_back(self, lot: Lot) -> None:
        """Have a batch as it was before the one change that came after."""
        self.line.ask(self, change_lot, replace(lot, version=lot.version + 1))

    def _stop(self) -> None:
        self._close()
        self._draw()
        self.add.setFocus()

    def _close(self) -> None:
        if self.entry is not None:
            self.entry.hide()
            self.entry.deleteLater()
        self.entry, self._changing = None, None
