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
    """Sign and words, one word, or the sign alone; a click opens the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said: Said | None = None
        self._form = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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

    @property
    def words(self) -> str:
        """What the chip says beside its sign."""
        return self._worded(self._form)

    @property
    def widths(self) -> tuple[int, int, int]:
        """Pixels with how it stands, with the word alone, and with the sign alone."""
        if self.said is None:
            return 0, 0, 0
        whole, short, bare = (self._wide(self._worded(form)) for form in range(3))
        return whole, min(whole, short), bare

    def take_form(self, form: int) -> None:
        """Say how it stands; or what it is about; or show the sign."""
        if form != self._form:
            self._form = form
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """Have room for the words."""
        return QSize(self.widths[self._form], self._tall())

    def minimumSizeHint(self) -> QSize:
        """Never cut words off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, sign and as many of the words as fit."""
        del event
        if self.said is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, self.said.tone)
        quiet = self.said.is_calm
        sign, ink = self._sign(), "text2" if quiet else f"{self.said.tone}_text"
        icon_ink = f"{self.said.tone}_text"
        drawn = pixmap(self.said.icon, icon_ink, sign, 2.2)
        painter.drawPixmap(QPointF(EDGE, (self.height() - sign) / 2), drawn)
        painter.setFont(self._font())
        painter.setPen(theme.colour(ink))
        left = EDGE + sign + BETWEEN
        room = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.words)
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

    def _worded(self, form: int) -> str:
        how = self.said.short if self.said else ""
        return (how, _("Backups"), "")[form]

    def _wide(self, words: str) -> int:
        bare = self._sign() + 2 * EDGE
        said = QFontMetrics(self._font()).horizontalAdvance(words)
        return bare + BETWEEN + said if words else bare

    def _sign(self) -> int:
        return theme.scaled(SIGN)

    def _tall(self) -> int:
        return max(34, QFontMetrics(self._font()).height() + 16)

    def _font(self) -> QFont:
        return sized(self.font(), theme.text_size("sm"), QFont.Weight.Medium)
