"""A part of a page that scrolls up and down when there is no room for it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts.sheet import Sheet

GAP = 10
"""Room between the contents and the scroll bar, in pixels."""


class Scrolled(Sheet):
    """Shows ``part`` at its own height, or as much of it as there is room for."""

    def __init__(self, part: QWidget, width: int = 0, parent: QWidget | None = None) -> None:
        rows = QVBoxLayout()
        rows.setContentsMargins(0, 0, GAP, 0)
        super().__init__(rows, parent)
        self.hold(part)
        if width:
            self.setFixedWidth(width + GAP)
