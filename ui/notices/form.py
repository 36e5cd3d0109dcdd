"""What the screen of the privacy notice looks like."""

from PySide6.QtWidgets import (
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from ui.notices.gap_list import GapList
from ui.notices.hand_over import HandOver
from ui.parts.beside_paper import beside_paper
from ui.parts.button import Button
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.paper_sheet import PaperSheet
from ui.parts.print_options import PrintOptions
from ui.parts.scrolled import Scrolled
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
        self.stack.addWidget(Scrolled(self.gaps))
        self.stack.addWidget(self._preview())

    def _preview(self) -> QWidget:
        self.options = PrintOptions(_("Print notice"))
        self.printing = Panel(_("Print"))
        self.printing.rows.addWidget(self.options)
        self.hand_over = HandOver()
        self.sheet = PaperSheet(tuple(LANGUAGES.items()))
        return beside_paper((self.hand_over, self.printing), self.sheet, LEFT)
