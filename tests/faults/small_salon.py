"""The vault that ``small_disk`` works in, how to get in, and how to take the room around it."""

import sys

from salon_vault.audit import Entry, Phase
from storage.door import VaultDoor
from storage.identity import Identity
from tests.vaults import Patient, TickingClock

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
