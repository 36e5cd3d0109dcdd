"""The small signs at the end of a row: chips without words, calm while others look on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen

from ui import theme
from ui.day.due_words import Mark
from ui.icons import pixmap

DISC, ICON, GAP = 22, 13, 4
"""Points across a sign and its icon, and between two signs."""


def paint_signs(painter: QPainter, right: float, middle: float, marks: Sequence[Mark]) -> float:
    """Paint signs that end at ``right``; return where the words before them have to end."""
    disc, icon = theme.scaled(DISC), theme.scaled(ICON)
    left = right - len(marks) * (disc + GAP) + GAP
    for number, mark in enumerate(marks):
        room = QRectF(left + number * (disc + GAP), middle - disc / 2, disc, disc)
        painter.setPen(QPen(theme.colour(f"{mark.tone}_border"), 1))
        painter.setBrush(theme.colour(f"{mark.tone}_soft"))
        painter.drawEllipse(room.adjusted(0.5, 0.5, -0.5, -0.5))
        corner = QPointF(room.center().x() - icon / 2, room.center().y() - icon / 2)
        painter.drawPixmap(corner, pixmap(mark.icon, f"{mark.tone}_text", icon, 2.2))
    return left - GAP if marks else right
