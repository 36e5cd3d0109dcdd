"""
Taking a list in as the product does, and as one must not: to be killed.

``python -m tests.faults.import_ways VAULT LIST WHO IDENTITY WAY`` takes a list in and writes
ACK1 when that is done; WAY is ``as built``, or ``in pieces`` to see that half a list is
noticed. WHO and IDENTITY are the owner's, in hexadecimal digits.
"""

import os
import sys
from itertools import batched
from pathlib import Path

from salon_vault.desk import Desk
from salon_vault.errors import VaultError
from salon_vault.from_elsewhere.ports import FromElsewhere
from salon_vault.importing.brought import bring
from salon_vault.importing.model import Allergies, Plan
from salon_vault.importing.source import reading_of
from salon_vault.importing.survey import look_at
from salon_vault.importing.use_cases import read_list, take_in_list
from salon_vault.ports import World
from storage.door import VaultDoor
from storage.from_elsewhere import SourceFiles
from storage.identity import Identity
from tests.vaults import Patient, TickingClock


def main():
    vault, source, who, packed, way = sys.argv[1:]
    clock = TickingClock()
    door = VaultDoor(Path(vault), clock=clock)
    desk = Desk(
        door.open_with_identity(who, Identity.unpacked(bytes.fromhex(packed))),
        World(clock, None, None),
    )
    if way == "in pieces":
        in_pieces(desk, Path(source))
    else:
        take_in(desk, Path(source))
    os.write(1, b"ACK1\n")


def take_in(desk, source):
    came = bring(source, FromElsewhere(sources=SourceFiles()), Patient())
    reading = reading_of(came)
    targets = look_at(came, reading).targets
    plan = Plan(reading, targets, language="pl", allergies=Allergies.TAKE_IN)
    desk.run(read_list, came, plan, Patient())
    desk.run(take_in_list, plan, Patient(), twins=True)


def in_pieces(desk, source):
    """What one writes first: some rows at a time, each time for good."""
    heading, *lines = source.read_text("utf-8").splitlines(keepends=True)
    for number, some in enumerate(batched(lines, 10)):
        piece = source.with_name(f"piece-{number}.csv")
        piece.write_text(heading + "".join(some), "utf-8")
        take_in(desk, piece)


def left_in(folder, who, identity, cards):
    """Say what an import that was cut short left in the vault: whole, half, none."""
    vault = VaultDoor(folder, clock=TickingClock()).open_with_identity(who, identity)
    try:
        with vault.work() as work:
            there, sound = work.clients.count(), work.log.verify(Patient()).sound
            found = len(work.clients.find(["list"], cards + 1))
    except VaultError:
        return "half"
    finally:
        vault.close()
    if not sound or found != there:
        return "half"
    return {0: "none", cards: "whole"}.get(there, "half")


if __name__ == "__main__":
    main()
