"""The reminder that no recovery kit counts yet, for the owner, until one was typed back."""

from PySide6.QtWidgets import QWidget

from salon_vault.recovery.use_cases import kit_counted
from ui.line import Line
from ui.parts.strip import Strip
from ui.recovery.new_kit import NewKit
from ui.words import _


class KitReminder(Strip):
    """Asks at the owner's login, and offers to make another kit; nobody else sees it."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__("warn", "key-round", _("Make a new kit"), _("Later"), parent)
        self.line = line
        self.yes.clicked.connect(self._renew)
        # A demo's passwords are published, and who came in by the kit has it on paper.
        if line.allows(kit_counted) and not (line.demo or line.member.kit):
            line.ask(self, kit_counted).then(self._remind)

    def _remind(self, counted: bool) -> None:
        if not counted:
            self.ask(
                _(
                    "No recovery kit has been typed back from its paper yet. If the "
                    "password is lost, nothing else opens this vault."
                )
            )

    def _renew(self) -> None:
        dialog = NewKit(self.window(), self.line)
        dialog.rejected.connect(lambda: self._remind(False))
        dialog.open()
