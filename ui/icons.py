"""Icons (Lucide), in the colours of the theme and crisp on every screen."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from resources import path
from ui import theme

SHARP = 3.0
"""Pixels drawn for each point, enough for screens at 300 %."""


def pixmap(name: str, colour: str, size: int = 18, stroke: float = 2.0) -> QPixmap:
    """Return an icon ``size`` points wide, in the colour of that token."""
    return _drawn(name, theme.colour(colour).name(), size, stroke)


def icon(
    name: str, colour: str = "text2", size: int = 18, chosen: str = "", disabled: str = ""
) -> QIcon:
    """
    Return an icon; ``chosen`` is the token of its colour when checked or pointed at.

    Without ``disabled`` Qt greys it, which leaves a white one nearly white.
    """
    made = QIcon(pixmap(name, colour, size))
    if disabled:
        made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    if chosen:
        made.addPixmap(pixmap(name, chosen, size), QIcon.Mode.Normal, QIcon.State.On)
        made.addPixmap(pixmap(name, chosen, size), QIcon.Mode.Active, QIcon.State.Off)
    return made


@cache
def _drawn(name: str, colour: str, size: int, stroke: float) -> QPixmap:
    svg = path(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', f'stroke-width="{stroke}"')
    canvas = QPixmap(round(size * SHARP), round(size * SHARP))
    canvas.fill(Qt.GlobalColor.transparent)
    canvas.setDevicePixelRatio(SHARP)
    painter = QPainter(canvas)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return canvas
