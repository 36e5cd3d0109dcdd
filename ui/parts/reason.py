"""Why something is done, asked before a deed that nobody can take back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from ui.parts.field import Field
from ui.parts.question import Question
from ui.parts.text_line import TextLine
from ui.words import _


class Reason(Question):
    """One line of words; without any, the deed cannot be pressed."""

    def __init__(
        self,
        parent: QWidget,
        title: str,
        deed: str,
        lead: str,
        then: Callable[[str], object],
    ) -> None:
        super().__init__(parent, title, deed, lead, "danger")
        self._then = then
        self.reason = TextLine(_("Reason"))
        self.rows.addWidget(
            Field(_("Reason"), self.reason, _("The log keeps it for the owner."))
        )
        self.reason.textChanged.connect(self._look)
        self.go.clicked.connect(self._give)
        self._look()

    def _look(self) -> None:
        self.go.setEnabled(bool(self.reason.text().strip()))

    def _give(self) -> None:
        reason = self.reason.text()
        self.accept()
        self._then(reason)
