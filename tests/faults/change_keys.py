"""
Somebody who changes every key of a vault until the power is cut, and what is left of it.

``python -m tests.faults.change_keys FOLDER WHO IDENTITY TIMES WAY`` changes keys so many times
with the packed identity of WHO, and writes ACK and the number of changes after each. WAY is
``one switch``, or, to see that a loss is noticed, ``header first``.
"""

import os
import sys
from pathlib import Path

from salon_vault.clients.use_cases import add_client
from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.keys.model import EVERY_COMPARTMENT, KeyChange
from salon_vault.ports import World
from storage import rotation
from storage.copying import copy_database
from storage.database_files import free_epoch
from storage.door import VaultDoor
from storage.identity import Identity
from tests.vaults import Patient, TickingClock

ALL = KeyChange(EVERY_COMPARTMENT, root=True)
NAME = "Wanda Klimek"


def opened(folder, who, packed):
    door = VaultDoor(folder, clock=TickingClock())
    try:
        return door.open_with_identity(who, Identity.unpacked(packed))
    except VaultError:
        door.close()
        raise


def verdict(folder, who, packed, acknowledged):
    """Say what became of the vault: whole, damaged, or the old keys back in force."""
    try:
        vault = opened(folder, who, packed)
    except VaultError:
        return "damaged"
    try:
        with vault.work() as work:
            names = [line.name for line in work.clients.recent(10)]
            sound = not work.log.verify(Patient()).faults
        changes = vault._files.header.sheet.root_epoch - 1
    except VaultError:
        return "damaged"
    finally:
        vault.close()
    if names != [NAME] or not sound:
        return "damaged"
    return "whole" if changes >= acknowledged else "lost"


def change_header_first(vault):
    """Name the new database before it is there."""
    ring, header = vault._ring, vault._files.header
    epoch = free_epoch(vault._folder, header)
    renewal, drafted = rotation._drafted(header, ring, ALL, epoch)
    vault._files.store(drafted)
    path = vault._folder / drafted.sheet.database_file
    copy_database(vault._connection, path, renewal.ring.database_key())


def main(folder, who, packed, times, way):
    vault = opened(folder, who, packed)
    Desk(vault, World(TickingClock(), None, None)).run(add_client, NAME, "pl")
    os.write(1, b"READY\n")
    for number in range(1, times + 1):
        if way == "header first":
            change_header_first(vault)
            break
        vault.change_keys(ALL, Patient())
        os.write(1, b"ACK%d\n" % number)
    vault.close()


if __name__ == "__main__":
    folder, who, packed, times, way = sys.argv[1:]
    main(Path(folder), who, bytes.fromhex(packed), int(times), way)
