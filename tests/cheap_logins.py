"""Logins at the least cost that is read, which the program never writes: tests open many."""

import secrets
from dataclasses import replace

from salon_vault.staff.model import StaffId
from storage import slots
from storage.header import signed_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.keys import LEAST_READ, SALT, derive
from storage.seal import encrypt
from storage.sheet import RosterLine
from storage.slots import Slot
from storage.unlocking import open_identity


def make_cheap(files: HeaderFiles, who: StaffId, identity: Identity, password: str) -> None:
    """Give a login the cost of ``cheap_slot``."""
    header = files.load()
    line, before = header.sheet.line(who), header.slot(who)
    slot = cheap_slot(header.vault_id, line, identity, password, before.revision)
    ring = open_identity(header, who, identity)  # which takes the identity over
    others = [each for each in header.slots if each.member != who]
    drafted = replace(header, generation=header.generation + 1, slots=(slot, *others))
    files.store(signed_header(drafted, ring))


def cheap_slot(
    vault_id: str, line: RosterLine, identity: Identity, password: str, revision: int = 1
) -> Slot:
    """Return a slot at the least cost that is read: nothing writes one, and tests open many."""
    salt = secrets.token_bytes(SALT)
    keys = derive(password, salt, LEAST_READ)
    slot = Slot(line.member.id, LEAST_READ, salt, keys.commitment, b"", revision)
    bound = slots._bound(vault_id, slot, line)
    slot = replace(slot, sealed=encrypt(keys.key, identity.packed(), bound))
    return replace(slot, signature=identity.sign(slots._signed_bytes(vault_id, slot)))
