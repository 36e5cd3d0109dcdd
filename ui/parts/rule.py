"""Thin lines between things."""

from PySide6.QtWidgets import QFrame, QWidget


class Rule(QFrame):
    """A line one pixel thick, lying or standing."""

    def __init__(self, parent: QWidget | None = None, *, standing: int = 0) -> None:
        super().__init__(parent)
        self.setProperty("line", True)
        if standing:
            self.setFixedSize(1, standing)
        else:
            self.setFixedHeight(1)
