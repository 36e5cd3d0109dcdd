"""The roster's sheet and the slots with one line changed, as the next header will have them."""

from collections.abc import Sequence
from dataclasses import replace

from storage.sheet import Grant, RosterLine, Sheet
from storage.slots import Slot


def with_slot(slots: Sequence[Slot], slot: Slot) -> tuple[Slot, ...]:
    """Return ``slots`` with this one in the place of the member's other."""
    others = [other for other in slots if other.member != slot.member]
    return (*others, slot)


def without_kits(sheet: Sheet) -> Sheet:
    """Return the sheet with every kit a former one, without grants."""
    kits = [line for line in sheet.active() if line.member.kit]
    for line in kits:
        former = replace(line, member=replace(line.member, active=False))
        sheet = with_line(sheet, former, ())
    return sheet


def with_line(sheet: Sheet, line: RosterLine, grants: Sequence[Grant]) -> Sheet:
    """Return the sheet's next revision, with this line and no other grants of its member."""
    who = line.member.id
    known = any(other.member.id == who for other in sheet.lines)
    lines = [line if other.member.id == who else other for other in sheet.lines]
    others = [grant for grant in sheet.grants if grant.member != who]
    return replace(
        sheet,
        revision=sheet.revision + 1,
        lines=tuple(lines if known else [*lines, line]),
        grants=(*others, *grants),
    )
