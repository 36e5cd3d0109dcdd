"""What the screen of the staff notice looks like."""

from collections.abc import Sequence

from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from salon_vault.staff_notice.model import SheetKind, Told
from ui.notices.gap_list import GapList
from ui.parts.beside_paper import beside_paper
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.empty import Empty
from ui.parts.field import Field
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.paper_sheet import PaperSheet
from ui.parts.print_options import PrintOptions
from ui.parts.rule import Rule
from ui.parts.scrolled import Scrolled
from ui.staff_notice.person_row import ToldRow
from ui.staff_notice.words import KINDS
from ui.words import LANGUAGES, _

LEFT = 380


class StaffNoticeForm(QVBoxLayout):
    """What the papers lack; or the people, the preview, and printing."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        self.page = Page(_("Staff notice"), " ", scrolls=False)
        self.addWidget(self.page)
        self.back = Button(_("Back to the inbox"), "", "chevron-left")
        self.page.deeds.addWidget(self.back)
        self.gaps = GapList()
        self.nobody = Empty("users")
        self.nobody.say(_("Nobody but the owner works here: there is nobody to tell."))
        self.stack = QStackedLayout()
        self.page.rows.addLayout(self.stack, 1)
        for part in (Scrolled(self.gaps), self._papers(), self.nobody):
            self.stack.addWidget(part)
        self.rows: list[ToldRow] = []
        self._kept: list[QWidget] = []

    def show_people(self, people: Sequence[Told]) -> list[ToldRow]:
        """Show one row a person, and return the rows."""
        for part in self._kept:
            part.hide()
            part.deleteLater()
        self._kept, self.rows = [], [ToldRow(told) for told in people]
        for number, row in enumerate(self.rows):
            if number:
                self._kept.append(Rule())
                self.people.rows.addWidget(self._kept[-1])
            self._kept.append(row)
            self.people.rows.addWidget(row)
        return self.rows

    def _papers(self) -> QWidget:
        self.kind = Choice(_("Paper"), [(kind, _(words)) for kind, words in KINDS.items()])
        assert self.kind.count() == len(SheetKind)
        self.options = PrintOptions(_("Print and register"))
        self.options.save.hide()
        self.printing = Panel(_("Print"))
        self.printing.rows.addWidget(Field(_("Paper"), self.kind))
        self.printing.rows.addWidget(self.options)
        self.people = Panel(_("Who has signed"))
        self.sheet = PaperSheet(tuple(LANGUAGES.items()))
        return beside_paper((self.printing, self.people), self.sheet, LEFT)
