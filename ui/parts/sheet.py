"""The ground of what scrolls up and down."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QScrollArea, QWidget


class Sheet(QScrollArea):
    """
    Holds one part at the head of ``rows``, which end in room that may stretch.

    What lies behind another sheet is laid out when somebody first turns to it: the style sheet
    would have to read all of it, and the screen would stand still meanwhile.
    """

    def __init__(self, rows: QBoxLayout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._waiting: tuple[QWidget, int] | None = None
        rows.addStretch(1)
        self._ground = QWidget()
        self._ground.setLayout(rows)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._ground)

    def hold(self, part: QWidget, share: int = 0) -> None:
        """Take ``part`` in; it gets ``share`` of the room, the stretching end gets 1."""
        part.hide()
        part.setParent(self._ground)
        self._waiting = part, share
        if self.isVisible():
            self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the part out when it is first seen."""
        self._lay_out()
        super().showEvent(event)

    def _lay_out(self) -> None:
        if self._waiting is not None:
            part, share = self._waiting
            self._waiting = None
            self._rows.insertWidget(0, part, share)
            part.show()
