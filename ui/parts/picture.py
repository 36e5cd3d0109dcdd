"""A picture as large as there is room for it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import theme


class Picture(QWidget):
    """Keeps its shape; what is around it stays the ground of the window."""

    def __init__(self, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self.setAccessibleName(spoken)
        self.setMinimumSize(160, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def is_shown(self) -> bool:
        """Whether there is a picture."""
        return not self._image.isNull()

    def show_image(self, image: QImage) -> None:
        """Show another picture; a null one leaves the ground."""
        self._image = image
        self.update()

    def sizeHint(self) -> QSize:
        """Ask for plenty of room."""
        return QSize(720, 540)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture into the middle."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("sunken"))
        if self.is_shown:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            size = self._image.size().toSizeF()
            if size.width() > self.width() or size.height() > self.height():
                size.scale(self.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
            fitted = QRectF(QPointF(0, 0), size)
            fitted.moveCenter(QRectF(self.rect()).center())
            painter.drawImage(fitted, self._image)
        painter.end()
