"""The reminder that nobody has read the recovery kit back for a year."""

from PySide6.QtWidgets import QWidget

from salon_vault.recovery.model import ReadBack
from salon_vault.recovery.use_cases import last_read_back
from ui.line import Line
from ui.parts.strip import Strip
from ui.recovery.drill import DrillKit
from ui.words import _, day


class DrillReminder(Strip):
    """Asks at an owner's login once the last time is a year ago; nobody else sees it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "key-round", _("Check the kit"), _("Later"), parent)
        self.line = line
        self.yes.clicked.connect(self._drill)
        # A demo has no paper anywhere, and who came in by the kit has just read it back.
        if line.allows(last_read_back) and not (line.demo or line.member.kit):
            line.ask(self, last_read_back).then(self._remind)

    def _remind(self, last: ReadBack | None) -> None:
        if last is not None and last.due:
            words = _(
                "Since {day} nobody has checked whether the recovery kit opens the vault."
            )
            self.ask(words.format(day=day(last.at.astimezone().date())))

    def _drill(self) -> None:
        dialog = DrillKit(self.window(), self.line)
        dialog.rejected.connect(lambda: self.line.ask(self, last_read_back).then(self._remind))
        dialog.open()
