"""Which roster a restored vault gets: the newest that anything at hand knows of."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from salon_vault.errors import (
    HeaderDamaged,
    HeadersDisagree,
    KdfOutOfBounds,
    RootKeySwapped,
    VaultMissing,
)
from salon_vault.staff.model import StaffId
from storage.header import Header
from storage.header_files import HeaderFiles
from storage.sheet import RosterLine
from storage.slots import Slot, slot_is_signed


def present_header(vault: Path, then: Header) -> Header | None:
    """
    Return the header of the vault at hand, or None if it is another vault's or nobody reads it.

    Of two copies that disagree the newer one: an older one could bring leavers back.

    Raises:
        RootKeySwapped: if it calls itself the same vault, under a root that has nothing to do
            with the set's.
        VaultTooNew: if a newer program wrote it.
    """
    files = HeaderFiles(vault)
    try:
        found = files.load()
    except HeadersDisagree as problem:
        found = files.choose(problem.newer)
    except (HeaderDamaged, KdfOutOfBounds, VaultMissing):
        return None
    if found.vault_id != then.vault_id:
        return None
    if found.root not in then.roots and then.root not in found.roots:
        raise RootKeySwapped
    return found


def newest_roster(then: Header, others: Iterable[Header]) -> Header:
    """
    Return the newest of the headers that ``then`` leads to, itself if there is none.

    A header counts as newer only where the root that is trusted now handed over to its own.
    Of two of one generation the later one in ``others`` counts.
    """
    newest = then
    for other in others:
        ours = other.vault_id == newest.vault_id and newest.root in other.roots
        if ours and other.generation >= newest.generation:
            newest = other
    return newest


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
