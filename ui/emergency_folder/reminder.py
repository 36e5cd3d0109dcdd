"""That the emergency folder wants to be printed, below the day list."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.emergency_folder.model import NO_REMINDER, Cause, Reminder
from salon_vault.emergency_folder.use_cases import (
    list_folder_reminders,
    remind_of_folder_after,
)
from ui import theme
from ui.emergency_folder.words import reminder_words
from ui.line import Line
from ui.open_matters import OpenMatters
from ui.parts.button import Button
from ui.parts.glyph import Glyph
from ui.parts.plain_label import PlainLabel
from ui.words import _


class FolderReminder(OpenMatters[Reminder, "ReminderRow"]):
    """One line and the way to the folder; hidden while there is nothing to say."""

    wanted = Signal()
    """Somebody goes to print it."""

    def __init__(self, line: Line) -> None:
        watches = frozenset({Subject.PAPER, Subject.SALON})
        super().__init__(line, "", list_folder_reminders, watches)

    @property
    def called(self) -> str:
        """What it is about; there is one line at most."""
        return _("Emergency folder")

    def row_of(self, each: Reminder) -> "ReminderRow":
        """Return the line."""
        row = ReminderRow(each)
        row.go.clicked.connect(self.wanted)
        never = each.why is Cause.NEVER
        row.without.setVisible(never and self.line.allows(remind_of_folder_after))
        row.without.clicked.connect(self._do_without)
        return row

    def _do_without(self) -> None:
        asked = self.line.ask(self, remind_of_folder_after, NO_REMINDER)
        asked.then(self._forgone)

    def _forgone(self, before: int) -> None:
        anew = partial(self.line.ask, self, remind_of_folder_after, before)
        self.said.emit(_("Nobody is reminded any more"), anew)


class ReminderRow(QWidget):
    """Why, and the way there."""

    def __init__(self, reminder: Reminder) -> None:
        super().__init__()
        self.words = PlainLabel(reminder_words(reminder), wrap=True)
        self.without = Button(_("Do not remind"), "ghost")
        self.go = Button(_("To the folder"), "ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        tone = "info" if reminder.why is Cause.NEVER else "warn"
        row.addWidget(Glyph("paperclip", tone, theme.scaled(18)))
        row.addWidget(self.words, 1)
        row.addWidget(self.without)
        row.addWidget(self.go)
