"""
Moving a vault as the product does, to be killed.

``python -m tests.faults.move_ways VAULT STICK CODE`` moves the vault with the recovery kit that
has this code, and writes ACK1 when that is done.
"""

import os
import sys
from pathlib import Path

from salon_vault.backup.restoring import Opening
from salon_vault.ports import World
from storage.exports import FileExports
from storage.moving.mover import VaultMover
from storage.paperless import NoPaper
from tests.vaults import Patient, TickingClock


def main():
    vault, stick, code = sys.argv[1:]
    world = World(TickingClock(), NoPaper(), FileExports())
    mover = VaultMover(Path(vault), world=world, home=Path(vault).parent, sticks=list)
    mover.move(Opening(None, code), Path(stick), Patient())
    os.write(1, b"ACK1\n")


if __name__ == "__main__":
    main()
