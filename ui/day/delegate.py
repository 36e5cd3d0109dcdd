"""How a row of the day list looks: time, name, what for, and what is still due."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.day.due_words import Mark
from ui.day.row_model import ROW, Index
from ui.day.rows import Row
from ui.fonts import sized
from ui.icons import pixmap
from ui.parts.chip import paint_pill, pill_font, pill_size

HIGH, TICK, GAP = 60, 20, 8
"""Points of a row, of the box at its head, and between two marks."""
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
"""Letters of a fallback font are taller than the line: cutting would take their feet off."""


class RowDelegate(QStyledItemDelegate):
    """Paints rows large enough to be read from a step away."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        del option, index
        return QSize(320, theme.scaled(HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        row: Row = index.data(ROW)
        area = QRectF(option.rect).adjusted(6, 2, -6, -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, area, option.state)
        left = _paint_tick(painter, area, row)
        left = _paint_time(painter, area, left, row)
        right = _paint_marks(painter, area, row.marks, left)
        words = QRectF(left, area.y(), right - left - GAP, area.height())
        _paint_words(painter, words, row, chosen=chosen)
        painter.restore()


def box_width() -> int:
    """Return the pixels at the head of a row in which its box is pressed."""
    return theme.scaled(TICK) + 34


def _paint_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if chosen else "hover"))
        painter.drawRoundedRect(area, 10, 10)
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 1.6))
        painter.drawRoundedRect(area.adjusted(0.8, 0.8, -0.8, -0.8), 9.5, 9.5)


def _paint_tick(painter: QPainter, area: QRectF, row: Row) -> float:
    """Paint the box at the head of the row, if it has one; return where the rest begins."""
    side = theme.scaled(TICK)
    box = QRectF(area.x() + 14, area.center().y() - side / 2, side, side)
    if row.ticked is None:
        return box.right() + 14 if row.boxed else box.x()
    painter.setPen(QPen(theme.colour("accent" if row.ticked else "border_strong"), 1.4))
    painter.setBrush(theme.colour("accent" if row.ticked else "surface"))
    painter.drawRoundedRect(box, 4, 4)
    if row.ticked:
        sign = theme.scaled(TICK - 6)
        corner = QPointF(box.center().x() - sign / 2, box.center().y() - sign / 2)
        painter.drawPixmap(corner, pixmap("check", "on_accent", sign, 3))
    return box.right() + 14


def _paint_time(painter: QPainter, area: QRectF, left: float, row: Row) -> float:
    """Paint the time; return where the name begins, the same on every row."""
    font = sized(painter.font(), theme.text_size("lg"), QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(theme.colour("text2" if row.quiet else "text"))
    width = QFontMetricsF(font).horizontalAdvance("00:00")
    painter.drawText(QRectF(left, area.y(), width, area.height()), FLAGS, row.time or "–")
    return left + width + 20


def _paint_words(painter: QPainter, room: QRectF, row: Row, *, chosen: bool) -> None:
    """Paint the name, and below it what for and by whom."""
    name = sized(painter.font(), theme.text_size("lg"), QFont.Weight.DemiBold)
    small = sized(painter.font(), theme.text_size("sm"), QFont.Weight.Normal)
    tall, low = QFontMetricsF(name).height(), QFontMetricsF(small).height()
    top = (
        room.center().y() - (tall + low + 2) / 2 if row.second else room.center().y() - tall / 2
    )
    for font, high, text, ink in (
        (name, tall, row.whole if chosen else row.name, "text2" if row.quiet else "text"),
        (small, low, row.second, "text2"),
    ):
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(QRectF(room.x(), top, room.width(), high), FLAGS, shown)
        top += high + 2


def _paint_marks(
    painter: QPainter, area: QRectF, marks: tuple[Mark, ...], least: float
) -> float:
    """
    Paint marks at the right, the first one leftmost; return where they begin.

    The name keeps two fifths of the room: where that is too little for the words of a mark, its
    sign alone is shown.
    """
    font = pill_font(painter.font())
    room = (area.right() - least) * 0.6
    sizes = [pill_size(mark.text, font) for mark in marks]
    texts = [mark.text for mark in marks]
    for at in reversed(range(len(marks))):
        if sum(size.width() + GAP for size in sizes) <= room:
            break
        texts[at], sizes[at] = "", _bare(sizes[at])
    x = area.right() - GAP - sum(size.width() + GAP for size in sizes) + GAP
    left = x
    for mark, text, size in zip(marks, texts, sizes, strict=True):
        pill = QRectF(x, area.center().y() - size.height() / 2, size.width(), size.height())
        painter.setFont(font)
        paint_pill(painter, pill, text, mark.tone, mark.icon)
        x += size.width() + GAP
    return left


def _bare(size: QSize) -> QSize:
    """Return the size of a pill with its sign alone."""
    return QSize(theme.scaled(15) + 18, size.height())
