"""The state of the backups in the bar: quiet while all is well, coloured when it is not."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from salon_vault.backup.state import BackupState
from ui import theme
from ui.backup.words import Said, said
from ui.fonts import sized
from ui.icons import pixmap
from ui.parts.tips import tip
from ui.words import _, about

SIGN, EDGE, BETWEEN = 16, 10, 7
"""Points across the sign, at both ends, and between sign and words."""


class BackupChip(QPushButton):
    """Sign and words, or the sign alone where there is no room; a click opens the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said: Said | None = None
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_state(self, state: BackupState, *, demo: bool = False) -> None:
        """Say how well the vault is backed up; in a demo vault nothing is at stake."""
        words = said(state)
        if demo:
            words = Said("neutral", "info", words.short, words.sentence)
        self.said = words
        self.setAccessibleName(about(_("Backups"), words.short))
        self.setToolTip(tip(words.sentence))
        self.updateGeometry()
        self.update()
        self.show()

    def sizeHint(self) -> QSize:
        """Have room for the words."""
        metrics = QFontMetrics(self._font())
        words = metrics.horizontalAdvance(self.said.short) if self.said else 0
        return QSize(words + self._sign() + 2 * EDGE + BETWEEN, self._tall())

    def minimumSizeHint(self) -> QSize:
        """Be content with the sign."""
        return QSize(self._sign() + 2 * EDGE, self._tall())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, sign and as many of the words as fit."""
        del event
        if self.said is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self.said.tone)
        quiet = self.said.tone in {"ok", "neutral"}
        sign, ink = self._sign(), "text2" if quiet else f"{self.said.tone}_text"
        icon_ink = f"{self.said.tone}_text"
        drawn = pixmap(self.said.icon, icon_ink, sign, 2.2)
        painter.drawPixmap(QPointF(EDGE, (self.height() - sign) / 2), drawn)
        painter.setFont(self._font())
        painter.setPen(theme.colour(ink))
        left = EDGE + sign + BETWEEN
        room = QRectF(left, 0, self.width() - left - EDGE, self.height())
        if room.width() > sign:
            elide = QFontMetrics(self._font()).elidedText
            words = elide(self.said.short, Qt.TextElideMode.ElideRight, int(room.width()) + 1)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()

    def _paint_ground(self, painter: QPainter, tone: str) -> None:
        quiet = tone in {"ok", "neutral"}
        pointed = self.isEnabled() and self.underMouse()
        pill = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if not quiet:
            painter.setBrush(theme.colour(f"{tone}_soft"))
            painter.setPen(QPen(theme.colour(f"{tone}_border"), 1))
        elif pointed:
            painter.setBrush(theme.colour("hover"))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)

    def _sign(self) -> int:
        return theme.scaled(SIGN)

    def _tall(self) -> int:
        return max(34, QFontMetrics(self._font()).height() + 16)

    def _font(self) -> QFont:
        return sized(self.font(), theme.text_size("sm"), QFont.Weight.Medium)
