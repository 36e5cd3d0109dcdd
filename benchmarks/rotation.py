"""Changing every key of a vault whose clients all have a number, and of the log's signers."""

import shutil
from functools import partial
from itertools import batched
from pathlib import Path

from benchmarks.row import Row, reported, timed
from benchmarks.vaults import AT_A_TIME, Filled, Patient, filled, seated
from salon_vault.clients.model import ClientId, Contact
from salon_vault.desk import Desk
from salon_vault.keys.model import EVERY_COMPARTMENT, KeyChange

CLIENTS = 10_000
AIM = 10_000
"""Milliseconds that an owner waits for a leaver's keys without going for a coffee."""


def measure(folder: Path) -> list[Row]:
    """Give every client of a copied vault a phone number, and change all keys."""
    vault = filled(folder, CLIENTS)
    copy = Filled(folder / "rotation.svault", vault.clients, vault.sought)
    shutil.copytree(vault.folder, copy.folder)
    with seated(copy) as desk:
        _give_everybody_a_number(desk)
        change = KeyChange(EVERY_COMPARTMENT, root=True)
        taken = timed(partial(desk.vault.change_keys, change, Patient()))
        size = sum(file.stat().st_size for file in copy.folder.glob("db-*.sqlite"))
    shutil.rmtree(copy.folder)
    what = f"change every key, root and lookups of numbers too; {size / 1e6:.0f} MB database"
    return [reported("rotation", what, CLIENTS, taken, "ms", aim=AIM)]


def _give_everybody_a_number(desk: Desk) -> None:
    rows = desk._vault._connection.execute("SELECT id FROM client")
    for some in batched([ClientId(row[0]) for row in rows], AT_A_TIME):
        with desk._vault.work() as work:
            for number, client in enumerate(some):
                if work.clients.contact(client) == Contact():
                    phone = Contact(phone=f"+48600{number:06d}")
                    work.clients.save_contact(client, phone)
