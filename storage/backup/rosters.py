"""Which roster a restored vault gets: the newest that anything at hand knows of."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from salon_vault.errors import (
    HeaderDamaged,
    KdfOutOfBounds,
    RootKeySwapped,
    VaultMissing,
)
from salon_vault.staff.model import StaffId
from storage.header import Header
from storage.header_files import HeaderFiles
from storage.sheet import RosterLine
from storage.slots import Slot, slot_is_signed
from storage.strict import LARGEST

PLAUSIBLE = LARGEST // 2
"""Generations above it were made up: no vault is changed as often as that."""


def present_header(vault: Path, then: Header) -> Header | None:
    """
    Return the header of the vault at hand, or None if it is another vault's or nobody reads it.

    Of two copies that disagree the one with the newer roster: an older one could bring leavers
    back.

    Raises:
        RootKeySwapped: if it calls itself the same vault, under a root that has nothing to do
            with the set's.
        VaultTooNew: if a newer program wrote it.
    """
    try:
        copies = HeaderFiles(vault).sound_copies()
    except (HeaderDamaged, KdfOutOfBounds, VaultMissing):
        return None
    ours = [one for one in copies if one.vault_id == then.vault_id]
    if not ours:
        return None
    found = max(ours, key=_age)
    if found.root not in then.roots and then.root not in found.roots:
        raise RootKeySwapped
    return found


def newest_roster(then: Header, others: Iterable[Header], present: Header | None) -> Header:
    """
    Return the newest of the headers that ``then`` leads to, itself if there is none.

    A header counts as newer only where the root that is trusted now handed over to its own.
    What its root signed tells its age: any other number in it may be made up by whoever was on
    that roster once. Where a root has two successors, one of them is a leaver's who kept it;
    only the vault at hand, ``present``, can tell which.

    Raises:
        RootKeySwapped: if a root has two successors, and no vault is at hand.
    """
    others = [one for one in others if one.vault_id == then.vault_id]
    known = present is not None and then.root in present.roots
    newest = present if present is not None and known else then
    for other in sorted([then, *others], key=_age):
        if newest.root in other.roots and _age(other) > _age(newest):
            newest = other
    successors = (one for one in others if then.root in one.roots)
    if not known and any(one.root not in newest.roots for one in successors):
        raise RootKeySwapped
    return newest


def highest_generation(headers: Iterable[Header]) -> int:
    """Return the highest that is no joke: with one no header could follow, nothing starts."""
    return max((one.generation for one in headers if one.generation <= PLAUSIBLE), default=1)


def _age(header: Header) -> tuple[int, int]:
    """Order headers by what their roots signed."""
    return header.sheet.root_epoch, header.sheet.revision


def with_slots_at_hand(
    today: Header, headers: Iterable[Header]
) -> tuple[tuple[RosterLine, ...], tuple[Slot, ...], tuple[StaffId, ...]]:
    """
    Return today's lines and slots, and whose login is lost.

    A slot fits where the person on today's line has signed it; of several the latest counts.
    Whoever is active and has none is not active any more: they are enrolled anew.
    """
    kept: dict[StaffId, Slot] = {}
    lines = {line.member.id: line for line in today.sheet.active() if not line.member.kit}
    for slot in (slot for header in headers for slot in header.slots):
        line = lines.get(slot.member)
        if line is None or not slot_is_signed(today.vault_id, slot, line):
            continue
        if slot.member not in kept or kept[slot.member].revision < slot.revision:
            kept[slot.member] = slot
    lost = tuple(who for who in lines if who not in kept)
    return (
        tuple(_lost(line) if line.member.id in lost else line for line in today.sheet.lines),
        tuple(kept[who] for who in lines if who in kept),
        lost,
    )


def _lost(line: RosterLine) -> RosterLine:
    return replace(line, member=replace(line.member, active=False, deputy=None, senior=False))
