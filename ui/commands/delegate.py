"""How a command looks in the list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import theme
from ui.commands.command import Command
from ui.commands.list_model import COMMAND, Index
from ui.fonts import sized
from ui.icons import pixmap

ROW, ICON = 42, 18
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip


class CommandDelegate(QStyledItemDelegate):
    """Paints icon, words, and at the right the keys or the second identifier."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        del option, index
        return QSize(200, theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        command: Command = index.data(COMMAND)
        row = QRectF(option.rect).adjusted(6, 1, -6, -1)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(row, 8, 8)
        size = theme.scaled(ICON)
        sign = pixmap(command.icon, "accent_text" if chosen else "text2", size)
        painter.drawPixmap(QPointF(row.x() + 12, row.center().y() - size / 2), sign)
        right = _paint_right(painter, row, command.keys or command.second)
        painter.setFont(
            sized(painter.font(), theme.text_size("md"), painter.font().Weight.Medium)
        )
        painter.setPen(theme.colour("text"))
        room = QRectF(row.x() + 26 + size, row.y(), right - row.x() - 34 - size, row.height())
        metrics = QFontMetricsF(painter.font())
        words = metrics.elidedText(command.words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, FLAGS, words)
        painter.restore()


def _paint_right(painter: QPainter, row: QRectF, text: str) -> float:
    """Paint quiet words at the right; return where they begin."""
    painter.setFont(sized(painter.font(), theme.text_size("xs")))
    painter.setPen(theme.colour("text2"))
    width = QFontMetricsF(painter.font()).horizontalAdvance(text)
    left = row.right() - 14 - width
    painter.drawText(QRectF(left, row.y(), width, row.height()), FLAGS, text)
    return left
