"""How an entry of the log looks in the list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.fonts import sized
from ui.icons import pixmap
from ui.log.list_model import ROW, Index
from ui.log.rows import Mark, Row

HIGH, DAY_HIGH = 40, 38
TIME = 62
ICON = 14
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class LogDelegate(QStyledItemDelegate):
    """Paints the time, the sentence, and marks at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a line."""
        del option
        high = HIGH if isinstance(index.data(ROW), Row) else DAY_HIGH
        return QSize(200, theme.scaled(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a line."""
        row = index.data(ROW)
        area = QRectF(option.rect).adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Row):
            _paint_ground(painter, area, option.state)
            _paint_row(painter, area, row)
        else:
            painter.setFont(sized(painter.font(), theme.text_size("xs"), QFont.Weight.DemiBold))
            painter.setPen(theme.colour("text3"))
            words = index.data(Qt.ItemDataRole.DisplayRole)
            painter.drawText(area.adjusted(12, 8, 0, 0), FLAGS, words)
        painter.restore()


def _paint_ground(painter: QPainter, area: QRectF, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if chosen else "hover"))
        painter.drawRoundedRect(area, 8, 8)
    if chosen and state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 1.6))
        painter.drawRoundedRect(area.adjusted(0.8, 0.8, -0.8, -0.8), 7.5, 7.5)


def _paint_row(painter: QPainter, area: QRectF, row: Row) -> None:
    painter.setFont(sized(painter.font(), theme.text_size("sm")))
    painter.setPen(theme.colour("text2"))
    painter.drawText(area.adjusted(12, 0, 0, 0), FLAGS, row.time)
    right = area.right() - 10
    for mark in reversed(row.marks):
        right = _paint_mark(painter, area, right, mark) - 6
    font = sized(painter.font(), theme.text_size("md"))
    painter.setFont(font)
    painter.setPen(theme.colour("text"))
    left = area.x() + theme.scaled(TIME)
    words = QRectF(left, area.y(), right - left, area.height())
    shown = QFontMetricsF(font).elidedText(
        row.words, Qt.TextElideMode.ElideRight, words.width()
    )
    painter.drawText(words, FLAGS, shown)


def _paint_mark(painter: QPainter, area: QRectF, right: float, mark: Mark) -> float:
    """Paint a mark that ends at ``right``; return where it begins."""
    font = sized(painter.font(), theme.text_size("xs"), QFont.Weight.Medium)
    metrics = QFontMetricsF(font)
    width = metrics.horizontalAdvance(mark.words) + ICON + 24
    high = metrics.height() + 7
    pill = QRectF(right - width, area.center().y() - high / 2, width, high)
    painter.setPen(QPen(theme.colour(f"{mark.tone}_border"), 1))
    painter.setBrush(theme.colour(f"{mark.tone}_soft"))
    painter.drawRoundedRect(pill, high / 2, high / 2)
    drawn = pixmap(mark.icon, f"{mark.tone}_text", ICON, 2.2)
    painter.drawPixmap(QPointF(pill.x() + 8, pill.center().y() - ICON / 2), drawn)
    painter.setFont(font)
    painter.setPen(theme.colour(f"{mark.tone}_text"))
    painter.drawText(pill.adjusted(ICON + 13, 0, 0, 0), FLAGS, mark.words)
    return pill.x()
