"""One of the twelve questions on what the salon does outside the program."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.salon.model import Elsewhere, Where
from ui import theme
from ui.parts.field import Field
from ui.parts.plain_label import PlainLabel
from ui.parts.radios import Radios
from ui.parts.text_line import TextLine
from ui.questions import QUESTIONS, WHERE
from ui.words import _


class QuestionRow(QWidget):
    """Not used, inside or outside; who it is, and for outside the country and the ground."""

    edited = Signal()

    def __init__(self, question: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name, about = QUESTIONS[question]
        self.where = Radios(_(name), [(where, _(words)) for where, words in WHERE.items()])
        who, land = _("{question}: who"), _("{question}: country")
        ground = _("{question}: ground")
        self.name = TextLine(who.format(question=_(name)), _("as the notice prints it"))
        self.country = TextLine(land.format(question=_(name)))
        self.safeguard = TextLine(
            ground.format(question=_(name)), _("for example: standard clauses")
        )
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(_(name), role="strong"))
        words.addWidget(PlainLabel(_(about), role="muted", wrap=True))
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addWidget(self.where)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 4)
        rows.setSpacing(8)
        rows.addLayout(head)
        rows.addWidget(self._details())
        self.where.chosen.connect(self._choose)
        for line in (self.name, self.country, self.safeguard):
            line.textEdited.connect(self.edited)
        self._look()

    @property
    def answer(self) -> Elsewhere | None:
        """What was answered, None for nothing yet."""
        if not self.where.key:
            return None
        where = Where(self.where.key)
        if where is Where.NOT_USED:
            return Elsewhere()
        name = self.name.text().strip()
        if where is Where.INSIDE:
            return Elsewhere(where, name)
        return Elsewhere(
            where, name, self.country.text().strip(), self.safeguard.text().strip()
        )

    def show_answer(self, answer: Elsewhere | None) -> None:
        """Show a kept answer; a field in which somebody is typing stays as it is."""
        if answer is None:
            return
        self.where.choose(answer.where)
        for line, text in (
            (self.name, answer.name),
            (self.country, answer.country),
            (self.safeguard, answer.safeguard),
        ):
            if not line.hasFocus():
                line.setText(text)
        self._look()

    def _choose(self, key: str) -> None:
        del key
        self._look()
        self.edited.emit()

    def _look(self) -> None:
        where = self.where.key
        self._below.setVisible(where in {Where.INSIDE, Where.OUTSIDE})
        self._land.setVisible(where == Where.OUTSIDE)
        self._ground.setVisible(where == Where.OUTSIDE)

    def _details(self) -> QWidget:
        self._who = Field(_("Who; empty names only the kind"), self.name)
        self._land = Field(_("Country"), self.country)
        self._ground = Field(_("On what ground the data travel"), self.safeguard)
        self._below = QWidget()
        row = QHBoxLayout(self._below)
        row.setContentsMargins(theme.scaled(16), 0, 0, 0)
        row.setSpacing(12)
        for field, share in ((self._who, 2), (self._land, 1), (self._ground, 2)):
            row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
        return self._below
