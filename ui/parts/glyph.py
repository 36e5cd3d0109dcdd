"""An icon that only stands there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from ui.icons import pixmap


class Glyph(QLabel):
    """A picture from our own icons; it says nothing that words beside it do not say."""

    def __init__(
        self,
        name: str,
        colour: str = "text3",
        size: int = 16,
        stroke: float = 2.0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.draw(name, colour, size, stroke)

    def draw(self, name: str, colour: str, size: int = 16, stroke: float = 2.0) -> None:
        """Show another icon."""
        self.setPixmap(pixmap(name, colour, size, stroke))
        self.setFixedSize(size + 2, size + 2)
