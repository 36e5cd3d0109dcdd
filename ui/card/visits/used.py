"""The products of a visit, with the lots that stand on them."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.products.model import Suggestion
from salon_vault.visits.model import Used
from ui.card.visits.offers import Offers
from ui.card.visits.picker import page_of
from ui.commands.command import Command
from ui.parts.icon_button import IconButton
from ui.parts.row_list import RowList
from ui.parts.suggestions import Suggestions
from ui.parts.text_line import TextLine
from ui.words import _


@dataclass(eq=False)
class _Row:
    widget: QWidget
    product: TextLine
    lot: TextLine
    suggestions: Suggestions | None = None


class UsedList(RowList):
    """One row of fields for every product; what is on the shelf is proposed with its lot."""

    def __init__(self, offers: Offers) -> None:
        super().__init__(_("Add a product"))
        self._offers = offers
        self._rows: list[_Row] = []

    @property
    def text(self) -> str:
        """The products as one text, for drafts."""
        named = ((row.product.text(), row.lot.text()) for row in self._rows)
        return json.dumps([pair for pair in named if any(part.strip() for part in pair)])

    def show_text(self, text: str) -> None:
        """Show the products of such a text."""
        for row in tuple(self._rows):
            self._drop(row)
        for product, lot in json.loads(text or "[]"):
            self._append(product, lot)

    def used(self) -> tuple[Used, ...]:
        """Return what was typed; raise InvalidInput for a lot without a product."""
        return tuple(
            Used(product.strip(), lot.strip()) for product, lot in json.loads(self.text)
        )

    def begin(self) -> None:
        """Have an empty row to type into."""
        self._append("", "")
        self._rows[-1].widget.show()
        self._rows[-1].product.setFocus()

    # --- rows --------------------------------------------------------------------------------

    def _append(self, product: str, lot: str) -> None:
        widget = QWidget()
        row = _Row(
            widget,
            TextLine(_("Product"), _("Brand, line, shade")),
            TextLine(_("Batch"), _("Batch on the tube")),
        )
        row.product.setText(product)
        row.lot.setText(lot)
        across = QHBoxLayout(widget)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        remove = IconButton("x", _("Remove this product"))
        across.addWidget(row.product, 3)
        across.addWidget(row.lot, 2)
        across.addWidget(remove)
        self._rows.append(row)
        self.put_in(widget)
        row.product.textEdited.connect(partial(self._look, row))
        remove.clicked.connect(partial(self._remove, row))
        for line in (row.product, row.lot):
            line.setCursorPosition(0)
            line.textEdited.connect(self.touched)

    def _remove(self, row: _Row) -> None:
        self.add.setFocus()
        self._drop(row)
        self.touched.emit()

    def _drop(self, row: _Row) -> None:
        self._rows.remove(row)
        if row.suggestions is not None:
            row.suggestions.deleteLater()
        self.take_out(row.widget)

    # --- the shelf ---------------------------------------------------------------------------

    def _look(self, row: _Row, typed: str) -> None:
        if row.suggestions is None:
            row.suggestions = Suggestions(
                row.product, _("Products on the shelf"), page_of(self)
            )
        row.suggestions.offer(
            [
                Command(
                    each.product.label,
                    "flask-conical",
                    partial(self._take, row, each),
                    second=each.lot.number if each.lot is not None else "",
                )
                for each in (self._offers.products(typed) if typed.strip() else [])
            ]
        )

    def _take(self, row: _Row, suggestion: Suggestion) -> None:
        row.product.setText(suggestion.product.label)
        if suggestion.lot is not None:
            row.lot.setText(suggestion.lot.number)
        row.lot.setFocus()
        row.lot.selectAll()
        self.touched.emit()


def to_text(used: Iterable[Used]) -> str:
    """Return products as one text."""
    return json.dumps([(one.product, one.lot) for one in used])
