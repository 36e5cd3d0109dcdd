"""Tiles in rows, as high as the rows need at the width there is."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.parts.flow import Flow


class TileSheet(QWidget):
    """Widgets of one size beside each other."""

    def __init__(self, gap: int = 10, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(gap=gap)
        self.setLayout(self._flow)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def fill(self, tiles: Iterable[QWidget]) -> None:
        """Take in more at the end; the page is laid out once for all of them."""
        for tile in tiles:
            self._flow.addWidget(tile)
        self._fit()

    def clear(self) -> None:
        """Let go of all of them."""
        while (item := self._flow.takeAt(0)) is not None:
            if (tile := item.widget()) is not None:
                tile.hide()
                tile.deleteLater()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height of the rows at another width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Take another height when a tile does."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit(self) -> None:
        self.setFixedHeight(self._flow.heightForWidth(self.width()))
