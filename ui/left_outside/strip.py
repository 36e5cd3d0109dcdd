"""How many files lie outside: said once an evening, and known whenever somebody closes."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.left_outside.model import Lying
from salon_vault.left_outside.use_cases import delete_outside
from ui import dates
from ui.checkup.left_lying import CLOSING, LOOKS_EVERY
from ui.left_outside.closing import ListAtClosing
from ui.left_outside.dialog import OutsideDialog
from ui.left_outside.looking import look
from ui.left_outside.words import count_words
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _, run_on

WATCHED = frozenset(
    {
        *(Subject.SALON, Subject.SOURCE, Subject.OUTSIDE_FILE),
        *(Subject.SCAN, Subject.PHOTO, Subject.ATTACHMENT),
    }
)
"""Folders that were set, files that were deleted, and what was taken in from the folders."""

SOON = 1000
"""Milliseconds after a change: a stack that is filed changes a lot, and is looked at once."""


class OutsideStrip(Strip):
    """Says once an evening what lies there; neither closing nor locking waits for it."""

    def __init__(
        self,
        line: Line,
        parent: QWidget | None = None,
        now: Callable[[], datetime] = dates.now,
    ) -> None:
        super().__init__("warn", "file-text", _("Show"), _("Not today"), parent)
        self._line, self._now = line, now
        self._told: object = None
        self.dialog: OutsideDialog | None = None
        self.closing: ListAtClosing | None = None
        self._timer = QTimer(self, interval=LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.look)
        self.yes.clicked.connect(self.show_list)
        if line.allows(delete_outside):
            self._timer.start()
            self._soon.start(0)
            line.changed.connect(self._heard)

    def look(self) -> None:
        """Look at the folders; nobody waits for a slow disk."""
        look(self, self._line, self._seen)

    def know(self, lying: Lying) -> None:
        """Keep in mind, for closing at whatever hour, how many files lie there."""
        if self.closing is None:
            self.closing = ListAtClosing(self.window(), self._line)
            self.closing.stayed.connect(self.look)
        self.closing.waiting = lying.waiting

    def remind(self, lying: Lying) -> None:
        """Say how many files lie there that nobody has left on purpose."""
        self.know(lying)
        if lying.waiting:
            self.ask(run_on((_("Before you close:"), count_words(lying.waiting))))

    def show_list(self) -> None:
        """List them by name."""
        self.dialog = OutsideDialog(self.window(), self._line)
        self.dialog.finished.connect(self.look)
        self.dialog.open()

    def _seen(self, lying: Lying) -> None:
        now = self._now().astimezone()
        if now.hour >= CLOSING and self._told != now.date():
            self._told = now.date()
            self.remind(lying)
        else:
            self.know(lying)

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        if subjects & WATCHED:
            self._soon.start(SOON)
