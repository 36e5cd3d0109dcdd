"""A founded header with one person of each kind, made once, for tests below the database."""

import tempfile
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from salon_vault.door import Founder, Kit
from salon_vault.staff.model import StaffId, Tier
from storage.founding_header import found_header
from storage.header import Header, dump_header, parse_header, signed_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.keys import FLOOR
from storage.ring import KeyRing
from storage.roster import SignedRoster
from storage.signed_key import SignedKey
from storage.slots import Slot
from storage.unlocking import identity_of, open_identity
from tests.cheap_logins import cheap_slot

VAULT = "5a" * 16
PASSWORDS = {
    "Wioletta": "seven lavender chairs",
    "Chair 2": "steam over cold glass",
    "Desk": "a bell rings twice here",
}


@dataclass(frozen=True, slots=True)
class Salon:
    """The header, who is in it, and their identities, so that no test pays for Argon2."""

    header: Header
    kit: Kit
    signers: tuple[SignedKey, ...]
    ids: dict[str, StaffId]
    packed: dict[str, bytes]

    def identity(self, label: str) -> Identity:
        return Identity.unpacked(self.packed[label])

    def ring(self, label: str = "Wioletta", header: Header | None = None) -> KeyRing:
        return open_identity(header or self.header, self.ids[label], self.identity(label))


def found(vault_id: str = VAULT) -> Salon:
    """Found a vault with an owner, a specialist and a receptionist."""
    founder = Founder("Wioletta", PASSWORDS["Wioletta"], demo=True)
    header, ring, kit, signers = found_header(vault_id, founder, FLOOR)
    with tempfile.TemporaryDirectory() as folder:
        files = HeaderFiles(Path(folder))
        files.store(header)
        roster = SignedRoster(files, ring, signers.append)
        roster.add("Chair 2", Tier.SPECIALIST, frozenset(), PASSWORDS["Chair 2"])
        roster.add("Desk", Tier.RECEPTION, frozenset(), PASSWORDS["Desk"])
        header = files.load()
    ids = {member.label: member.id for member in roster.members()}
    packed = {
        label: bytes(identity_of(header, who, PASSWORDS[label]).packed())
        for label, who in ids.items()
    }
    slots = tuple(own_slot(header, who, packed[label], label) for label, who in ids.items())
    return Salon(next_header(header, ring, slots=slots), kit, tuple(signers), ids, packed)


def own_slot(header: Header, who: StaffId, packed: bytes, label: str) -> Slot:
    """Write somebody's slot as they do who choose the same password for their own."""
    line, before = header.sheet.line(who), header.slot(who)
    identity = Identity.unpacked(packed)
    return cheap_slot(header.vault_id, line, identity, PASSWORDS[label], before.revision)


@cache
def salon() -> Salon:
    """The salon of most tests."""
    return found()


@cache
def other_salon() -> Salon:
    """A stranger's salon."""
    return found("c3" * 16)


def next_header(header: Header, ring: KeyRing, **changes: object) -> Header:
    """Return the header's next generation as the holder of ``ring`` would write it."""
    drafted = replace(header, generation=header.generation + 1, **changes)
    return signed_header(drafted, ring)


def reread(header: Header) -> Header:
    return parse_header(dump_header(header))
