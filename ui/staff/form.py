"""What the staff screen looks like."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from salon_vault.slips.model import FirstLogins
from salon_vault.staff.model import Member, StaffId
from ui.closed_cards.own_clients import OwnClients
from ui.line import Line
from ui.parts.button import Button
from ui.parts.page import Page
from ui.parts.panel import Panel
from ui.parts.rule import Rule
from ui.staff.arrangements import Arrangements
from ui.staff.person_row import PersonRow
from ui.staff.rights_table import RightsTable
from ui.words import _


class StaffForm(QVBoxLayout):
    """The people, and the table of what their tiers may do."""

    def __init__(self, screen: QWidget, line: Line) -> None:
        super().__init__(screen)
        self.setContentsMargins(0, 0, 0, 0)
        lead = _("Who can unlock this vault, and how far each login reaches.")
        page = Page(_("Staff and logins"), lead)
        self.addWidget(page)
        self.add = Button(_("Add a person"), "primary", "user-round-plus")
        self.own = Button(_("Change my password"), "", "key-round")
        self.key_file = Button(_("My key file"), "", "key-round")
        page.deeds.addWidget(self.key_file)
        page.deeds.addWidget(self.own)
        page.deeds.addWidget(self.add)
        self.people = Panel(_("People"))
        self.arranged = Arrangements()
        self.rights = RightsTable()
        page.rows.addWidget(self.people)
        page.rows.addWidget(self.arranged)
        self.own_clients = OwnClients(line)
        page.rows.addWidget(self.own_clients)
        page.rows.addWidget(self.rights)
        self.persons: list[PersonRow] = []
        self._lines: list[QWidget] = []

    def show_people(
        self, members: Sequence[Member], own: StaffId, first: FirstLogins
    ) -> list[PersonRow]:
        """Show one row a person, lost logins before the former ones; return the rows."""
        for part in (*self.persons, *self._lines):
            part.hide()
            part.deleteLater()
        ordered = sorted(members, key=lambda one: not (one.active or one.id in first.lost))
        self.persons = [PersonRow(each, own=each.id == own, first=first) for each in ordered]
        self._lines = []
        for number, person in enumerate(self.persons):
            if number:
                self._lines.append(Rule())
                self.people.rows.addWidget(self._lines[-1])
            self.people.rows.addWidget(person)
        return self.persons
