"""At closing time: what left the vault today, for those who may see to it."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from salon_vault.checkup.model import Lying
from salon_vault.checkup.use_cases import left_lying
from salon_vault.clock import SystemClock
from salon_vault.consents.tracking.use_cases import list_not_back
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _, plural, run_on

CLOSING = 17
"""From this hour on somebody is asked to clear up; the day has few clients left by then."""

LOOKS_EVERY = 10 * 60 * 1000
"""Milliseconds between two looks at the clock."""


class LeftLying(Strip):
    """Says once an evening how many papers went out; nobody is held up by it."""

    def __init__(
        self,
        line: Line,
        parent: QWidget | None = None,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__("info", "file-text", _("Show"), _("Seen to"), parent)
        self.line = line
        self._now = now or SystemClock().now
        self._told: object = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        if line.allows(left_lying):
            self._timer.start()
            QTimer.singleShot(0, self, self.look)

    def look(self) -> None:
        """Ask what left the vault since midnight, if it is late enough and nobody did."""
        now = self._now().astimezone()
        if now.hour >= CLOSING and self._told != now.date():
            self._told = now.date()
            midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
            self.line.ask(self, left_lying, midnight).then(self._count_not_back)

    def _count_not_back(self, lying: Sequence[Lying]) -> None:
        if self.line.allows(list_not_back):
            asked = self.line.ask(self, list_not_back)
            asked.then(lambda papers: self._remind(lying, len(papers)))
        else:
            self._remind(lying, 0)

    def _remind(self, lying: Sequence[Lying], not_back: int) -> None:
        saved = sum(each.papers for each in lying if not each.printed)
        printed = sum(each.papers for each in lying if each.printed)
        said = []
        if saved or printed:
            words = _(
                "Before you close: today {printed} papers were printed and {saved} saved as "
                "files. Lock papers away, and delete files that are no longer needed."
            )
            said.append(words.format(printed=printed, saved=saved))
        if not_back:
            said.append(plural("{n} paper is not back.", "{n} papers are not back.", not_back))
        if said:
            self.ask(run_on(said))
