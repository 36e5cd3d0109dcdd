"""When backups are made by themselves."""

from datetime import time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.backup.overview import Schedule
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _, plural

CLOSES = tuple(time(hour, minute) for hour in range(12, 24) for minute in (0, 30))
HOURS = (1, 2, 3, 4, 6, 8, 12)


class SchedulePanel(Panel):
    """Close of day, and the hours between two backups while nobody works."""

    chosen = Signal(object)  # Schedule

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("When backups are made by themselves"), parent)
        closes = [(_spelled(each), _spelled(each)) for each in CLOSES]
        self.closes = Choice(_("At the close of day"), closes)
        every = [(str(hours), _hours(hours)) for hours in HOURS]
        self.hours = Choice(_("While nobody types, after"), every)
        lead = _(
            "Only while the vault is unlocked. If it was locked at the close of day, the "
            "backup is made after the next unlock."
        )
        self.rows.addWidget(PlainLabel(lead, role="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(14)
        for choice in (self.closes, self.hours):
            row.addWidget(Field(choice.accessibleName(), choice), 1)
            choice.activated.connect(self._choose)
        self.rows.addLayout(row)

    def show_schedule(self, schedule: Schedule) -> None:
        """Show what is kept, also if it is none of the usual choices."""
        closes, hours = _spelled(schedule.closes_at), str(schedule.hours)
        _choose(self.closes, closes, closes)
        _choose(self.hours, hours, _hours(schedule.hours))

    def _choose(self) -> None:
        closes = time.fromisoformat(self.closes.key)
        self.chosen.emit(Schedule(closes, int(self.hours.key)))


def _choose(choice: Choice, key: str, words: str) -> None:
    if choice.findData(key) < 0:
        choice.addItem(words, key)
    choice.choose(key)


def _spelled(moment: time) -> str:
    return moment.isoformat("minutes")


def _hours(hours: int) -> str:
    return plural("{n} hour", "{n} hours", hours)
