"""The red line of a minor, as everybody reads it."""

from salon_vault.minors.seeing import AgeSeen
from ui.minors.words import minor_words, whole_words
from ui.parts.remark import Remark


class MinorLine(Remark):
    """Says where the guardian has to be; hidden for everybody of age."""

    def __init__(self) -> None:
        super().__init__("danger", "")
        self.hide()

    def show_age(self, age: AgeSeen) -> None:
        """Show what the age means."""
        self.say("danger", minor_words(age), whole_words(age))
        self.setVisible(age.minor)
