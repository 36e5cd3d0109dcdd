"""
What a program does on a disk of a few megabytes: run by ``test_full_disk`` on a tmpfs.

Run as ``python -m tests.faults.small_disk DEED FOLDER`` with the owner's id and identity on its
input; prints one line of JSON.
"""

import json
import resource
import sys
from pathlib import Path

from salon_vault.audit import Entry, Phase
from salon_vault.compartments import Compartment
from salon_vault.desk import Desk
from salon_vault.door import Founder
from salon_vault.errors import DiskFull, Trouble
from salon_vault.log.use_cases import read_log
from salon_vault.ports import World
from storage.ballast import Ballast
from storage.door import VaultDoor
from storage.founding import found_vault
from storage.identity import Identity
from storage.keys import FLOOR
from tests.vaults import Patient, TickingClock

PHOTO = 60_000
CHUNK = 4096


class Salon:
    """The vault on the small disk, and how to get in."""

    def __init__(self, folder):
        self.folder = folder
        self.filling = folder.with_name("filling")
        self.clock = TickingClock()
        who, packed = sys.stdin.read().split()
        self.who, self.packed = who, bytes.fromhex(packed)

    def open(self):
        door = VaultDoor(self.folder, clock=self.clock)
        return door.open_with_identity(self.who, Identity.unpacked(self.packed))

    def fill(self, leaving=0):
        """Fill the disk to its last byte, then free ``leaving`` bytes."""
        with self.filling.open("ab", buffering=0) as file:
            for size in (64 * 1024, CHUNK, 1):
                write_until_full(file, size)
        size = self.filling.stat().st_size
        with self.filling.open("r+b") as file:
            file.truncate(max(0, size - leaving))

    def make_room(self):
        self.filling.unlink(missing_ok=True)

    def note(self, vault, text="x"):
        """Write an entry of about ``len(text)`` bytes; return its number."""
        with vault.work() as work:
            detail = {"text": text}
            entry = Entry(self.clock.now(), self.who, "notes", Phase.RUN, detail=detail)
            return work.audit.append(entry)

    def log(self):
        """Open the vault once more, verify the log and return how many entries it has."""
        vault = self.open()
        with vault.work() as work:
            verified = work.log.verify(Patient())
        vault.close()
        assert not verified.faults, verified.faults
        return verified.entries


def write_until_full(file, size):
    try:
        while True:
            file.write(b"x" * size)
    except OSError:
        pass


def last_changes(salon):
    """On a full disk: changes go on as long as there is ballast, then they are refused."""
    Ballast(salon.folder).lay()
    vault = salon.open()
    before = salon.note(vault)
    salon.fill()
    kept, refused = before, ""
    for _ in range(500):
        try:
            kept = salon.note(vault, "y" * 200_000)
        except DiskFull:
            refused = "DiskFull"
            break
    desk = Desk(vault, World(salon.clock, None, None))
    shown = len(desk.run(read_log))
    ballast = Ballast(salon.folder).size
    vault.close()
    vault = salon.open()
    vault.close()
    salon.make_room()
    return {
        "kept_on_a_full_disk": kept - before,
        "refused": refused,
        "shown": shown,
        "ballast": ballast,
        "lost": kept - salon.log(),
    }


def every_place(salon, places):
    """Fill the disk but for a few bytes more each time, and change something."""
    wrong, refused = [], 0
    for place in range(places):
        vault = salon.open()
        for _ in range(8):
            Ballast(salon.folder).release()
        blob = vault.blobs.keep(Compartment.SALON, b"before")
        number = salon.note(vault)
        salon.fill(leaving=place * 4 * CHUNK)
        try:
            vault.blobs.keep(Compartment.SALON, b"p" * PHOTO)
            number = salon.note(vault, "z" * 30_000)
        except DiskFull:
            refused += 1
        readable = vault.blobs.read(Compartment.SALON, blob) == b"before"
        vault.close()
        salon.open().close()
        salon.make_room()
        if salon.log() < number or not readable:
            wrong.append(place)
    return {"wrong": wrong, "refused": refused}


def header(salon):
    """On a full disk a change of the header is refused, and the old header is in force."""
    vault = salon.open()
    salon.fill()
    told = ""
    try:
        vault.roster.relabel(salon.who, "Another label")
    except DiskFull:
        told = "DiskFull"
    in_force = vault.roster.members()[0].label
    vault.close()
    salon.make_room()
    vault = salon.open()
    vault.roster.relabel(salon.who, "Another label")
    after = vault.roster.members()[0].label
    vault.close()
    return {"told": told, "in_force": in_force, "after": after}


def draft(salon):
    """On a full disk the draft from before is kept."""
    vault = salon.open()
    vault.drafts.keep("note", b"the first words")
    salon.fill()
    told = ""
    try:
        vault.drafts.keep("note", b"longer words " * 1000)
    except DiskFull:
        told = "DiskFull"
    waiting = vault.drafts.waiting()["note"].decode()
    vault.close()
    return {"told": told, "waiting": waiting}


def founding(salon):
    """A vault does not fit, and nothing of it is left behind."""
    place = salon.folder.with_name("New.svault")
    told = ""
    try:
        found_vault(place, Founder("Owner", "x" * 20), clock=salon.clock, cost=FLOOR)
    except DiskFull:
        told = "DiskFull"
    return {"told": told, "left": sorted(p.name for p in place.parent.iterdir())}


def limit(salon):
    """Files of this process may not grow: as on a quota, every write in vain says so."""
    vault = salon.open()
    kept = salon.note(vault)
    size = (salon.folder / "db-1.sqlite").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    told = ""
    for _ in range(1000):
        try:
            kept = salon.note(vault, "q" * 20_000)
        except Trouble as trouble:
            told = type(trouble).__name__
            break
    vault.close()
    resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
    return {"told": told, "lost": kept - salon.log()}


DEEDS = {
    "last changes": last_changes,
    "every place": lambda salon: every_place(salon, int(sys.argv[3])),
    "header": header,
    "draft": draft,
    "founding": founding,
    "limit": limit,
}

if __name__ == "__main__":
    print(json.dumps(DEEDS[sys.argv[1]](Salon(Path(sys.argv[2], "Salon.svault")))))
