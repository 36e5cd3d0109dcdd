"""What the window looks like in which a client is asked before a treatment."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.contraindications.answer_row import AnswerRow
from ui.contraindications.decision import DecisionPart
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.elided import Elided
from ui.parts.field import Field
from ui.parts.on_screen import keep_size
from ui.parts.plain_label import PlainLabel
from ui.parts.remark import Remark
from ui.parts.text_line import TextLine
from ui.words import LANGUAGES, _

SIZE = (820, 640)


class AskForm(QVBoxLayout):
    """A title, the questions one below the other, and what is decided in the end."""

    def __init__(self, dialog: QDialog, title: str, rows: Sequence[AnswerRow]) -> None:
        super().__init__(dialog)
        keep_size(dialog, *SIZE)
        self.setContentsMargins(24, 18, 24, 18)
        self.setSpacing(10)
        self.language = Choice(_("Language of the questions"), LANGUAGES.items())
        self.progress = PlainLabel(role="muted")
        self.before = Remark("info", "")
        self.before.hide()
        self.hint = PlainLabel(_keys(), role="hint", wrap=True)
        self.note_line = TextLine(_("What the client adds"), _("The client may read this"))
        self.note = Field(_("What the client adds"), self.note_line)
        self.note.hide()
        self.decision = DecisionPart()
        self.handed_in = PlainLabel(
            _("The answers are closed to you once they are handed in."), role="hint", wrap=True
        )
        self.go = Button("", "primary")
        self.stop = Button(_("Cancel"))
        for button in (self.go, self.stop):
            button.setAutoDefault(False)
        self._add_head(title)
        self.addWidget(self.before)
        self.scroll = _scrolled(rows)
        self.addWidget(self.scroll, 1)
        for part in (self.hint, self.decision, self.note, self.handed_in):
            self.addWidget(part)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addStretch(1)
        deeds.addWidget(self.stop)
        deeds.addWidget(self.go)
        self.addLayout(deeds)

    def _add_head(self, title: str) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Elided(title, role="title"), 1)
        head.addWidget(self.progress)
        head.addWidget(self.language)
        self.addLayout(head)


def _keys() -> str:
    return _("Y, N or ? answers and goes on; arrows go up and down; Ctrl+Enter ends.")


def _scrolled(rows: Sequence[AnswerRow]) -> QScrollArea:
    ground = QWidget()
    column = QVBoxLayout(ground)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(8)
    for row in rows:
        column.addWidget(row)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(ground)
    return area
