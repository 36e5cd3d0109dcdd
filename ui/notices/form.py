"""What the screen of the privacy notice looks like."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui import theme
from ui.notices.gap_list import GapList
from ui.notices.hand_over import HandOver
from ui.parts.button import Button
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.paper_sheet import PaperSheet
from ui.parts.print_options import PrintOptions
from ui.words import LANGUAGES, _

LEFT = 320


class NoticeForm(QVBoxLayout):
    """What the notice lacks; or its preview, printing, and the hand-over."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        self.page = Page(_("Privacy notice"), " ", scrolls=False)
        self.addWidget(self.page)
        self.back = Button(_("Back to the card"), "", "chevron-left")
        self.back.hide()
        self.page.deeds.addWidget(self.back)
        self.gaps = GapList()
        self.stack = QStackedLayout()
        self.page.rows.addLayout(self.stack, 1)
        self.stack.addWidget(_scrolled(self.gaps))
        self.stack.addWidget(self._preview())

    def _preview(self) -> QWidget:
        self.options = PrintOptions(_("Print notice"))
        self.printing = Panel(_("Print"))
        self.printing.rows.addWidget(self.options)
        self.hand_over = HandOver()
        self.sheet = PaperSheet(tuple(LANGUAGES.items()))
        left = QVBoxLayout()
        left.setSpacing(14)
        left.addWidget(self.hand_over)
        left.addWidget(self.printing)
        left.addStretch(1)
        for panel in (self.hand_over, self.printing):
            panel.setFixedWidth(theme.scaled(LEFT))
        page = QWidget()
        sheets = QHBoxLayout(page)
        sheets.setContentsMargins(0, 0, 0, 0)
        sheets.setSpacing(16)
        sheets.addLayout(left)
        sheets.addWidget(self.sheet, 1)
        return page


def _scrolled(part: QWidget) -> QScrollArea:
    sheet = QWidget()
    rows = QVBoxLayout(sheet)
    rows.setContentsMargins(0, 0, 10, 0)
    rows.addWidget(part)
    rows.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(sheet)
    return area
