"""
A program that changes a header until it is killed, or the power is cut.

Arguments: the folder, the packed identity of the owner, how many changes, and the way to write:
``durably`` as the product does, or as it must not: ``in place``, ``unflushed``. It writes ACK
and the generation after each change.
"""

import os
import sys
from itertools import cycle
from pathlib import Path

from salon_vault.staff.model import Tier
from storage.header import dump_header
from storage.header_files import COPIES, HeaderFiles
from storage.identity import Identity
from storage.roster import SignedRoster
from storage.unlocking import open_identity

TIERS = cycle([(Tier.MANAGER, frozenset()), (Tier.RECEPTION, frozenset())])


class InPlace(HeaderFiles):
    """What one writes first: open the file, write it anew."""

    def store(self, header):
        self._header = header
        for name in COPIES:
            (folder / name).write_bytes(dump_header(header))


class Unflushed(HeaderFiles):
    """What one writes next: another file, renamed; but nothing reached the disk."""

    def store(self, header):
        self._header = header
        for name in COPIES:
            aside = folder / f"{name}.new"
            aside.write_bytes(dump_header(header))
            aside.replace(folder / name)


WAYS = {"durably": HeaderFiles, "in place": InPlace, "unflushed": Unflushed}

folder = Path(sys.argv[1])
files = WAYS[sys.argv[4]](folder)
header = files.load()
owner = header.sheet.lines[0].member.id
ring = open_identity(header, owner, Identity.unpacked(bytes.fromhex(sys.argv[2])))
roster = SignedRoster(files, ring, lambda key: None)
desk = roster.members()[-1].id

for number in range(int(sys.argv[3])):
    if number % 2:
        roster.relabel(desk, f"Desk {number}")
    else:
        roster.retier(desk, *next(TIERS))
    os.write(1, b"ACK%d\n" % files.header.generation)
