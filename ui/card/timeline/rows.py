"""The rows of the timeline, drawn a few at a time so that nobody waits for the last."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from salon_vault.timeline.model import Moment, MomentKind, Tone
from salon_vault.timeline.words import detail_of, title_of
from salon_vault.words import Translator
from ui import theme
from ui.parts.day_label import DayLabel
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.rule import Rule
from ui.words import language

AT_ONCE = 8
"""Rows made between two looks at keys and clicks: about ten milliseconds of them."""

ICONS = {
    MomentKind.VISIT: "scissors",
    MomentKind.FORMULA: "flask-conical",
    MomentKind.TEST: "clipboard-check",
    MomentKind.REACTION: "octagon-alert",
    MomentKind.ANSWERS: "circle-help",
    MomentKind.PAPER: "file-text",
    MomentKind.PHOTO: "camera",
    MomentKind.CONSENT: "hand-heart",
    MomentKind.FILE: "paperclip",
    MomentKind.CARD: "user-round",
}


class MomentRows(QVBoxLayout):
    """A column of moments; more of them come while nobody does anything."""

    def __init__(self) -> None:
        super().__init__()
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(4)
        self._left: list[Moment] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)

    @property
    def is_whole(self) -> bool:
        """Whether every row has been made."""
        return not self._left

    def show_moments(self, moments: Iterable[Moment]) -> None:
        """Show other moments in place of these."""
        while item := self.takeAt(0):
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._left = list(moments)
        self._timer.start()
        self._go_on()

    def _go_on(self) -> None:
        some, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        if some:
            self.addWidget(_sheet(some, first=self.count() == 0))
        if not self._left:
            self._timer.stop()


def _sheet(moments: list[Moment], *, first: bool) -> QWidget:
    # Each row shown by itself would have the whole page laid out anew.
    sheet = QWidget()
    column = QVBoxLayout(sheet)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    words = Translator.of(language())
    for number, moment in enumerate(moments):
        if number or not first:
            column.addWidget(Rule())
        column.addWidget(_row(moment, words))
    return sheet


def _row(moment: Moment, words: Translator) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 4, 0, 4)
    across.setSpacing(11)
    lines = QVBoxLayout()
    lines.setSpacing(1)
    lines.addWidget(Elided(title_of(moment, words), role="strong"))
    detail = detail_of(moment, words)
    if detail:
        lines.addWidget(Elided(detail, role="muted"))
    grave = moment.tone is Tone.GRAVE
    icon = "octagon-alert" if grave else ICONS[moment.kind]
    across.addWidget(DayLabel(moment.at.astimezone().date()))
    across.addWidget(Glyph(icon, moment.tone.value, theme.scaled(18)))
    across.addLayout(lines, 1)
    return row
