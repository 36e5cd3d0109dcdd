"""What can be done about the people who work here."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from salon_vault.access import GRANTS, Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment
from salon_vault.day import forgetting as day_list
from salon_vault.errors import InvalidInput
from salon_vault.gate import Outside, use_case
from salon_vault.keys.model import EVERY_COMPARTMENT, change_for_leaver
from salon_vault.keys.use_cases import KEYS
from salon_vault.merging import forgetting as merged_cards
from salon_vault.personnel.model import Absence, OddOpening
from salon_vault.personnel.odd import odd_about
from salon_vault.personnel.past import note_ended, note_new_root
from salon_vault.ports import Progress, Work
from salon_vault.slips.model import Slip, new_slip
from salon_vault.staff.finding import member_of
from salon_vault.staff.model import Member, Right, StaffId, Terms, Tier, clean_label, keys_for
from salon_vault.staff.passwords import check_other, check_password, shortest, words_to_avoid

WAS_OWNER = "was_owner"
"""In the detail of a move: the person knew the root until then, and still does."""


@use_case(
    needs=Permission.SIT_DOWN, on_slip=True, across="forgets what is too old; tells of no card"
)
def sit_down(work: Work) -> Member:
    """
    Log that somebody unlocked the vault, and return who.

    The log of the days before is sealed, and what is kept for some days only is forgotten.
    """
    now = work.clock.now()
    for odd in odd_about(work.member, now):
        work.personnel.note_opening(OddOpening(now, work.member.id, odd))
        work.remark(odd.value, True)
    if work.pins.opened:
        work.remark("by_pin", True)
    day_list.forget_old(work)
    merged_cards.forget_old(work)
    work.log.seal(now)
    if countersigned := work.log.countersign():
        work.remark("countersigned", countersigned)
    return work.member


@use_case(needs=Permission.SIT_DOWN, on_slip=True)
def stand_up(work: Work) -> None:
    """Log that the vault was locked."""


@use_case(needs=Permission.VIEW_STAFF)
def list_staff(work: Work) -> list[Member]:
    """Return everybody in the roster, former ones last."""
    return sorted(work.members, key=lambda member: not member.active)


@use_case(needs=Permission.VIEW_STAFF, unlogged="the table of rights, the same in every vault")
def permission_table(work: Work) -> tuple[Right, ...]:  # noqa: ARG001 - no record is read
    """Return what each tier may do at most, before the owner's cuts."""
    return tuple(
        Right(right.value, frozenset(tier for tier in Tier if right in GRANTS[tier]))
        for right in Permission
    )


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def add_member(
    outside: Outside,
    label: str,
    tier: Tier,
    extra: frozenset[Compartment],
    password: str,
    key_file_at: Path | None = None,
) -> StaffId:
    """
    Give somebody a login; its password is a slip, good for choosing their own with.

    With ``key_file_at``, the login also needs the key file that is written to that stick.
    """
    keys_for(tier, extra)
    with outside.work() as work:
        known, slip = (*words_to_avoid(work), label), new_slip(_today(work))
    check_password(password, known, shortest(with_key_file=key_file_at is not None))
    roster = outside.vault.roster
    who = roster.add(clean_label(label), tier, extra, password, key_file_at, slip)
    _remark_end(outside, slip)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))
    return who


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def retier_member(
    outside: Outside, who: StaffId, tier: Tier, extra: frozenset[Compartment]
) -> None:
    """Move somebody to another tier; what they could open before stays readable to them."""
    keys_for(tier, extra)
    if member_of(outside, who).tier is Tier.OWNER and tier is not Tier.OWNER:
        outside.remarks[WAS_OWNER] = True  # whoever takes them out later has to know
    outside.vault.roster.retier(who, tier, extra)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def relabel_member(outside: Outside, who: StaffId, label: str) -> None:
    """Put another label on somebody's login tile."""
    outside.vault.roster.relabel(who, clean_label(label))
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def reset_password(
    outside: Outside, who: StaffId, password: str, key_file_at: Path | None = None
) -> None:
    """
    Enrol somebody anew under a slip; their unfinished drafts are lost.

    They then need the key file that is written to ``key_file_at``, or none.
    """
    member = member_of(outside, who)
    with outside.work() as work:
        known, slip = words_to_avoid(work), new_slip(_today(work), spare=member.spare)
    check_password(password, known, shortest(with_key_file=key_file_at is not None))
    outside.vault.roster.reset(who, password, key_file_at, slip)
    _remark_end(outside, slip)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def remove_member(outside: Outside, who: StaffId, progress: Progress) -> None:
    """
    Take a leaver's login out, and replace every key it held, in one step.

    What they copied before now stays readable to them.

    Raises:
        NotFound, InvalidInput: if they cannot leave: unknown, at this desk, the last owner.
        DiskFull, DatabaseDamaged, Cancelled: and they still have their login.
    """
    member = member_of(outside, who)
    with outside.work() as work:
        knew_root = work.log.knew_root(who)
    change = change_for_leaver(member)
    if knew_root:
        change = replace(change, compartments=EVERY_COMPARTMENT, root=True)
    outside.vault.change_keys(change, progress)
    with outside.work() as work:
        note_ended(work, member, _today(work))
    if change.root:
        note_new_root(outside)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))
    outside.touched(Touch(Verb.CHANGED, Subject.VAULT, KEYS))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def set_terms(outside: Outside, who: StaffId, terms: Terms) -> None:
    """Put down on what footing and at which hours somebody works, and if they are senior."""
    outside.vault.roster.set_terms(who, terms)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def send_away(outside: Outside, who: StaffId, until: date | None = None) -> None:
    """
    Take somebody's keys for a while; their password stays what it is.

    Raises:
        InvalidInput: if they would be back before they go, are at the desk, or nobody is left.
    """
    with outside.work() as work:
        today = _today(work)
    if until is not None and until < today:
        raise InvalidInput("until", "range")
    outside.vault.roster.send_away(who)
    with outside.work() as work:
        work.personnel.went_away(Absence(who, today, until))


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def take_back(outside: Outside, who: StaffId) -> None:
    """Give somebody who was away their keys again, without another password."""
    outside.vault.roster.take_back(who)
    with outside.work() as work:
        work.personnel.came_back(who, _today(work))


