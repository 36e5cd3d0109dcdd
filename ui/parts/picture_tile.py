"""A small picture with a line below it, to be opened or ticked."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.fonts import sized
from ui.icons import pixmap
from ui.parts.tips import tip
from ui.words import listed

WIDE, TALL = 168, 126
"""Points of the picture, at 100 %."""
BELOW, EDGE, ROUND, SIGN = 46, 8, 10, 15


@dataclass(frozen=True, slots=True)
class Mark:
    """What stands in the corner of a picture: icon, words and colour."""

    words: str
    tone: str
    icon: str
    detail: str = ""
    """What the pointer is told, and whoever has it read aloud."""


class PictureTile(QPushButton):
    """Picture, a title and a line below; Enter presses, arrows go from one to the next."""

    def __init__(
        self,
        title: str,
        below: str = "",
        mark: Mark | None = None,
        parent: QWidget | None = None,
        *,
        ticks: bool = False,
    ) -> None:
        super().__init__(parent)
        self._title, self._below, self._mark = title, below, mark
        self._image = QImage()
        self._icon = "image"
        self.setCheckable(ticks)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        more = (mark.detail or mark.words) if mark else ""
        self.setAccessibleName(listed((title, below, more)))
        self.setToolTip(tip(listed((below, more))))

    def show_image(self, image: QImage, icon: str = "image") -> None:
        """Show a picture; a null one is shown as ``icon``."""
        self._image, self._icon = image, icon
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as every other one."""
        wide = theme.scaled(WIDE) + 2 * EDGE
        return QSize(wide, theme.scaled(TALL) + theme.scaled(BELOW) + 2 * EDGE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; go on with the arrows."""
        key = event.key()
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Right, Qt.Key.Key_Down}:
            self.focusNextChild()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Up}:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint sheet, picture, words and the mark in the corner."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._paint_sheet(painter)
        area = QRectF(EDGE, EDGE, theme.scaled(WIDE), theme.scaled(TALL))
        self._paint_picture(painter, area)
        self._paint_words(painter, area)
        if self._mark is not None:
            self._paint_mark(painter, area, self._mark)
        if self.isCheckable():
            self._paint_tick(painter, area)
        painter.end()

    def _paint_sheet(self, painter: QPainter) -> None:
        chosen, pointed = self.isChecked(), self.underMouse() and self.isEnabled()
        ground = "accent_soft" if chosen else "hover" if pointed else "surface"
        line = "focus" if self.hasFocus() else "accent" if chosen else "border"
        thick = 2 if self.hasFocus() else 1
        painter.setBrush(theme.colour(ground))
        painter.setPen(QPen(theme.colour(line), thick))
        inside = QRectF(self.rect()).adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        painter.drawRoundedRect(inside, ROUND, ROUND)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        painter.save()
        rounded = QPainterPath()
        rounded.addRoundedRect(area, ROUND - 3, ROUND - 3)
        painter.setClipPath(rounded)
        painter.fillRect(area, theme.colour("sunken"))
        if self._image.isNull():
            sign = theme.scaled(30)
            middle = area.center() - QPointF(sign / 2, sign / 2)
            painter.drawPixmap(middle, pixmap(self._icon, "text3", sign, 1.6))
        else:
            size = self._image.size().toSizeF()
            size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
            fitted = QRectF(QPointF(0, 0), size)
            fitted.moveCenter(area.center())
            painter.drawImage(fitted, self._image)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        line = (self.height() - area.bottom() - EDGE) / 2
        room = QRectF(area.left() + 2, area.bottom() + 4, area.width() - 4, line)
        for words, strong in ((self._title, True), (self._below, False)):
            weight = QFont.Weight.DemiBold if strong else QFont.Weight.Normal
            font = sized(self.font(), theme.text_size("sm"), weight)
            painter.setFont(font)
            painter.setPen(theme.colour("text" if strong else "text2"))
            elide = Qt.TextElideMode.ElideRight
            shown = QFontMetrics(font).elidedText(words, elide, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
            room.translate(0, line)

    def _paint_mark(self, painter: QPainter, area: QRectF, mark: Mark) -> None:
        font = sized(self.font(), theme.text_size("xs"), QFont.Weight.DemiBold)
        sign = theme.scaled(SIGN - 2)
        room = area.width() - sign - 26
        metrics = QFontMetrics(font)
        words = metrics.elidedText(mark.words, Qt.TextElideMode.ElideRight, int(room))
        wide = metrics.horizontalAdvance(words) + sign + 18
        pill = QRectF(area.left() + 6, area.top() + 6, wide, metrics.height() + 6)
        painter.setPen(QPen(theme.colour(f"{mark.tone}_border"), 1))
        painter.setBrush(theme.colour(f"{mark.tone}_soft"))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        top = pill.top() + (pill.height() - sign) / 2
        drawn = pixmap(mark.icon, f"{mark.tone}_text", sign, 2.2)
        painter.drawPixmap(QPointF(pill.left() + 7, top), drawn)
        painter.setFont(font)
        painter.setPen(theme.colour(f"{mark.tone}_text"))
        painter.drawText(
            pill.adjusted(sign + 11, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, words
        )

    def _paint_tick(self, painter: QPainter, area: QRectF) -> None:
        if not self.isEnabled():
            return
        side = theme.scaled(22)
        box = QRectF(area.right() - side - 6, area.bottom() - side - 6, side, side)
        painter.setPen(QPen(theme.colour("accent" if self.isChecked() else "border_strong"), 1))
        painter.setBrush(theme.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 6, 6)
        if self.isChecked():
            sign = theme.scaled(SIGN)
            middle = box.center() - QPointF(sign / 2, sign / 2)
            painter.drawPixmap(middle, pixmap("check", "on_accent", sign, 2.6))
