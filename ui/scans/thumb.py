"""A small page that is opened with a press."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui import theme
from ui.icons import pixmap
from ui.parts.tips import tip
from ui.words import _

WIDE, TALL = 76, 106
"""Points: A4, upright."""
SIGN = 26


class Thumb(QPushButton):
    """The page as it looks, or a sign where nobody may look."""

    def __init__(self, spoken: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._icon = "file-text"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(spoken or _("Look at the page"))
        self.setToolTip(tip(_("Look at the page")))
        self.setAutoDefault(False)

    def show_image(self, image: QImage, icon: str = "file-text") -> None:
        """Show a page; a null one is shown as ``icon``."""
        self._image, self._icon = image, icon
        self.update()

    def sizeHint(self) -> QSize:
        """Be as large as every other one."""
        return QSize(theme.scaled(WIDE), theme.scaled(TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sheet, the page on it, and the frame that says where one is."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.fillRect(area, theme.colour("sunken"))
        if self._image.isNull():
            side = theme.scaled(SIGN)
            where = area.center()
            sign = pixmap(self._icon, "text3", side, 1.6)
            painter.drawPixmap(int(where.x() - side / 2), int(where.y() - side / 2), sign)
        else:
            size = self._image.size().toSizeF()
            size.scale(area.size(), Qt.AspectRatioMode.KeepAspectRatio)
            fitted = QRectF(area.topLeft(), size)
            fitted.moveCenter(area.center())
            painter.drawImage(fitted, self._image)
        line = "focus" if self.hasFocus() else "border"
        painter.setPen(QPen(theme.colour(line), 2 if self.hasFocus() else 1))
        painter.drawRect(area)
        painter.end()
