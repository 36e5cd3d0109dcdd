"""The header of a restored vault: today's people, new keys, the highest number."""

from dataclasses import dataclass, replace

from salon_vault.staff.model import StaffId
from storage.header import Header, dump_header, parse_header, signed_header
from storage.renewal import Renewal
from storage.ring import KeyRing
from storage.sheet import KeyName, RosterLine, key_names
from storage.sheet_json import sheet_bytes
from storage.slots import Slot

LEAP = 1000
"""How far above each number that was seen: no header or roster of the lost vault is newer."""

RENEWED = frozenset(KeyName) - {KeyName.ROOT, KeyName.LOG}
"""Whoever has left since the set was made knew its keys."""


@dataclass(frozen=True, slots=True)
class People:
    """Who gets into the restored vault: the roster of today, and the slots at hand for it."""

    today: Header
    lines: tuple[RosterLine, ...]
    slots: tuple[Slot, ...]
    lost: tuple[StaffId, ...]
    """Active people whose login is lost; in ``lines`` they are not active."""


def renewed_ring(then: KeyRing, today: KeyRing, epoch: int) -> Renewal:
    """
    Return today's person with the keys of the set, each with another one in force after it.

    Raises:
        NotPermitted: if ``today`` lacks the root, or ``then`` one of the set's keys.
    """
    today.require_root()
    both = today.with_keys_of(then)
    try:
        return both.renewed(RENEWED, epoch)
    finally:
        both.wipe()


def restored_header(
    people: People, then: Header, renewal: Renewal, epoch: int, seen: int
) -> Header:
    """
    Return the header, signed by the root and by the ring's person, as it will be written.

    ``seen`` is the highest generation that anything at hand has reached.
    """
    ring, before = renewal.ring, people.today.sheet
    active = (line for line in people.lines if line.member.active)
    grants = (ring.grants_for(line, key_names(line.member)) for line in active)
    sheet = replace(
        before,
        revision=max(before.revision, then.sheet.revision) + LEAP,
        database_epoch=epoch,
        compartments=renewal.compartments,
        lines=people.lines,
        grants=tuple(grant for some in grants for grant in some),
    )
    drafted = replace(
        people.today,
        generation=seen + LEAP,
        sheet=sheet,
        sheet_signature=ring.sign_as_root(sheet_bytes(people.today.vault_id, sheet)),
        slots=people.slots,
    )
    # Parsing verifies every signature and grant of the very bytes that will be written.
    return parse_header(dump_header(signed_header(drafted, ring)))
