"""A review of access in words."""

from collections.abc import Mapping

from salon_vault.access_review.model import Person, Verdict
from salon_vault.compartments import Compartment
from salon_vault.staff.model import TIER_KEYS, Member
from salon_vault.staff_notice.words import hours_words
from ui.dates import near_day
from ui.staff.words import key_names, right_name, tier_name
from ui.words import N_, _, clock, language, listed

VERDICTS: Mapping[Verdict, str] = {
    Verdict.KEEP: N_("Keep"),
    Verdict.CHANGE: N_("Change"),
    Verdict.REMOVE: N_("Remove"),
}


def facts_about(person: Person) -> list[tuple[str, str]]:
    """Return what the owner goes by, each with its name."""
    member = person.member
    return [
        (_("Role"), tier_name(member.tier)),
        (_("Keys"), key_names(member.compartments)),
        (_("Added rights"), added_words(member) or _("none")),
        (_("Withdrawn rights"), listed(map(right_name, sorted(member.cuts))) or _("none")),
        (_("Working hours"), hours_words(person.hours, language())),
        (_("Last use"), _last(person)),
    ]


def added_words(member: Member) -> str:
    """Return what somebody has beyond their role: keys, a delegation, a say in overrides."""
    extra: frozenset[Compartment] = member.compartments - TIER_KEYS[member.tier]
    said = [_("key to {keys}").format(keys=key_names(extra))] if extra else []
    if member.senior:
        said.append(_("may agree as the second person"))
    left = member.deputy
    if left is not None:
        rights = listed(map(right_name, sorted(left.rights)))
        said.append(
            _("deputy until {day}: {rights}").format(day=near_day(left.until), rights=rights)
        )
    if member.spare:
        said.append(_("login in a sealed envelope"))
    if member.away:
        said.append(_("away for a while"))
    return listed(said)


def _last(person: Person) -> str:
    at = person.last_use
    if at is None:
        return _("never")
    return _("{day}, {time}").format(day=near_day(at.astimezone().date()), time=clock(at))
