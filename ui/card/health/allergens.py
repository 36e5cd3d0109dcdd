"""The list of substances and what they did."""

import json
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.clients.model import Allergen
from ui.parts.icon_button import IconButton
from ui.parts.row_list import RowList
from ui.parts.text_line import TextLine
from ui.words import _


class AllergenList(RowList):
    """One row of fields for every substance."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Add a substance"), parent)
        self._rows: list[tuple[TextLine, TextLine, QWidget]] = []

    @property
    def text(self) -> str:
        """The substances as one text, for comparing and for drafts."""
        named = [(name.text(), reaction.text()) for name, reaction, _row in self._rows]
        return json.dumps([pair for pair in named if pair[0].strip()])

    def show_text(self, text: str) -> None:
        """Show the substances of such a text."""
        for _name, _reaction, row in self._rows:
            self.take_out(row)
        self._rows.clear()
        for name, reaction in json.loads(text):
            self._append(name, reaction)

    def ask_for_one(self) -> None:
        """Have an empty row ready when there is none."""
        if not self._rows:
            self.begin()

    def begin(self) -> None:
        """Have an empty row to type into."""
        self._append("", "")
        self._rows[-1][0].setFocus()

    def _append(self, name: str, reaction: str) -> None:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        substance = TextLine(_("Substance"), _("Substance"))
        substance.setText(name)
        effect = TextLine(_("Reaction"), _("What it did"))
        effect.setText(reaction)
        for line in (substance, effect):
            line.setCursorPosition(0)  # or a long word would show its end
        remove = IconButton("x", _("Remove this substance"))
        across.addWidget(substance, 3)
        across.addWidget(effect, 4)
        across.addWidget(remove)
        entry = (substance, effect, row)
        self._rows.append(entry)
        self.put_in(row)
        remove.clicked.connect(lambda: self._remove(entry))
        for line in (substance, effect):
            line.textEdited.connect(self.touched)

    def _remove(self, entry: tuple[TextLine, TextLine, QWidget]) -> None:
        self.add.setFocus()
        self._rows.remove(entry)
        self.take_out(entry[2])
        self.touched.emit()


def to_text(allergens: Sequence[Allergen]) -> str:
    """Return substances as one text."""
    return json.dumps([(one.name, one.reaction) for one in allergens])


def from_text(text: str, known: Sequence[Allergen]) -> tuple[Allergen, ...]:
    """Return the substances of a text; what was ``known`` of them beside it stays."""
    since = {one.name: one.since for one in known}
    return tuple(
        Allergen(name.strip(), reaction.strip(), since.get(name.strip(), ""))
        for name, reaction in json.loads(text)
    )
