"""A page that scrolls without its contents jumping aside when the bar appears."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.sheet import Sheet


class Scroll(Sheet):
    """
    Puts a page on a ground with ``side`` pixels of room at both sides, the bar within them.

    The page is as wide with the bar as without, so whether there has to be one has one answer.
    Qt itself asks at other widths, too, while the bar comes or goes; of a page that is higher
    where it is narrower it would then ask without end.
    """

    def __init__(self, page: QWidget, side: int, parent: QWidget | None = None) -> None:
        self._side = side
        self._column = QVBoxLayout()
        self._column.setContentsMargins(side, 2, side, 24)
        super().__init__(self._column, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hold(page)

    def event(self, event: QEvent) -> bool:
        """Look again when the page asks for another height."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._look()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll from now on, or no more."""
        self._look()
        super().resizeEvent(event)

    def _look(self) -> None:
        scrolls = self._tall() > self.height()
        bar = self.verticalScrollBar().sizeHint().width() if scrolls else 0
        self._column.setContentsMargins(self._side, 2, self._side - bar, 24)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )

    def _tall(self) -> int:
        """Return the height of the page at the width that it has with the bar and without."""
        if not self._column.hasHeightForWidth():
            return self._column.totalSizeHint().height()
        edges = self._column.contentsMargins()
        across = self.width() - 2 * self._side
        return self._column.totalHeightForWidth(across + edges.left() + edges.right())
