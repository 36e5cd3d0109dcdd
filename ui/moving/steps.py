"""What the owner is told before the vault is locked to be moved."""

from PySide6.QtWidgets import QWidget

from ui.parts.plain_label import PlainLabel
from ui.parts.question import Question
from ui.words import N_, _

STEPS = (
    N_("1. The vault is locked: nothing is copied while it is open."),
    N_(
        "2. At the unlock window choose “Move to another PC…” and a stick, and type your "
        "password."
    ),
    N_("3. This PC then shows a code. Carry the stick to the new PC and type the code there."),
)


class MoveSteps(Question):
    """Three steps, and the first of them."""

    def __init__(self, parent: QWidget) -> None:
        lead = _("All logins, cards, papers and the log come along; passwords stay the same.")
        super().__init__(parent, _("Move to another PC"), _("Lock now"), lead)
        for step in STEPS:
            self.rows.addWidget(PlainLabel(_(step), wrap=True))
        self.go.clicked.connect(self.accept)
