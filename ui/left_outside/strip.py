"""At closing time: how many files lie outside, for whoever is still there."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

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
        self.yes.clicked.connect(self.show_list)
        if line.allows(delete_outside):
            self._timer.start()
            QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Look at the folders, if it is late enough and nobody did this evening."""
        now = self._now().astimezone()
        if now.hour >= CLOSING and self._told != now.date():
            self._told = now.date()
            look(self, self._line, self.remind)

    def remind(self, lying: Lying) -> None:
        """Say how many files lie there that nobody has left on purpose."""
        if self.closing is None:
            self.closing = ListAtClosing(self.window(), self._line)
        self.closing.waiting = lying.waiting
        if lying.waiting:
            self.ask(run_on((_("Before you close:"), count_words(lying.waiting))))

    def show_list(self) -> None:
        """List them by name."""
        self.dialog = OutsideDialog(self.window(), self._line)
        self.dialog.finished.connect(self._look_again)
        self.dialog.open()

    def _look_again(self) -> None:
        look(self, self._line, self._seen_to)

    def _seen_to(self, lying: Lying) -> None:
        if self.closing is not None:
            self.closing.waiting = lying.waiting
