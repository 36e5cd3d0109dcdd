"""Who it is that a question asks about, and where they are."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from salon_vault.salon.model import Elsewhere, Where
from ui import theme
from ui.parts.field import Field
from ui.parts.looks import show_if
from ui.parts.text_line import TextLine
from ui.words import _

ASKED_FOR = frozenset({Where.INSIDE, Where.OUTSIDE})
"""Answers to which there is more to say."""


class QuestionDetails(QWidget):
    """Inside the country the name is enough; outside it, country and ground are printed too."""

    edited = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        who, land = _("{question}: who"), _("{question}: country")
        ground = _("{question}: legal basis")
        self.name = TextLine(who.format(question=question), _("as it is printed in the notice"))
        self.country = TextLine(land.format(question=question))
        self.safeguard = TextLine(
            ground.format(question=question), _("for example: standard clauses")
        )
        self._land = Field(_("Country"), self.country)
        self._ground = Field(_("Legal basis for sending them there"), self.safeguard)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.scaled(16), 0, 0, 0)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(Field(_("Who (if empty, only the kind is named)"), self.name), 2, top)
        row.addWidget(self._land, 1, top)
        row.addWidget(self._ground, 2, top)
        for line in (self.name, self.country, self.safeguard):
            line.textEdited.connect(self.edited)

    def ask_for(self, where: str) -> None:
        """Show the fields that belong to an answer."""
        show_if(where == Where.OUTSIDE, self._land, self._ground)
        show_if(where in ASKED_FOR, self)

    def show_answer(self, answer: Elsewhere) -> None:
        """Show a kept answer; a field in which somebody is typing stays as it is."""
        for line, text in (
            (self.name, answer.name),
            (self.country, answer.country),
            (self.safeguard, answer.safeguard),
        ):
            if not line.hasFocus():
                line.setText(text)

    def answer(self, where: Where) -> Elsewhere:
        """Return what stands in the fields."""
        name = self.name.text().strip()
        if where is Where.INSIDE:
            return Elsewhere(where, name)
        country, ground = self.country.text().strip(), self.safeguard.text().strip()
        return Elsewhere(where, name, country, ground)
