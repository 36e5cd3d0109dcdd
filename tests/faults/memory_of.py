"""
A program that opens a vault, shows a note, locks, and becomes another: to look at its memory.

Everything secret comes in on its input and goes nowhere else. It says where it is, and waits.
"""

import sys
from pathlib import Path

from salon_vault.audit import Entry, Phase
from salon_vault.compartments import Compartment
from storage.os_process import become
from tests.vaults import TickingClock, door_of

AFTERWARDS = "print('locked', flush=True); input()"


def main():
    who, password, note = sys.stdin.readline().rstrip("\n").split("\t")
    vault = door_of(Path(sys.argv[1])).unlock(who, password)
    blob = vault.blobs.keep(Compartment.HEALTH, note.encode())
    vault.drafts.keep("note", note.encode())
    with vault.work() as work:
        now = TickingClock().now()
        work.audit.append(Entry(now, who, "notes", Phase.RUN, detail={"note": note}))
    shown = [vault.blobs.read(Compartment.HEALTH, blob) for _ in range(10)]
    print("unlocked", flush=True)
    sys.stdin.readline()
    assert shown[0] == note.encode()
    vault.close()
    become([sys.executable, "-c", AFTERWARDS])


if __name__ == "__main__":
    main()
