"""A page of the window: a headline with deeds beside it, and rows below that scroll."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.parts.plain_label import PlainLabel

SIDE, TOP = 28, 22


class Page(QWidget):
    """The frame of every screen but the cards: what it is, what can be done, what it shows."""

    def __init__(
        self, title: str, lead: str = "", parent: QWidget | None = None, *, scrolls: bool = True
    ) -> None:
        super().__init__(parent)
        self.setObjectName("screen")
        self.title = PlainLabel(title, role="h1")
        self.lead = PlainLabel(lead, role="muted", wrap=True)
        if not lead:
            self.lead.hide()
        self.deeds = QHBoxLayout()
        self.deeds.setSpacing(8)
        self.below = QVBoxLayout()
        self.below.setSpacing(12)
        self.rows = QVBoxLayout()
        self.rows.setSpacing(14)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, TOP, 0, 0)
        outer.setSpacing(14)
        outer.addLayout(self._head())
        outer.addLayout(self.below)
        self.below.setContentsMargins(SIDE, 0, SIDE, 0)
        if scrolls:
            outer.addWidget(self._sheet(), 1)
        else:
            self.rows.setContentsMargins(SIDE, 0, SIDE, SIDE - 8)
            outer.addLayout(self.rows, 1)

    def say(self, lead: str) -> None:
        """Write another line under the headline."""
        self.lead.setText(lead)
        self.lead.setVisible(bool(lead))

    def _head(self) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.title)
        words.addWidget(self.lead)
        head = QHBoxLayout()
        head.setContentsMargins(SIDE, 0, SIDE, 0)
        head.setSpacing(16)
        head.addLayout(words, 1)
        head.addLayout(self.deeds)
        head.setAlignment(self.deeds, Qt.AlignmentFlag.AlignTop)
        return head

    def _sheet(self) -> QScrollArea:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(SIDE, 0, SIDE, SIDE - 4)
        column.addLayout(self.rows)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(sheet)
        bar = area.verticalScrollBar()

        def make_room(lowest: int, highest: int) -> None:
            """Keep the edge of the rows below the edge of what stands above them."""
            shown = bar.sizeHint().width() if highest > lowest else 0
            column.setContentsMargins(SIDE, 0, SIDE - shown, SIDE - 4)

        bar.rangeChanged.connect(make_room)
        return area
