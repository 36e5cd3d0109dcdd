"""What can be done about the people who work here."""

from salon_vault.access import GRANTS, Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.compartments import Compartment
from salon_vault.gate import Outside, use_case
from salon_vault.ports import Work
from salon_vault.staff.model import Member, Right, StaffId, Tier, clean_label, keys_for
from salon_vault.staff.passwords import check_password


@use_case(needs=Permission.SIT_DOWN)
def sit_down(work: Work) -> Member:
    """Log that somebody unlocked the vault, and return who."""
    return work.member


@use_case(needs=Permission.SIT_DOWN)
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
    outside: Outside, label: str, tier: Tier, extra: frozenset[Compartment], password: str
) -> StaffId:
    """Give somebody a login; they should change its password at their first shift."""
    keys_for(tier, extra)
    check_password(password, (label,))
    who = outside.vault.roster.add(clean_label(label), tier, extra, password)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))
    return who


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def retier_member(
    outside: Outside, who: StaffId, tier: Tier, extra: frozenset[Compartment]
) -> None:
    """Move somebody to another tier; what they could open before stays readable to them."""
    keys_for(tier, extra)
    outside.vault.roster.retier(who, tier, extra)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.MANAGE_STAFF, outside=True)
def relabel_member(outside: Outside, who: StaffId, label: str) -> None:
    """Put another label on somebody's login tile."""
    outside.vault.roster.relabel(who, clean_label(label))
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def reset_password(outside: Outside, who: StaffId, password: str) -> None:
    """Enrol somebody anew under another password; their unfinished drafts are lost."""
    label = next((m.label for m in outside.vault.roster.members() if m.id == who), "")
    check_password(password, (label,))
    outside.vault.roster.reset(who, password)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, who))


@use_case(needs=Permission.OWN_PASSWORD, outside=True)
def change_own_password(outside: Outside, old: str, new: str) -> None:
    """Change the password of the person at the desk; the old one is asked for."""
    check_password(new, (outside.member.label,))
    outside.vault.roster.change_own_password(old, new)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))
