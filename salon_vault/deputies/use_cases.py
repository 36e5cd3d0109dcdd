"""What the owner arranges for the time without them, and looks at once they are back."""

from dataclasses import replace
from datetime import date

from salon_vault.access import DELEGABLE, GRANTS, Permission
from salon_vault.audit import Phase, Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.deputies.model import FOR_SECOND_PERSON, RULE_ITSELF, SpareLogin
from salon_vault.errors import InvalidInput
from salon_vault.gate import USE_CASES, Outside, use_case
from salon_vault.log.model import LogLine, Wanted
from salon_vault.personnel.model import Oddity, OddOpening, PastDelegation
from salon_vault.personnel.past import note_ended
from salon_vault.ports import Work
from salon_vault.staff.finding import member_of
from salon_vault.staff.model import Delegation, Member, StaffId, Tier, clean_label
from salon_vault.staff.passwords import make_passphrase
from salon_vault.staff_notice.force import watched

MOST_ENTRIES = 100_000
"""Entries of one login that are looked through at once."""

RULES = "second_person"
"""What the log calls the list of deeds that want a second person."""


@use_case(needs=Permission.APPOINT, outside=True, fresh=True)
def name_deputy(outside: Outside, who: StaffId, left: Delegation) -> None:
    """
    Leave rights to somebody for some days, and the keys that enrolling people needs.

    The program keeps to the days; keys that were copied meanwhile end with a change of keys.

    Raises:
        InvalidInput: if nothing, too much or for too long is left, or to somebody who cannot.
    """
    outside.vault.roster.delegate(who, left)
    outside.remarks.update(
        rights=sorted(left.rights), since=left.since.isoformat(), until=left.until.isoformat()
    )
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.APPOINT, outside=True)
def end_delegation(outside: Outside, who: StaffId) -> None:
    """Take back what was left to somebody, with its keys; taking away asks for no password."""
    member = member_of(outside, who)
    with outside.work() as work:
        note_ended(work, member, _today(work))
    outside.vault.roster.end_delegation(who)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.APPOINT, unlogged="which delegations are over and still to be ended")
def delegations_over(work: Work) -> list[Member]:
    """Return the deputies whose days are over: an owner's login ends their delegations."""
    today = _today(work)
    return [
        member
        for member in work.members
        if member.active and member.deputy is not None and member.deputy.until < today
    ]


@use_case(needs=Permission.APPOINT, unlogged="delegations that are over, with their days")
def past_delegations(work: Work) -> list[PastDelegation]:
    """Return the delegations that are over, and what the owner has done about them."""
    return list(work.personnel.past_delegations())


@use_case(needs=Permission.APPOINT)
def done_as_deputy(work: Work, past: PastDelegation) -> list[LogLine]:
    """Return what was done under a deputy's login by right of the delegation, newest first."""
    tier = next((one.tier for one in work.members if one.id == past.member), Tier.RECEPTION)
    left = DELEGABLE - GRANTS[tier]
    wanted = Wanted(who=past.member, first=past.since, last=past.ended_on)
    lines = work.log.latest(None, MOST_ENTRIES, wanted)
    work.personnel.keep_past(replace(past, seen=True))
    return [line for line in lines if _needed_one_of(left, line)]


@use_case(needs=Permission.APPOINT, outside=True, fresh=True)
def add_spare(outside: Outside, label: str, tier: Tier) -> SpareLogin:
    """
    Make a login for a sealed envelope; its passphrase is returned once and kept nowhere.

    Raises:
        InvalidInput: if there are two already, or it is for neither an owner nor a manager.
    """
    label, passphrase = clean_label(label), make_passphrase()
    who = outside.vault.roster.add_spare(label, tier, passphrase)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))
    return SpareLogin(who, label, tier, passphrase)


@use_case(needs=Permission.APPOINT, unlogged="openings that the owner is told of once")
def odd_openings(work: Work) -> list[OddOpening]:
    """
    Return the openings outside hours or with a spare login that no owner has seen.

    Hours only of those who were told in time that they are looked at (``staff_notice``).
    """
    since = watched(work).since
    return [
        opening
        for opening in work.personnel.odd_openings()
        if opening.why is Oddity.SPARE_LOGIN
        or (opening.member in since and since[opening.member] <= day_of(opening.at))
    ]


@use_case(needs=Permission.APPOINT)
def openings_seen(work: Work) -> None:
    """Keep that the owner has seen the openings brought to them."""
    work.personnel.openings_seen(_today(work))


@use_case(needs=Permission.SIT_DOWN, unlogged="who could agree; labels that the door shows")
def possible_seconds(work: Work) -> list[Member]:
    """Return who could agree as a second person: others here, with own passwords."""
    others = (one for one in work.members if one.id != work.member.id)
    return [one for one in others if one.is_here and one.id not in work.slips]


@use_case(needs=Permission.APPOINT, outside=True, fresh=True)
def need_second_person(outside: Outside, cases: frozenset[str]) -> None:
    """
    Put down for which deeds this salon wants a second person, and for changing that too.

    Raises:
        InvalidInput: if one of them cannot want one, or nobody else is here to agree.
    """
    if not cases <= set(FOR_SECOND_PERSON):
        raise InvalidInput("cases", "unknown")
    others = [one for one in outside.vault.roster.members() if one.is_here]
    if cases and len(others) <= 1:
        raise InvalidInput("cases", "alone")
    outside.vault.roster.need_second_person(cases | {RULE_ITSELF} if cases else cases)
    outside.remarks["cases"] = sorted(cases)
    outside.touched(Touch(Verb.CHANGED, Subject.VAULT, RULES))


def _needed_one_of(rights: frozenset[Permission], line: LogLine) -> bool:
    case = USE_CASES.get(line.entry.case)
    return case is not None and case.needs in rights and line.entry.phase is not Phase.INTENT


def _today(work: Work) -> date:
    return day_of(work.clock.now())
