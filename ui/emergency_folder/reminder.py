"""That the emergency folder wants to be printed anew, below the day list."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.audit import Subject
from salon_vault.emergency_folder.model import Reminder
from salon_vault.emergency_folder.use_cases import list_folder_reminders
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
        return row


class ReminderRow(QWidget):
    """Why, and the way there."""

    def __init__(self, reminder: Reminder) -> None:
        super().__init__()
        self.words = PlainLabel(reminder_words(reminder), wrap=True)
        self.go = Button(_("To the folder"), "ghost")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(Glyph("paperclip", "warn", theme.scaled(18)))
        row.addWidget(self.words, 1)
        row.addWidget(self.go)
