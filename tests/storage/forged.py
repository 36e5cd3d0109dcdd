"""Headers and databases as damage, a newer program or a stranger would leave them."""

import hashlib
import re
from dataclasses import replace

from salon_vault.staff.model import Member, Tier, keys_for, new_staff_id
from storage.cipher import connect
from storage.header import LAST_LINE, Header, dump_header, parse_header, signed_header
from storage.header_files import COPIES
from storage.held_keys import HeldKeys
from storage.identity import Identity
from storage.keys import FLOOR
from storage.ring import KeyRing
from storage.seal import random_key, sign, sign_public
from storage.sheet import KeyName, RosterLine
from storage.sheet_json import sheet_bytes
from storage.slots import _signed_bytes, make_slot
from storage.unlocking import identity_of, unlock_slot
from tests.vaults import PASSWORD


def header_of(folder) -> Header:
    return parse_header((folder / COPIES[0]).read_bytes())


def write_header(folder, raw):
    for name in COPIES:
        (folder / name).write_bytes(raw)


def owner_of(header):
    return header.slots[0].member


def ring_of(folder):
    header = header_of(folder)
    return unlock_slot(header, owner_of(header), PASSWORD)


def rewritten(raw, old, new):
    """Return a header with some of its text exchanged and the checksum made good."""
    body, _, _ = raw.rpartition(LAST_LINE)
    body, count = re.subn(old, new, body)
    assert count
    return body + LAST_LINE + hashlib.sha256(body).hexdigest().encode() + b"\n"


def resigned(folder, slot):
    header = header_of(folder)
    identity = identity_of(header, owner_of(header), PASSWORD)
    slot = replace(slot, signature=identity.sign(_signed_bytes(header.vault_id, slot)))
    drafted = replace(header, slots=(slot,), generation=header.generation + 1)
    return dump_header(signed_header(drafted, ring_of(folder)))


def set_version(folder, version):
    connection = connect(folder / "db-1.sqlite", ring_of(folder).database_key())
    (before,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    return before


def taken_over(header):
    """Return the header as a stranger would sign it anew, under a root of their own."""
    root = random_key()
    identity = Identity.fresh(sign_public(root))
    member = Member(new_staff_id(), "Stranger", Tier.OWNER, keys_for(Tier.OWNER))
    line = RosterLine(member, identity.public)
    slot = make_slot(header.vault_id, line, identity, "a stranger's own words", FLOOR)
    secrets = {key: {1: random_key()} for key in KeyName}
    ring = KeyRing(member, header.vault_id, identity, {}, HeldKeys(secrets))
    grants = (*header.sheet.grants, *ring.grants_for(line, KeyName))
    sheet = replace(header.sheet, lines=(*header.sheet.lines, line), grants=grants)
    drafted = replace(
        header,
        generation=header.generation + 1,
        root=sign_public(root),
        sheet=sheet,
        sheet_signature=sign(root, sheet_bytes(header.vault_id, sheet)),
        slots=(*header.slots, slot),
    )
    return signed_header(drafted, ring)
