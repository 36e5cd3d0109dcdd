"""A part of a page that scrolls up and down when there is no room for it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

GAP = 10
"""Room between the contents and the scroll bar, in pixels."""


class Scrolled(QScrollArea):
    """Shows ``part`` at its own height, or as much of it as there is room for."""

    def __init__(self, part: QWidget, width: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sheet = QWidget()
        rows = QVBoxLayout(sheet)
        rows.setContentsMargins(0, 0, GAP, 0)
        rows.addWidget(part)
        rows.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if width:
            self.setFixedWidth(width + GAP)
        self.setWidget(sheet)
