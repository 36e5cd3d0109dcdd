"""A page that scrolls without its contents jumping aside when the bar appears."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.sheet import Sheet


class Scroll(Sheet):
    """Puts a page on a ground with ``side`` pixels of room at both sides."""

    def __init__(self, page: QWidget, side: int, parent: QWidget | None = None) -> None:
        self._side = side
        self._column = QVBoxLayout()
        self._column.setContentsMargins(side, 2, side, 24)
        super().__init__(self._column, parent)
        self.hold(page)
        self.verticalScrollBar().rangeChanged.connect(self._make_room)

    def _make_room(self, lowest: int, highest: int) -> None:
        bar = self.verticalScrollBar().sizeHint().width() if highest > lowest else 0
        self._column.setContentsMargins(self._side, 2, self._side - bar, 24)
