"""
What shipping does on a stick that is small, or takes no writing: run on a tmpfs.

Run as ``python -m tests.faults.stick_trouble DEED FOLDER ROOT``; prints one line of JSON.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

from salon_vault.errors import VaultError
from storage.backup.keyless import read_register, read_shipments
from storage.backup.places import whole_sets
from storage.backup.reading import check_set
from storage.backup.shipping import ship
from storage.backup.stick import stick_at
from tests.vaults import Patient, TickingClock


def carried(folder, root, progress=None):
    """Ship, and return what was said."""
    try:
        ship(folder, root, progress or Patient(), clock=TickingClock())
    except VaultError as error:
        return type(error).__name__
    return "shipped"


def fill(root, leaving):
    """Fill the stick with somebody's holiday, but for so many bytes."""
    with (root / "holiday").open("wb", buffering=0) as file:
        for size in (64 * 1024, 4096):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
        file.truncate(max(0, file.tell() - leaving))


def full(folder, root):
    """However much room is left, a set is shipped whole or not at all; then it goes on."""
    said, wrong = [], []
    for place in range(int(sys.argv[4])):
        fill(root, place * 24 * 1024)
        said.append(carried(folder, root))
        stick = stick_at(root, read_register(folder))
        for name in whole_sets(stick.sets):
            check_set(stick.sets / name, stick.pool, Patient())
        wrong += [place for _ in [0] if said[-1] not in {"StickFull", "shipped"}]
    (root / "holiday").unlink()
    return {"said": sorted(set(said)), "wrong": wrong, "after": carried(folder, root)}


class Filler:
    """Lets somebody else fill the stick after it was found to have room."""

    def __init__(self, root):
        self.root = root
        self.done = False

    def reached(self, done, of):
        if not self.done:
            self.done = True
            fill(self.root, 0)


def meanwhile(folder, root):
    """The stick is filled while the set is on its way."""
    said = carried(folder, root, Filler(root))
    (root / "holiday").unlink()
    stick = stick_at(root, read_register(folder))
    sets = whole_sets(stick.sets)
    return {"said": said, "sets": len(sets), "after": carried(folder, root)}


def read_only(folder, root):
    """The little switch on the stick is on."""
    subprocess.run(["mount", "-o", "remount,ro", root], check=True)
    said = carried(folder, root)
    return {"said": said, "noted": [each.outcome for each in read_shipments(folder)]}


class Puller:
    """Pulls the stick out in the middle of a file, as the system sees it: lazily unmounted."""

    def __init__(self, root):
        self.root = root
        self.done = False

    def reached(self, done, of):
        if not self.done:
            self.done = True
            subprocess.run(["umount", "-l", self.root], check=True)


def pulled_out(folder, root):
    said = carried(folder, root, Puller(root))
    return {"said": said, "left": os.listdir(root)}


DEEDS = {
    "full": full,
    "meanwhile": meanwhile,
    "read only": read_only,
    "pulled out": pulled_out,
}

if __name__ == "__main__":
    print(json.dumps(DEEDS[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))))
