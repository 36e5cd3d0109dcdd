"""The strip that tells an owner, after a restore, whose login has to be set up again."""

from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.slips.model import FirstLogins
from salon_vault.slips.use_cases import enrol_lost, first_logins
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _, plural


class LostLoginsNote(Strip):
    """There while a login is lost; it leads to the staff."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "key-round", _("Set up again"), _("Later"), parent)
        self.line = line
        if line.allows(enrol_lost):
            line.ask(self, first_logins).then(self._tell)
            line.changed.connect(self._heard)

    def _tell(self, first: FirstLogins) -> None:
        if first.lost:
            self.ask(lost_in_words(len(first.lost)))
        else:
            self.hide()

    def _heard(self, subjects: frozenset[Subject]) -> None:
        if self.isVisible() and Subject.STAFF in subjects:
            self.line.ask(self, first_logins).then(self._tell)


def lost_in_words(lost: int) -> str:
    """Return how many logins were lost in the restore."""
    return plural(
        "{n} login was lost in the restore: set it up again, and print a slip.",
        "{n} logins were lost in the restore: set them up again, and print slips.",
        lost,
    )
