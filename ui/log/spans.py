"""Which days of the log are shown."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.clients.dates import read_birthday
from ui import theme
from ui.dates import today
from ui.parts.choice import Choice
from ui.parts.looks import look_again, show_if
from ui.parts.text_line import TextLine
from ui.words import N_, _, short_day

ALL, OWN = "all", "own"

BACK: Mapping[str, int] = {"today": 0, "week": 6, "month": 29}
"""How many days before today a span begins."""

SPANS: Mapping[str, str] = {
    ALL: N_("All days"),
    "today": N_("Today"),
    "week": N_("The last 7 days"),
    "month": N_("The last 30 days"),
    OWN: N_("From … to …"),
}

WIDE = 112
"""Points of a field for a day in figures."""


class Span(QWidget):
    """A choice of days; with the last one come two fields, each of which may stay empty."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = Choice(_("Days"), [(key, _(words)) for key, words in SPANS.items()])
        self.first = TextLine(_("First day"), short_day(today()))
        self.last = TextLine(_("Last day"), short_day(today()))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.choice)
        for line in (self.first, self.last):
            line.setFixedWidth(theme.scaled(WIDE))
            line.editingFinished.connect(self._typed)
            row.addWidget(line)
        self.choice.currentIndexChanged.connect(self._turn)
        show_if(False, self.first, self.last)

    @property
    def days(self) -> tuple[date | None, date | None]:
        """The first and the last day, None for an open end."""
        if self.choice.key == OWN:
            return _day_in(self.first), _day_in(self.last)
        if self.choice.key == ALL:
            return None, None
        return today() - timedelta(days=BACK[self.choice.key]), None

    def show_day(self, day: date) -> None:
        """Choose one day, without telling anybody."""
        for line in (self.first, self.last):
            line.setText(short_day(day))
        self.choice.blockSignals(True)
        self.choice.choose(OWN)
        self.choice.blockSignals(False)
        show_if(True, self.first, self.last)

    def _turn(self) -> None:
        own = self.choice.key == OWN
        show_if(own, self.first, self.last)
        if own:
            self.first.setFocus()
        self.chosen.emit()

    def _typed(self) -> None:
        for line in (self.first, self.last):
            line.setProperty("fault", bool(line.text().strip()) and _day_in(line) is None)
            look_again(line)
        self.chosen.emit()


def _day_in(line: TextLine) -> date | None:
    return read_birthday(line.text(), date.max)
