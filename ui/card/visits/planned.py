"""With which product lines a visit is planned: as the last time, or typed over."""

import json
from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from salon_vault.clearance.weighing import Lines
from salon_vault.treatments.model import Kind
from ui.card.visits.offers import Offers
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.treatments.kinds import kind_name
from ui.words import _, about


class PlannedLines(QWidget):
    """One field for every kind of treatment that goes by product lines; mostly one or none."""

    changed = Signal()
    entered = Signal()

    def __init__(self, offers: Offers) -> None:
        super().__init__()
        self._offers = offers
        self._proposed: Lines | None = None
        self._typed: dict[Kind, str] = {}
        self.fields: dict[Kind, Field] = {}
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(10)
        self.hide()

    @property
    def known(self) -> bool:
        """Whether it was already looked up what was used the last time."""
        return self._proposed is not None

    @property
    def lines(self) -> dict[Kind, str]:
        """What stands in the fields; "" while it is not known yet."""
        return {kind: self._text_of(kind) for kind in self.fields}

    @property
    def text(self) -> str:
        """What was typed over, as one text for drafts."""
        return json.dumps(self._typed)

    def show_text(self, text: str) -> None:
        """Take up such a text."""
        self._typed = {Kind(kind): line for kind, line in json.loads(text or "{}").items()}

    def propose(self, lines: Lines, planned: Mapping[Kind, str]) -> None:
        """Learn what was used the last time; what is planned already goes before that."""
        self._proposed = {**lines, **planned}

    def show_kinds(self, kinds: Iterable[Kind]) -> None:
        """Show a field for those of these kinds that go by product lines."""
        wanted = [kind for kind in dict.fromkeys(kinds) if kind in (self._proposed or {})]
        if wanted == list(self.fields):
            return
        for field in self.fields.values():
            self._rows.removeWidget(field)
            field.hide()
            field.deleteLater()
        self.fields = {kind: self._field(kind) for kind in wanted}
        for field in self.fields.values():
            self._rows.addWidget(field)
            field.show()
        self.setVisible(bool(wanted))

    def _text_of(self, kind: Kind) -> str:
        before = (self._proposed or {}).get(kind, "")
        return self._typed.get(kind, before).strip()

    def _field(self, kind: Kind) -> Field:
        name = about(_("Product line"), kind_name(kind))
        line = TextLine(name, _("Not known yet"))
        line.setText(self._text_of(kind))
        line.setCursorPosition(0)
        completer = QCompleter(self._offers.lines(), line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(completer)
        line.textChanged.connect(lambda text: self._type(kind, text))
        line.returnPressed.connect(self.entered)
        proposed = bool((self._proposed or {}).get(kind))
        return Field(name, line, _("As last time; type over it if not.") if proposed else "")

    def _type(self, kind: Kind, text: str) -> None:
        self._typed[kind] = text
        self.changed.emit()
