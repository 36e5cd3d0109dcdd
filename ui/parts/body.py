"""Rows at their full height, and scrolled where there is less room: in windows and panels."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

UNLIMITED = 10_000
RING = 2
"""Pixels of the ring that shows where the keys go, as the style sheet draws it."""
LOWEST = 60
"""Pixels below which nothing can be read of what scrolls."""


class Body(QScrollArea):
    """
    Holds ``rows``, and takes no more than ``most`` pixels of height.

    With ``across``, the pixels it is wide, it may be lower than that; with ``spoken``, what it
    is called aloud, the keys scroll it.
    """

    def __init__(
        self, parent: QWidget | None = None, *, across: int = 0, spoken: str = ""
    ) -> None:
        super().__init__(parent)
        self._most, self._across = UNLIMITED, across
        self._ring = 2 * RING if spoken else 0
        ground = QWidget()
        self.rows = QVBoxLayout(ground)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(ground)
        policy = self.sizePolicy()
        policy.setHeightForWidth(not across)
        self.setSizePolicy(policy)
        self.setAccessibleName(spoken)
        self.setProperty("keys", bool(spoken))

    def limit(self, most: int) -> None:
        """Take at most ``most`` pixels; what does not fit is scrolled to."""
        if most != self._most:
            self._most = most
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Grow down when narrow, unless the width is known."""
        return not self._across

    def heightForWidth(self, width: int) -> int:
        """Return the height of all rows, or the most that there may be."""
        return min(self._most, self._tall(width - self._ring) + self._ring)

    def sizeHint(self) -> QSize:
        """Ask for the room of all rows."""
        wide = self._across or self.rows.totalSizeHint().width() + self._bar()
        return QSize(wide, self.heightForWidth(self._across or wide))

    def minimumSizeHint(self) -> QSize:
        """Lose nothing at the side; the height can be scrolled."""
        least = self.rows.totalMinimumSize()
        if self._across:
            return QSize(self._across, min(least.height(), LOWEST))
        return QSize(least.width() + self._bar(), min(self._most, least.height()))

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the rows do."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._look()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Scroll from now on, or no more."""
        self._look()
        super().resizeEvent(event)

    def _tall(self, width: int) -> int:
        rows = self.rows
        if rows.hasHeightForWidth():
            return rows.totalHeightForWidth(width)
        return rows.totalSizeHint().height()

    def _bar(self) -> int:
        scrolls = self.rows.totalMinimumSize().height() > self._most
        return self.verticalScrollBar().sizeHint().width() if scrolls else 0

    def _look(self) -> None:
        """
        Show the bar if the rows need it at full width, and no higher place is coming.

        Qt itself asks with the bar in place: words that break anew beside it keep it there.
        """
        room = self.height() if self._across else max(self.height(), self._most)
        scrolls = room < self._tall(self.width() - self._ring) + self._ring
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOn if scrolls else policy.ScrollBarAlwaysOff
        )
        if self.accessibleName():
            tab = Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus
            self.setFocusPolicy(tab)