@use_case(needs=Permission.APPOINT, outside=True, fresh=True)
def cut_rights(outside: Outside, who: StaffId, cuts: frozenset[str]) -> None:
    """Take rights from somebody, within limits, and give back those not named."""
    outside.vault.roster.cut(who, cuts)
    outside.remarks["cut_rights"] = sorted(cuts)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.OWN_PASSWORD, outside=True, on_slip=True)
def change_own_password(outside: Outside, old: str, new: str) -> None:
    """Change the password of the person at the desk; the old one, or the slip, is asked for."""
    own = outside.vault.own_login
    if own.slip is not None:
        outside.remarks["instead_of_slip"] = True
    check_other(new, old)
    with outside.work() as work:
        known = words_to_avoid(work)
    check_password(new, known, shortest(with_key_file=bool(own.key_file)))
    own.change_password(old, new)
    outside.vault.pins.drop()
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def renew_own_login(outside: Outside, old: str, new: str) -> None:
    """
    Change the own password and the own keys, because somebody may know the old password.

    For staff, ``reset_password`` by the owner does the same: the root has to vouch for keys.
    """
    own = outside.vault.own_login
    with outside.work() as work:
        known = words_to_avoid(work)
    check_password(new, known, shortest(with_key_file=bool(own.key_file)))
    own.renew(old, new)
    outside.vault.pins.drop()
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))


@use_case(
    needs=Permission.OWN_PASSWORD,
    unlogged="names that passwords are held against",
    on_slip=True,
)
def words_of_the_house(work: Work) -> tuple[str, ...]:
    """Return the words that nobody here should build a password of."""
    return words_to_avoid(work)


def _remark_end(outside: Outside, slip: Slip) -> None:
    if slip.until is not None:
        outside.remarks["until"] = slip.until.isoformat()


def _today(work: Work) -> date:
    """Return the day in the salon."""
    return day_of(work.clock.now())
