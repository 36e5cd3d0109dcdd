"""One person who may sit down, as the locked program knows them: a label and a tier."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from salon_vault.door import Tile
from ui import theme
from ui.fonts import sized
from ui.parts.avatar import paint_avatar
from ui.words import listed

DISC = 40
EDGE = 14
GAP = 12
ROUND = 12


class PersonTile(QPushButton):
    """A sheet with initials, label and tier; arrows go from one to the next."""

    def __init__(self, tile: Tile, tier: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tile = tile
        self._tier = tier
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(listed((tile.label, tier)))
        self.setFixedHeight(theme.scaled(DISC) + 2 * EDGE)

    def sizeHint(self) -> QSize:
        """Return the room the label wants."""
        wide = QFontMetrics(self._font(strong=True)).horizontalAdvance(self.tile.label)
        return QSize(theme.scaled(DISC) + 2 * EDGE + GAP + wide, self.height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter too, not with the space bar alone."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sheet, initials and words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sheet(painter)
        disc = theme.scaled(DISC)
        paint_avatar(painter, QRectF(EDGE, EDGE, disc, disc), self.tile.label)
        left = EDGE + disc + GAP
        room = QRectF(left, EDGE, self.width() - left - EDGE, disc / 2)
        self._paint_words(painter, room, self.tile.label, strong=True)
        self._paint_words(painter, room.translated(0, disc / 2), self._tier, strong=False)
        painter.end()

    def _paint_sheet(self, painter: QPainter) -> None:
        chosen, pointed = self.isChecked(), self.underMouse()
        ground = "accent_soft" if chosen else "hover" if pointed else "surface"
        line = "focus" if self.hasFocus() else "accent" if chosen else "border"
        thick = 2 if self.hasFocus() else 1
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(line), thick))
        inside = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(inside, ROUND, ROUND)

    def _paint_words(
        self, painter: QPainter, room: QRectF, words: str, *, strong: bool
    ) -> None:
        font = self._font(strong=strong)
        painter.setFont(font)
        painter.setPen(theme.colour("text" if strong else "text2"))
        elided = QFontMetrics(font).elidedText(
            words, Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, elided)

    def _font(self, *, strong: bool) -> QFont:
        weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
        return sized(self.font(), theme.text_size("md" if strong else "sm"), weight)
