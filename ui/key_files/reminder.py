"""The reminder that a key file lies on one stick only."""

from PySide6.QtWidgets import QWidget

from salon_vault.key_files.use_cases import KeyFileState, own_key_file
from ui.key_files.own import OwnKeyFile
from ui.line import Line
from ui.parts.strip import Strip
from ui.words import _


class SecondStickReminder(Strip):
    """Asks at the login of whoever needs a key file, until the log shows a second copy."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "key-round", _("Write the second stick"), _("Later"), parent)
        self.line = line
        self.yes.clicked.connect(self._write)
        if line.allows(own_key_file) and not line.member.kit:
            line.ask(self, own_key_file).then(self._remind)

    def _remind(self, state: KeyFileState) -> None:
        if state.needed and not state.copied:
            self.ask(_("Your key file is on one stick only. Write it to a second one."))

    def _write(self) -> None:
        OwnKeyFile(self.window(), self.line).open()
