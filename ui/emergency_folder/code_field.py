"""The code of a sheet of the folder: typed from its foot, or read in with a scanner's beam."""

from salon_vault.emergency_folder.errors import PaperTaken, UnknownCode
from salon_vault.errors import VaultError
from ui.parts.field import Field
from ui.parts.text_line import TextLine
from ui.problems import problem_of
from ui.words import _


class CodeField(Field):
    """A line for the code, which says so when no blank sheet has it."""

    def __init__(self) -> None:
        self.line = TextLine(_("Code of the paper"), "7KQM-4T2F-9XPD-AAAA")
        hint = _("At the foot of the sheet: sixteen letters and digits.")
        super().__init__(_("Code of the paper"), self.line, hint)
        self.line.textChanged.connect(lambda: self.blame(""))

    def blame_for(self, error: VaultError) -> bool:
        """Say what is wrong with the code; False if the error is about something else."""
        if not isinstance(error, UnknownCode | PaperTaken):
            return False
        self.blame(problem_of(error).happened)
        self.line.setFocus()
        return True
