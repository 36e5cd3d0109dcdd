"""A page that scrolls without its contents jumping aside when the bar appears."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget


class Scroll(QScrollArea):
    """Puts a page on a ground with ``side`` pixels of room at both sides."""

    def __init__(self, page: QWidget, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = side
        ground = QWidget()
        self._rows = QVBoxLayout(ground)
        self._rows.setContentsMargins(side, 2, side, 24)
        self._rows.addWidget(page)
        self._rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(ground)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, lowest: int, highest: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if highest > lowest else 0
        self._rows.setContentsMargins(self._side, 2, self._side - bar, 24)
