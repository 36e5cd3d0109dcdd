"""Going from day to day: one back, one on, today, tomorrow, or any day by its date."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.clients.dates import read_birthday
from ui import theme
from ui.dates import today
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.text_line import TextLine
from ui.words import _, short_day

WIDE = 128
"""Points across the field for a date."""
STEP = timedelta(days=1)


class DaySwitch(QWidget):
    """The day that is shown, and how to get to another one."""

    chosen = Signal(object)
    """Another day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day = today()
        self.before = IconButton("chevron-left", _("The day before"), keys="Ctrl+PgUp")
        self.line = TextLine(_("Day"))
        self.line.setFixedWidth(theme.scaled(WIDE))
        self.after = IconButton("chevron-right", _("The day after"), keys="Ctrl+PgDown")
        self.today = Button(_("Today"))
        self.tomorrow = Button(_("Tomorrow"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.before, self.line, self.after, self.today, self.tomorrow):
            row.addWidget(part)
        self.before.clicked.connect(lambda: self.chosen.emit(self._day - STEP))
        self.after.clicked.connect(lambda: self.chosen.emit(self._day + STEP))
        self.today.clicked.connect(lambda: self.chosen.emit(today()))
        self.tomorrow.clicked.connect(lambda: self.chosen.emit(today() + STEP))
        self.line.editingFinished.connect(self._typed)

    def show_day(self, day: date) -> None:
        """Show which day it is."""
        self._day = day
        self.line.setText(short_day(day))

    def _typed(self) -> None:
        day = read_birthday(self.line.text(), date.max)
        self.line.setText(short_day(self._day))
        if day is not None and day != self._day:
            self.chosen.emit(day)
