"""What the screen of a review of access looks like."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from salon_vault.access_review.model import INTERVALS, Verdict
from salon_vault.staff.model import Member, StaffId
from ui import theme
from ui.access_review.person_panel import PersonPanel
from ui.access_review.words import VERDICTS
from ui.parts.button import Button
from ui.parts.choice import Choice
from ui.parts.field import Field
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.plain_label import PlainLabel
from ui.parts.scrolled import Scrolled
from ui.words import _, about, plural

LEFT, ROW = 260, 38


class ReviewForm(QVBoxLayout):
    """The people at the left, one of them at the right, the end below the people."""

    def __init__(self, screen: QWidget) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        self.page = Page(_("Review of access"), " ", scrolls=False)
        self.addWidget(self.page)
        self.back = Button(_("Back to the inbox"), "", "chevron-left")
        self.sign = Button(_("Note the signature"), "", "check")
        self.finish = Button(_("Print and sign"), "primary", "printer", "Ctrl+P")
        for deed in (self.back, self.sign, self.finish):
            self.page.deeds.addWidget(deed)
        self.person = PersonPanel()
        sheets = QHBoxLayout()
        sheets.setSpacing(16)
        sheets.addWidget(self._left())
        sheets.addWidget(Scrolled(self.person), 1)
        self.page.rows.addLayout(sheets, 1)

    def show_people(
        self, people: Sequence[Member], verdicts: Mapping[StaffId, Verdict]
    ) -> None:
        """Show who is gone through, each with what was decided."""
        row = max(self.people.currentRow(), 0)
        self.people.blockSignals(True)
        self.people.clear()
        for member in people:
            said = verdicts.get(member.id)
            words = about(member.label, _(VERDICTS[said])) if said else member.label
            item = QListWidgetItem(words, self.people)
            item.setSizeHint(QSize(0, theme.scaled(ROW)))
        self.people.setCurrentRow(min(row, self.people.count() - 1))
        self.people.blockSignals(False)
        words = _("{n} of {all} decided").format(n=len(verdicts), all=len(people))
        self.tally.setText(words)
        self.finish.setEnabled(len(verdicts) == len(people))

    def _left(self) -> QWidget:
        self.people = QListWidget()
        self.people.setAccessibleName(_("People"))
        self.people.setFrameShape(QFrame.Shape.NoFrame)
        self.people.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tally = PlainLabel(role="hint", wrap=True)
        panel = Panel(_("People"))
        panel.rows.addWidget(self.people, 1)
        panel.rows.addWidget(self.tally)
        months = [
            (str(each), plural("every {n} month", "every {n} months", each))
            for each in INTERVALS
        ]
        self.months = Choice(_("How often"), months)
        self.months_field = Field(_("How often"), self.months)
        panel.rows.addWidget(self.months_field)
        panel.setFixedWidth(theme.scaled(LEFT))
        return panel
