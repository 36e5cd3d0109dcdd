"""How one person's line of the roster is spelled, and read back without trusting it."""

from salon_vault.compartments import Compartment
from salon_vault.errors import HeaderDamaged, InvalidInput
from salon_vault.staff.model import (
    DAYS,
    MINUTES,
    Delegation,
    Employment,
    Hours,
    Member,
    StaffId,
    Tier,
    clean_label,
)
from storage.canonical import Json
from storage.identity import PublicKeys
from storage.seal import KEY, SIGNATURE
from storage.sheet import RosterLine
from storage.strict import (
    base64_of,
    blob,
    day,
    fields,
    hex_text,
    listed,
    names,
    one_of,
    some_of,
    text,
    whole,
    yes_no,
)

ALWAYS = (
    *("id", "label", "tier", "compartments", "cuts", "active", "kit"),
    *("seal", "sign", "pin"),
)

AT_TIMES = frozenset({"employment", "away", "senior", "deputy", "hours", "spare"})
"""Since format 2; what is as it usually is has no word, so that format 1 stays as it was."""

MOST_RIGHTS = 64
"""Names of permissions; one that is not known here may be a newer program's."""


def line_to_json(line: RosterLine) -> Json:
    """Return the line as it stands in the header."""
    member = line.member
    return {
        "id": member.id,
        "label": member.label,
        "tier": member.tier.value,
        "compartments": sorted(name.value for name in member.compartments),
        "cuts": sorted(member.cuts),
        "active": member.active,
        "kit": member.kit,
        "seal": base64_of(line.keys.seal),
        "sign": base64_of(line.keys.sign),
        "pin": base64_of(line.pin),
        **_at_times(member),
    }


def line_from_json(value: Json) -> RosterLine:
    """
    Return the line that stands in the header.

    Raises:
        HeaderDamaged: if anything in it is not as this program writes it.
    """
    present = AT_TIMES & value.keys() if isinstance(value, dict) else frozenset()
    found = fields(value, (*ALWAYS, *present))
    kit = yes_no(found["kit"])
    member = Member(
        id=StaffId(hex_text(found["id"], 8)),
        label=_label(found["label"]),
        tier=one_of(found["tier"], Tier),
        compartments=some_of(found["compartments"], Compartment),
        cuts=names(found["cuts"], MOST_RIGHTS),
        active=yes_no(found["active"]),
        kit=kit,
        employment=one_of(found.get("employment", Employment.EMPLOYEE.value), Employment),
        away=yes_no(found.get("away", False)),
        senior=yes_no(found.get("senior", False)),
        deputy=_delegation(found["deputy"]) if "deputy" in found else None,
        hours=_hours(found["hours"]) if "hours" in found else None,
        spare=yes_no(found.get("spare", False)),
    )
    if _at_times(member).keys() != present:
        raise HeaderDamaged
    keys = PublicKeys(blob(found["seal"], KEY), blob(found["sign"], KEY))
    return RosterLine(member, keys, blob(found["pin"], SIGNATURE if kit else 0))


def uses_newer_words(member: Member) -> bool:
    """Tell whether a reader of format 1 would not understand this member's line."""
    return bool(_at_times(member))


def _at_times(member: Member) -> dict[str, Json]:
    words: dict[str, Json] = {
        name: True for name in ("away", "senior", "spare") if getattr(member, name)
    }
    if member.employment is not Employment.EMPLOYEE:
        words["employment"] = member.employment.value
    if member.deputy is not None:
        words["deputy"] = {
            "since": member.deputy.since.isoformat(),
            "until": member.deputy.until.isoformat(),
            "rights": sorted(member.deputy.rights),
        }
    if member.hours is not None:
        words["hours"] = [list(span or ()) for span in member.hours.days]
    return words


def _label(value: Json) -> str:
    label = text(value)
    try:
        tidy = clean_label(label)
    except InvalidInput as problem:
        raise HeaderDamaged from problem
    if tidy != label:
        raise HeaderDamaged
    return label


def _delegation(value: Json) -> Delegation:
    found = fields(value, ("since", "until", "rights"))
    return Delegation(
        day(found["since"]), day(found["until"]), names(found["rights"], MOST_RIGHTS)
    )


def _hours(value: Json) -> Hours:
    days: list[tuple[int, int] | None] = []
    for span in listed(value, DAYS):
        match [whole(minute, 0, MINUTES) for minute in listed(span, 2)]:
            case []:
                days.append(None)
            case [start, end]:
                days.append((start, end))
            case _:
                raise HeaderDamaged
    try:
        return Hours(tuple(days))
    except InvalidInput as problem:
        raise HeaderDamaged from problem
