"""What the staff screen does."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from salon_vault.audit import Subject
from salon_vault.deputies.use_cases import add_spare, done_as_deputy, need_second_person
from salon_vault.key_files.use_cases import require_key_file
from salon_vault.keys.model import change_for_login
from salon_vault.personnel.use_cases import print_sheet
from salon_vault.slips.model import NOBODY_NEW, FirstLogins
from salon_vault.slips.use_cases import enrol_lost, first_logins
from salon_vault.staff.model import Member, Right
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
from ui.keys.change import ChangeKeys
from ui.keys.offer import offer_after_key_file
from ui.line import Line
from ui.own_password import OwnPassword
from ui.parts.question import Question
from ui.screen import Screen
from ui.slips.enrol import EnrolLost
from ui.slips.print_slip import PrintSlip
from ui.staff.deputy_report import DeputyReport
from ui.staff.dialogs import Rename, Reset, Retier
from ui.staff.form import StaffForm
from ui.staff.joiner.wizard import Joiner
from ui.staff.more import offer_more
from ui.staff.notes import REPORT
from ui.staff.person_row import PersonRow
from ui.staff.print_sheet import PrintSheet
from ui.staff.second_rules import SecondPersonRules
from ui.staff.sheets import rights_sheet
from ui.staff.spares import MakeSpare
from ui.words import N_, _


class StaffScreen(Screen):
    """See who has a login; the owner gives and changes them."""

    title = N_("Staff and logins")
    opens_with = list_staff
    watches = frozenset({Subject.STAFF})

    def __init__(self, line: Line, parent: QWidget | None = None) -> None:
        super().__init__(line, parent)
        self.form = StaffForm(self, line)
        self.offer(self.form.add, add_member, self._add)
        self.offer(self.form.own, change_own_password, self._own)
        self.offer(self.form.key_file, require_key_file, self._key_file)
        self.form.add.setVisible(line.allows(add_member))
        self.form.key_file.setVisible(line.allows(require_key_file))
        arranged = self.form.arranged
        self.offer(arranged.spare, add_spare, self._spare)
        self.offer(arranged.second, need_second_person, self._second)
        self.offer(arranged.report, done_as_deputy, self._report)
        arranged.setVisible(line.allows(add_spare))
        self.form.own_clients.said.connect(self.said)
        self.offer(self.form.rights.print, print_sheet, self._print_rights)
        self._members: list[Member] = []
        self._first = NOBODY_NEW
        self._rights: Sequence[Right] = ()
        self.ask(permission_table).then(self._show_rights)
        self.refresh()

    def arrive(self, record: str) -> None:
        """Come here to see the people, or what deputies did."""
        if record == REPORT:
            self._report()

    def refresh(self) -> None:
        """Show the people as the roster has them now."""
        self.ask(first_logins).then(self._know)
        self.ask(list_staff).then(self._show)

    def _know(self, first: FirstLogins) -> None:
        self._first = first

    def _show(self, members: list[Member]) -> None:
        self._members = members
        for person in self.form.show_people(members, self.line.member.id, self._first):
            self._offer_deeds(person)
            offer_more(self, person)

    def _show_rights(self, rights: Sequence[Right]) -> None:
        self._rights = rights
        self.form.rights.show_rights(rights)

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
        self.offer(person.again, enrol_lost, partial(self._enrol, member))
        person.again.setVisible(person.is_lost and self.line.allows(enrol_lost))

    # --- deeds -------------------------------------------------------------------------------

    def _add(self) -> None:
        joiner = Joiner(self, self.line)
        words = _("Login given to {who}")
        joiner.accepted.connect(
            lambda: self.said.emit(words.format(who=joiner.person.label.text()), None)
        )
        joiner.open()

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
        moving = Retier(self, self.line, member)
        moving.accepted.connect(lambda: self._offer_change(moving, member))
        self._open(moving, lambda: words)

    def _offer_change(self, moved: Retier, member: Member) -> None:
        """After a move that takes keys: offer at once to change those keys."""
        if moved.due is not None:
            why = _("{who} has another role").format(who=member.label)
            ChangeKeys(self, self.line, moved.due, why).open()

    def _reset(self, member: Member) -> None:
        words = _("Password of {who} reset").format(who=member.label)
        reset = Reset(self, self.line, member)
        reset.accepted.connect(lambda: self._after_reset(reset, member))
        self._open(reset, lambda: words)

    def _after_reset(self, reset: Reset, member: Member) -> None:
        """Where the login needs a key file now: a header from before opens without one."""
        if reset.key_file.place is not None:
            offer_after_key_file(self, self.line, change_for_login(member))
        if reset.slip is not None:
            PrintSlip(self, self.line, reset.slip).open()

    def _enrol(self, member: Member) -> None:
        words = _("Login of {who} set up again").format(who=member.label)
        self._open(EnrolLost(self, self.line, member), lambda: words)

    def _spare(self) -> None:
        MakeSpare(self, self.line).open()

    def _second(self) -> None:
        saved = _("The actions that need a second person are saved")
        self._open(SecondPersonRules(self, self.line), lambda: saved)

    def _report(self) -> None:
        DeputyReport(self, self.line, self._members).open()

    def _print_rights(self) -> None:
        make = partial(rights_sheet, self._rights, self._members)
        PrintSheet(self, self.line, _("Who may do what"), "rights", make).open()

    def _open(self, dialog: Question, words: Callable[[], str]) -> None:
        dialog.accepted.connect(lambda: self.said.emit(words(), None))
        dialog.open()
