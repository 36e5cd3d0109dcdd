"""A day at the beginning of a row; all rows have the room that the widest day takes."""

from datetime import date
from functools import cache

from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import theme
from ui.dates import near_day, today
from ui.fonts import sized
from ui.parts.plain_label import PlainLabel
from ui.words import language

SPARE = 4
"""Pixels beside the widest day, for the edges of letters."""


class DayLabel(PlainLabel):
    """A day as people speak of it, in a column as wide as the widest one of the language."""

    def __init__(self, when: date) -> None:
        super().__init__(near_day(when), role="muted")
        font = sized(QApplication.font(), theme.text_size("sm"))
        self.setFixedWidth(_widest(language(), font.toString()) + SPARE)


@cache
def _widest(spoken: str, written: str) -> int:
    del spoken  # ``near_day`` speaks it; here it only tells one answer from another
    font = QFont()
    font.fromString(written)
    days = [date(today().year - 1, month, 28) for month in range(1, 13)]
    return max(QFontMetrics(font).horizontalAdvance(near_day(day)) for day in days)
