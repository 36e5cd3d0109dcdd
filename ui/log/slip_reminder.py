"""The reminder that the log has had no slip on paper for a week."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.log.anchor import LastSlip
from salon_vault.log.use_cases import last_slip
from ui.line import Line
from ui.log.slip_dialog import PrintSlip
from ui.parts.strip import Strip
from ui.words import _, day, ended, run_on


class SlipReminder(Strip):
    """Asks at an owner's login once the last slip is a week old; nobody else sees it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "scroll-text", _("Print slip"), _("Later"), parent)
        self.line = line
        self.yes.clicked.connect(self._print)
        # A demo has no paper anywhere, and who came in by the kit has other cares.
        if line.allows(last_slip) and not (line.demo or line.member.kit):
            line.changed.connect(self._heard)
            self._look()

    def _look(self) -> None:
        self.line.ask(self, last_slip).then(self._remind)

    def _remind(self, last: LastSlip) -> None:
        if not last.due:
            self.hide()
            return
        why = _("One a week helps you notice that an older copy of the folder was put back.")
        if last.at is None:
            words = _("No checkpoint slip has been printed yet.")
        else:
            newest = _("The last checkpoint slip is from {day}")
            words = ended(newest.format(day=day(last.at.astimezone().date())))
        self.ask(run_on((words, why)))

    def _print(self) -> None:
        dialog = PrintSlip(self.window(), self.line)
        dialog.rejected.connect(self._look)
        dialog.open()

    @Slot(object)
    def _heard(self, subjects: frozenset[Subject]) -> None:
        """Go once a slip was printed from the page of the log."""
        if Subject.LOG in subjects and not self.isHidden():
            self._look()
