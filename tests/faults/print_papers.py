"""
A front desk that prints papers until the power is cut, and what is left of them.

``python -m tests.faults.print_papers FOLDER WHO IDENTITY SETS WAY`` prints so many sets of
forms with the packed identity of WHO, and writes ACK and the number of papers registered after
each. WAY is one of ``careless_blobs.WAYS``.
"""

import hashlib
import os
import sys
from pathlib import Path

from salon_vault.clients.use_cases import add_client
from salon_vault.compartments import Compartment
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.desk import Desk
from salon_vault.errors import DatabaseDamaged, RecordDamaged
from salon_vault.ports import World
from storage.door import VaultDoor
from storage.identity import Identity
from tests.faults.careless_blobs import kept_in_that_way
from tests.vaults import Patient, TickingClock


class Printer:
    """Takes everything and prints nothing."""

    def send_together(self, impressions, title, printer):
        pass


def opened(folder, who, packed):
    door = VaultDoor(folder, clock=TickingClock())
    return door.open_with_identity(who, Identity.unpacked(packed))


def verdict(folder, who, packed, acknowledged):
    """Say what became of the papers: whole, damaged, lost."""
    try:
        vault = opened(folder, who, packed)
    except DatabaseDamaged:
        return "damaged"
    try:
        return _verdict(vault, acknowledged)
    except RecordDamaged:
        return "damaged"
    finally:
        vault.close()


def _verdict(vault, acknowledged):
    kept = {}
    for blob, compartment in vault._connection.execute("SELECT id, compartment FROM blob"):
        contents = vault.blobs.read(Compartment(compartment), blob)
        kept[blob] = hashlib.sha256(contents).digest()
    papers = vault._connection.execute("SELECT blob, sha256 FROM paper").fetchall()
    if any(kept.get(blob) != digest for blob, digest in papers):
        return "damaged"
    with vault.work() as work:
        if work.log.verify(Patient()).faults:
            return "damaged"
    return "whole" if len(papers) >= acknowledged else "lost"


def print_sets(folder, who, packed, sets, way):
    clock = TickingClock()
    vault = kept_in_that_way(opened(folder, who, packed), folder, way)
    desk = Desk(vault, World(clock, Printer(), None))
    card = desk.run(add_client, "Anna Nowak", "pl")
    papers = 0
    for _ in range(sets):
        documents = desk.run(compose_form_set, card.client.id, "hair-colour", "pl", "Balejaż")
        papers += len(desk.run(print_papers, card.client.id, documents, "Counter", 1))
        os.write(1, b"ACK%d\n" % papers)
    vault.close()


if __name__ == "__main__":
    folder, who, packed, sets, way = sys.argv[1:]
    print_sets(Path(folder), who, bytes.fromhex(packed), int(sets), way)
