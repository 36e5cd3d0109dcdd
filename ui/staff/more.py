"""What else can be done about one person: a list that drops down beside their name."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog

from salon_vault.deputies.use_cases import end_delegation, name_deputy
from salon_vault.gate import UseCase
from salon_vault.personnel.use_cases import put_on_file
from salon_vault.staff.model import Member, Tier
from salon_vault.staff.use_cases import (
    cut_rights,
    remove_member,
    send_away,
    set_terms,
    take_back,
)
from ui.line import Line
from ui.screen import Screen
from ui.staff.away import ComesBack, GoesAway
from ui.staff.cuts import WithdrawRights
from ui.staff.deputy import NameDeputy
from ui.staff.file_dialog import StaffFile
from ui.staff.leaver.wizard import Leaver
from ui.staff.person_row import PersonRow
from ui.staff.terms import TermsAndHours
from ui.words import N_, _

type MakeDialog = Callable[[Screen, Line, Member], QDialog]

DEEDS: tuple[tuple[str, UseCase[..., Any], MakeDialog], ...] = (
    (N_("Terms and hours…"), set_terms, TermsAndHours),
    (N_("Papers and lessons…"), put_on_file, StaffFile),
    (N_("Withdraw rights…"), cut_rights, WithdrawRights),
    (N_("Is away…"), send_away, GoesAway),
    (N_("Is back…"), take_back, ComesBack),
    (N_("Name as deputy…"), name_deputy, NameDeputy),
    (N_("Leaves the salon…"), remove_member, Leaver),
)


def offer_more(screen: Screen, person: PersonRow) -> None:
    """Fill the list of ``person`` with what can be done about them now, by who sits here."""
    member, line = person.member, screen.line
    own = member.id == line.member.id
    for words, case, make in DEEDS:
        if line.allows(case) and _fits(case, member, own=own):
            person.menu.addAction(_(words)).triggered.connect(
                lambda _on=False, make=make: make(screen, line, member).open()
            )
    if member.deputy is not None and line.allows(end_delegation):
        person.menu.addAction(_("End the delegation")).triggered.connect(
            lambda: line.ask(screen, end_delegation, member.id)
        )
    person.more.setVisible(member.active and not person.menu.isEmpty())


def _fits(case: UseCase[..., Any], member: Member, *, own: bool) -> bool:
    """Tell whether there is any sense in offering ``case`` about ``member``."""
    if case is take_back:
        return member.away
    if case is send_away:
        return not (member.away or own or member.spare)
    if case is name_deputy:
        return member.is_here and member.tier is not Tier.OWNER
    if case is remove_member:
        return not own
    return not member.spare
