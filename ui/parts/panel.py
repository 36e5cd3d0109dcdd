"""A white sheet with a title."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.parts.plain_label import PlainLabel

EDGE = 16


class Panel(QFrame):
    """A sheet on the ground of the window: a title, deeds beside it, and rows below."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(EDGE, EDGE - 2, EDGE, EDGE)
        self.rows.setSpacing(10)
        self.title = PlainLabel(title, role="h2")
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(4)
        self._head = QHBoxLayout()
        if title:
            self._head.setContentsMargins(0, 0, 0, 0)
            self._head.addWidget(self.title)
            self._head.addStretch(1)
            self._head.addLayout(self.deeds)
            self.rows.addLayout(self._head)

    def beside_title(self, part: QWidget) -> None:
        """Put something small behind the title."""
        self._head.insertWidget(1, part)
