"""The sheet with everything that happened."""

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import theme
from ui.card.rows import Rows
from ui.card.timeline.moments import Moment
from ui.parts.button import Button
from ui.parts.day_label import DayLabel
from ui.parts.elided import Elided
from ui.parts.glyph import Glyph
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.words import _, plural

MOST = 200
"""Rows that are drawn; nobody reads further down."""


class TimelinePanel(Panel):
    """One row for everything, the latest first."""

    def __init__(self) -> None:
        super().__init__(_("Timeline"))
        self._moments: Sequence[Moment] = ()
        self._is_drawn = True
        self.log = Button(_("Who opened this card"), "ghost", "scroll-text")
        self.deeds.addWidget(self.log)
        self._list = Rows()
        self.none = PlainLabel(_("Nothing has happened yet."), role="quiet")
        self.older = PlainLabel(role="hint")
        self.rows.addLayout(self._list)
        self.rows.addWidget(self.none)
        self.rows.addWidget(self.older)

    def show_moments(self, moments: Sequence[Moment]) -> None:
        """Show other moments, when somebody looks."""
        self._is_drawn = self._is_drawn and moments == self._moments
        self._moments = moments
        if self.isVisible():
            self._draw()

    def showEvent(self, event: QShowEvent) -> None:
        """Draw what has been put off until now."""
        self._draw()
        super().showEvent(event)

    def _draw(self) -> None:
        if self._is_drawn:
            return
        self._is_drawn, moments = True, self._moments
        self._list.show_rows(_row(moment) for moment in moments[:MOST])
        self.none.setVisible(not moments)
        self.older.setVisible(len(moments) > MOST)
        self.older.setText(plural("{n} older", "{n} older", len(moments) - MOST))


def _row(moment: Moment) -> QWidget:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 4, 0, 4)
    across.setSpacing(11)
    words = QVBoxLayout()
    words.setSpacing(1)
    words.addWidget(Elided(moment.title, role="strong"))
    words.addWidget(Elided(moment.detail, role="muted"))
    across.addWidget(DayLabel(moment.at.astimezone().date()))
    across.addWidget(Glyph(moment.icon, moment.tone, theme.scaled(18)))
    across.addLayout(words, 1)
    return row
