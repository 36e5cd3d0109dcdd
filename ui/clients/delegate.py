"""How a client looks in the list."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from salon_vault.clients.model import ClientLine, Severity
from salon_vault.clients.names import fold
from ui import theme
from ui.clients.list_model import LINE, MARKS, Index, second_identifier, shown_name
from ui.clients.signs import paint_signs
from ui.fonts import sized
from ui.icons import pixmap
from ui.parts.avatar import paint_avatar
from ui.severities import ICONS, TONES

ROW = 64
DISC = 38
ICON = 16
SECOND = 16
"""Points of height of the second line."""
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
"""Letters of a fallback font are taller than the line: cutting would take their feet off."""


class ClientDelegate(QStyledItemDelegate):
    """Paints disc, name, second identifier, the red line's sign, and what is to be done."""

    typed = ""
    """What is marked in the names."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        del option, index
        return QSize(200, theme.scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint a row."""
        line: ClientLine = index.data(LINE)
        row = QRectF(option.rect).adjusted(8, 2, -8, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, row, option.state)
        disc = theme.scaled(DISC)
        corner = QRectF(row.x() + 12, row.center().y() - disc / 2, disc, disc)
        paint_avatar(painter, corner, line.name)
        words = QRectF(corner.right() + 12, row.y(), row.right() - corner.right() - 22, ROW)
        words.setHeight(row.height())
        if line.severity is not Severity.NONE:
            sign = ICONS[line.severity], TONES[line.severity]
            words.setRight(_paint_icon(painter, row, *sign))
        elif line.closed:
            words.setRight(_paint_icon(painter, row, "lock-keyhole", "text3"))
        self._paint_name(painter, words, line)
        second = QRectF(words.topLeft(), QPointF(row.right() - 10, row.bottom()))
        middle = row.center().y() + 2 + theme.scaled(SECOND) / 2
        second.setRight(paint_signs(painter, second.right(), middle, index.data(MARKS)))
        _paint_second(painter, second, line)
        painter.restore()

    def _paint_name(self, painter: QPainter, words: QRectF, line: ClientLine) -> None:
        font = sized(painter.font(), theme.text_size("md"), painter.font().Weight.DemiBold)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        name = metrics.elidedText(shown_name(line), Qt.TextElideMode.ElideRight, words.width())
        area = QRectF(
            words.x(),
            words.center().y() - metrics.height() - 1,
            words.width(),
            metrics.height(),
        )
        start, length = marked(name, self.typed)
        if length:
            left = area.x() + metrics.horizontalAdvance(name[:start])
            width = metrics.horizontalAdvance(name[start : start + length])
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("warn_soft"))
            painter.drawRoundedRect(QRectF(left - 1, area.y(), width + 2, area.height()), 3, 3)
        painter.setPen(theme.colour("text"))
        painter.drawText(area, FLAGS, name)


def marked(name: str, typed: str) -> tuple[int, int]:
    """
    Return where the typed letters stand at the beginning of a word, and how many they are.

    >>> marked("Małgorzata Żółkiewska", "zol")
    (11, 3)
    """
    sought = fold(typed.strip())
    if not sought:
        return 0, 0
    starts = [at for at in range(len(name)) if at == 0 or not name[at - 1].isalnum()]
    for at in starts:
        # Letters fold to one letter nearly always; where not, nothing is marked.
        if fold(name[at : at + len(sought)]) == sought:
            return at, len(sought)
    return 0, 0


def _paint_ground(painter: QPainter, row: QRectF, state: QStyle.StateFlag) -> None:
    chosen = bool(state & QStyle.StateFlag.State_Selected)
    if chosen or state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selection" if chosen else "hover"))
        painter.drawRoundedRect(row, 10, 10)
    if not chosen:
        return
    painter.setBrush(theme.colour("accent"))
    painter.drawRoundedRect(
        QRectF(row.x() + 2, row.y() + 14, 3.5, row.height() - 28), 1.75, 1.75
    )
    if state & QStyle.StateFlag.State_HasFocus:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 1.6))
        painter.drawRoundedRect(row.adjusted(0.8, 0.8, -0.8, -0.8), 9.5, 9.5)


def _paint_icon(painter: QPainter, row: QRectF, icon: str, tone: str) -> float:
    """Paint a sign at the right; return where the name has to end."""
    size = theme.scaled(ICON)
    left = row.right() - 10 - size
    sign = pixmap(icon, tone, size, 2.2)
    painter.drawPixmap(QPointF(left, row.y() + 11), sign)
    return left - 6


def _paint_second(painter: QPainter, words: QRectF, line: ClientLine) -> None:
    font = sized(painter.font(), theme.text_size("sm"))
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.colour("text2"))
    text = metrics.elidedText(
        second_identifier(line), Qt.TextElideMode.ElideRight, words.width()
    )
    area = QRectF(words.x(), words.center().y() + 2, words.width(), metrics.height())
    painter.drawText(area, FLAGS, text)
