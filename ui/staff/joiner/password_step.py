"""The third step: the first password, and a key file if this login is to need one."""

from PySide6.QtWidgets import QWidget

from ui.first_run.step import Step
from ui.key_files.required import RequiredKeyFile
from ui.line import Line
from ui.parts.new_password import NewPassword
from ui.slips.made import good_for
from ui.words import _


class PasswordStep(Step):
    """A passphrase made up, or one that they type themselves."""

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(_("The first password"), good_for(), _("Give this login"), parent)
        self.password = NewPassword(line)
        self.key_file = RequiredKeyFile(self.password)
        for part in (self.password, self.key_file):
            self.rows.addWidget(part)
            part.changed.connect(self.changed)

    @property
    def is_ready(self) -> bool:
        """Whether the password is strong enough, and a stick is chosen where one is needed."""
        return self.password.is_ready and self.key_file.is_ready

    def first_field(self) -> QWidget | None:
        """Begin at the way to a password."""
        return self.password.way.button(self.password.way.key)
