"""Going from day to day: one back, one on, today, tomorrow, or any day by its date."""

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.clients.dates import read_birthday
from ui import theme
from ui.dates import today
from ui.parts.button import Button
from ui.parts.icon_button import IconButton
from ui.parts.text_line import TextLine
from ui.parts.tips import tip
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
        self.before = IconButton("chevron-left", _("The day before"))
        self.line = TextLine(_("Day"))
        self.line.setFixedWidth(theme.scaled(WIDE))
        self.after = IconButton("chevron-right", _("The day after"))
        self.today = Button(_("Today"))
        self.tomorrow = Button(_("Tomorrow"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for part in (self.before, self.line, self.after, self.today, self.tomorrow):
            row.addWidget(part)
        for button, step, keys in (
            (self.before, -STEP, "Ctrl+PgUp"),
            (self.after, STEP, "Ctrl+PgDown"),
        ):
            go = partial(self._step, step)
            button.setToolTip(tip(button.accessibleName(), keys))
            button.clicked.connect(go)
            # a button's own shortcut would answer a tenth of a second late
            QShortcut(QKeySequence(keys), self).activated.connect(go)
        self.today.clicked.connect(lambda: self.chosen.emit(today()))
        self.tomorrow.clicked.connect(lambda: self.chosen.emit(today() + STEP))
        self.line.editingFinished.connect(self._typed)

    def show_day(self, day: date) -> None:
        """Show which day it is."""
        self._day = day
        self.line.setText(short_day(day))

    def _step(self, step: timedelta) -> None:
        self.chosen.emit(self._day + step)

    def _typed(self) -> None:
        day = read_birthday(self.line.text(), date.max)
        self.line.setText(short_day(self._day))
        if day is not None and day != self._day:
            self.chosen.emit(day)
