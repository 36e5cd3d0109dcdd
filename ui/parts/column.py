"""One column in the middle of a window, which scrolls when there is no room for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget


class Column(QScrollArea):
    """
    Shows ``part`` at its greatest width, with ``edge`` pixels around it and ``below`` it.

    It has the ``whole`` height of the window, or stands at the top at its own.
    """

    def __init__(self, part: QWidget, edge: int, below: int, *, whole: bool = True) -> None:
        super().__init__()
        middle = QWidget()
        beside = QHBoxLayout(middle)
        beside.setContentsMargins(edge, edge, edge, below)
        beside.addStretch(1)
        top = Qt.AlignmentFlag.AlignTop
        beside.addWidget(part, 100, Qt.AlignmentFlag(0) if whole else top)
        beside.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(middle)
