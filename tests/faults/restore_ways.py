"""
Restoring a set as the product does, and as one must not: to be killed.

``python -m tests.faults.restore_ways VAULT SET TARGET WHO IDENTITY WAY`` restores a staged set
and writes ACK1 when that is done; WAY is ``as built``, or ``at its place`` to see that half a
vault is noticed. WHO and IDENTITY are the owner's, in hexadecimal digits.
"""

import os
import sys
from pathlib import Path

from salon_vault.errors import VaultError
from storage.backup import restore as restoring
from storage.backup.places import STAGING, pool_of
from storage.backup.restore import restore
from storage.backup.today import Wanted
from storage.door import VaultDoor
from storage.identity import Identity
from tests.vaults import SMALL_STEP, Patient, TickingClock


def main():
    vault, name, target, who, packed, way = sys.argv[1:]
    identity = Identity.unpacked(bytes.fromhex(packed))
    wanted = Wanted(
        folder=Path(vault) / STAGING / name,
        pool=pool_of(Path(vault)),
        target=Path(target),
        opener=lambda header: (who, identity.trusting(header.root)),
        present=Path(vault),
    )
    if way == "at its place":
        at_its_place(wanted)
    else:
        restore(wanted, Patient(), clock=TickingClock(), ballast_step=SMALL_STEP)
    os.write(1, b"ACK1\n")


def at_its_place(wanted):
    """What one writes first: everything where it is going to be, from the start."""
    wanted.target.mkdir()
    restoring._build(wanted, wanted.target, Patient(), TickingClock())


def left_in(folder, who, identity):
    """Say what a restore that was cut short left in ``folder``: whole, half, none."""
    if not folder.exists():
        return "none"
    door = None
    try:
        door = VaultDoor(folder, clock=TickingClock())
        vault = door.open_with_identity(who, identity)
        with vault.work() as work:
            sound = work.log.verify(Patient()).sound
        vault.close()
    except (VaultError, OSError):
        if door:
            door.close()
        return "half"
    return "whole" if sound else "half"


if __name__ == "__main__":
    main()
