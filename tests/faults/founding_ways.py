"""
Founding a vault as the product does, and as one must not: to be killed, or cut short.

``python -m tests.faults.founding_ways FOLDER WAY`` founds one in FOLDER and writes ACK1 when
that is done; WAY is one of ``WAYS``.
"""

import os
import secrets
import sys
from functools import cache
from pathlib import Path

from salon_vault.door import Founder
from salon_vault.errors import VaultError
from storage.audit import begin_log
from storage.ballast import Ballast
from storage.cipher import create
from storage.founding import VAULT_ID
from storage.founding_header import found_header
from storage.header import parse_header
from storage.header_files import COPIES, HeaderFiles
from storage.identity import Identity
from storage.keys import FLOOR
from storage.migrate import bring_up_to_date
from storage.signers import keep_signer
from storage.unlocking import identity_of
from tests.faults.change_header import Unflushed
from tests.vaults import PASSWORD, SMALL_STEP, door_of, found


def found_header_first(folder):
    """What one writes first: everything at its place, as it comes to mind."""
    header, ring, signers = _begun()
    folder.mkdir()
    HeaderFiles(folder).store(header)
    _found_database(folder, header, ring, signers)


def found_header_last(folder):
    """What one writes next: the header says that all is there; but the folder was there."""
    header, ring, signers = _begun()
    folder.mkdir()
    _found_database(folder, header, ring, signers)
    HeaderFiles(folder).store(header)


def found_unflushed(folder):
    """What one writes then: a folder renamed when it is whole; but not yet on the disk."""
    header, ring, signers = _begun()
    building = folder.with_name(f"{folder.name}.new")
    building.mkdir()
    _found_database(building, header, ring, signers)
    Unflushed(building).store(header)
    building.replace(folder)


WAYS = {
    "as built": found,
    "header first": found_header_first,
    "header last": found_header_last,
    "unflushed": found_unflushed,
}


def founding(folder, way):
    """Return the command that founds a vault in ``folder``."""
    return [sys.executable, "-m", "tests.faults.founding_ways", str(folder), way]


def left_in(folder):
    """Say what a founding that was cut short left in ``folder``: whole, half, none."""
    if not folder.exists():
        return "none"
    try:
        door = door_of(folder)
        try:
            owner = door.people()[0].id
            raw = (folder / COPIES[0]).read_bytes()
            door.open_with_identity(owner, Identity.unpacked(_identity(raw, owner))).close()
        finally:
            door.close()
    except (VaultError, OSError):
        return "half"
    return "whole"


@cache
def _identity(raw, owner):
    return bytes(identity_of(parse_header(raw), owner, PASSWORD).packed())


def _begun():
    founder = Founder("Owner", PASSWORD)
    header, ring, _, signers = found_header(secrets.token_hex(VAULT_ID), founder, FLOOR)
    return header, ring, signers


def _found_database(folder, header, ring, signers):
    Ballast(folder, SMALL_STEP).lay()
    connection = create(folder / header.sheet.database_file, ring.database_key())
    bring_up_to_date(connection, before=lambda: None)
    connection.execute("BEGIN IMMEDIATE")
    begin_log(connection, ring)
    for signer in signers:
        keep_signer(connection, signer)
    connection.execute("COMMIT")
    connection.close()


if __name__ == "__main__":
    WAYS[sys.argv[2]](Path(sys.argv[1]))
    os.write(1, b"ACK1\n")
