"""What the staff screen does."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.key_files.use_cases import require_key_file
from salon_vault.staff.model import Member
from salon_vault.staff.use_cases import (
    add_member,
    change_own_password,
    list_staff,
    permission_table,
    relabel_member,
    reset_password,
    retier_member,
)
from ui.key_files.own import OwnKeyFile
from ui.line import Line
from ui.own_password import OwnPassword
from ui.parts.question import Question
from ui.screen import Screen
from ui.staff.dialogs import AddPerson, Rename, Reset, Retier
from ui.staff.form import StaffForm
from ui.staff.person_row import PersonRow
from ui.words import N_, _


class StaffScreen(Screen):
    """See who has a login; the owner gives and changes them."""

    title = N_("Staff and logins")
    opens_with = list_staff
    watches = frozenset({Subject.STAFF})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self.form = StaffForm(self)
        self.offer(self.form.add, add_member, self._add)
        self.offer(self.form.own, change_own_password, self._own)
        self.offer(self.form.key_file, require_key_file, self._key_file)
        self.form.add.setVisible(line.allows(add_member))
        self.form.key_file.setVisible(line.allows(require_key_file))
        self.ask(permission_table).then(self.form.rights.show_rights)
        self.refresh()

    def refresh(self) -> None:
        """Show the people as the roster has them now."""
        self.ask(list_staff).then(self._show)

    def _show(self, members: list[Member]) -> None:
        for person in self.form.show_people(members, self.line.member.id):
            self._offer_deeds(person)

    def _offer_deeds(self, person: PersonRow) -> None:
        member = person.member
        for button, case, ask in (
            (person.rename, relabel_member, self._rename),
            (person.retier, retier_member, self._retier),
            (person.reset, reset_password, self._reset),
        ):
            self.offer(button, case, partial(ask, member))
            if not (self.line.allows(case) and member.active):
                button.hide()

    # --- deeds -------------------------------------------------------------------------------

    def _add(self) -> None:
        dialog = AddPerson(self, self.line)
        self._open(dialog, lambda: _("Login given to {who}").format(who=dialog.label.text()))

    def _own(self) -> None:
        self._open(OwnPassword(self, self.line), lambda: _("Your password was changed"))

    def _key_file(self) -> None:
        OwnKeyFile(self, self.line).open()

    def _rename(self, member: Member) -> None:
        dialog = Rename(self, self.line, member)
        self._open(
            dialog, lambda: _("The tile is now called {who}").format(who=dialog.label.text())
        )

    def _retier(self, member: Member) -> None:
        words = _("Role and keys of {who} changed").format(who=member.label)
        self._open(Retier(self, self.line, member), lambda: words)

    def _reset(self, member: Member) -> None:
        words = _("Password of {who} reset").format(who=member.label)
        self._open(Reset(self, self.line, member), lambda: words)

    def _open(self, dialog: Question, words: Callable[[], str]) -> None:
        dialog.accepted.connect(lambda: self.said.emit(words(), None))
        dialog.open()
