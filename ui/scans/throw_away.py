"""Throwing a waiting page away: gone for good, for one of a few reasons."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salon_vault.scans.tray.model import Useless
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.question import Question
from ui.scans.words import USELESS
from ui.words import _


class ThrowAway(Question):
    """Nothing is chosen beforehand; without a reason the deed cannot be pressed."""

    thrown = Signal(object)
    """Why."""

    def __init__(self, parent: QWidget) -> None:
        lead = _("It is gone for good: the vault keeps no copy. Look at it first.")
        title, deed = _("Throw this page away?"), _("Throw away")
        super().__init__(parent, title, deed, lead, "danger")
        answers = [(why, _(words)) for why, words in USELESS.items()]
        self.why = Choice(_("Reason"), [("", _("Choose…")), *answers])
        hint = _("The log keeps it for the owner.")
        self.rows.addWidget(Field(_("Reason"), self.why, hint))
        self.why.currentIndexChanged.connect(self._look)
        self.go.clicked.connect(self._throw)
        self._look()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.why.key))

    def _throw(self) -> None:
        why = Useless(self.why.key)
        self.accept()
        self.thrown.emit(why)
