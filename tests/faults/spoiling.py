"""A vault with something in it, a file of it spoilt in many ways, and what looking comes to."""

import shutil
from collections import Counter

from salon_vault.audit import Entry, Phase
from salon_vault.compartments import Compartment
from salon_vault.errors import Trouble
from salon_vault.staff.model import Tier
from storage.cipher import connect, translated
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.unlocking import open_identity
from tests.vaults import TickingClock

PAPER = b"%PDF-1.7 a paper of four pages" * 200
ENTRIES = 60


def lived_in(salon, anchors=None):
    """Put something into the vault, leave it as a crash does, and return a blob's id."""
    vault = opened(salon, anchors)
    blob = vault.blobs.keep(Compartment.HEALTH, PAPER)
    clock = TickingClock()
    for number in range(ENTRIES):
        if number == ENTRIES // 2:
            vault._settle()
        with vault.work() as work:
            who, detail = vault.member.id, {"number": number}
            entry = Entry(clock.now(), who, "staff.sit_down", Phase.RUN, detail=detail)
            work.audit.append(entry)
    vault.anchors.keep()
    aside = salon.folder.with_name("as a crash leaves it")
    shutil.copytree(salon.folder, aside)
    vault.close()
    shutil.rmtree(salon.folder)
    aside.rename(salon.folder)
    return blob


def opened(salon, anchors=None):
    """Open the vault as its owner."""
    door = VaultDoor(salon.folder, clock=TickingClock(), anchors=anchors)
    return door.open_with_identity(salon.people[Tier.OWNER], salon.identity(Tier.OWNER))


def key_of(salon):
    """Return the key of the database."""
    header = HeaderFiles(salon.folder).load()
    owner = salon.people[Tier.OWNER]
    return open_identity(header, owner, salon.identity(Tier.OWNER)).database_key()


def dump(folder, key):
    """Return every row of every table."""
    connection = connect(folder / "db-1.sqlite", bytearray(key))
    try:
        with translated():
            tables = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            ).fetchall()
            return {
                name: connection.execute(f'SELECT * FROM "{name}" ORDER BY 1').fetchall()
                for (name,) in tables
                if name != "vault_mark"
            }
    finally:
        connection.close()


def outcomes_of(salon, file, spoilt, look, expected):
    """Spoil ``file`` in each way, look, put everything back; count what looking came to."""
    aside = salon.folder.with_name("whole")
    shutil.copytree(salon.folder, aside)
    found = Counter()
    for contents in spoilt:
        file.write_bytes(contents)
        try:
            found["the same" if look() == expected else "another"] += 1
        except Trouble as trouble:
            found[type(trouble).__name__] += 1
        shutil.rmtree(salon.folder)
        shutil.copytree(aside, salon.folder)
    return found
