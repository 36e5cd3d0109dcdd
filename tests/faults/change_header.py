"""
A header that a program changes until it is killed, or the power is cut, and what is left of it.

``python -m tests.faults.change_header FOLDER IDENTITY CHANGES WAY`` changes the header with the
owner's packed identity, so many times, and writes ACK and the generation after each: WAY is
``durably`` as the product does, or as it must not: ``in place``, ``unflushed``.
"""

import os
import sys
from itertools import cycle
from pathlib import Path

from salon_vault.errors import HeaderDamaged, HeadersDisagree, VaultMissing
from salon_vault.staff.model import Tier
from storage.header import dump_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.roster import SignedRoster
from storage.unlocking import open_identity
from tests.storage.header_of import salon

TIERS = cycle([(Tier.MANAGER, frozenset()), (Tier.RECEPTION, frozenset())])


class InPlace(HeaderFiles):
    """What one writes first: open the file, write it anew."""

    def store(self, header):
        self._header = header
        for path in self._paths:
            path.write_bytes(dump_header(header))


class Unflushed(HeaderFiles):
    """What one writes next: another file, renamed; but nothing reached the disk."""

    def store(self, header):
        self._header = header
        for path in self._paths:
            aside = path.with_name(f"{path.name}.new")
            aside.write_bytes(dump_header(header))
            aside.replace(path)


WAYS = {"durably": HeaderFiles, "in place": InPlace, "unflushed": Unflushed}


def laid_header(folder):
    """Make ``folder`` with the header of ``header_of.salon`` in it, and return it."""
    folder.mkdir()
    HeaderFiles(folder).store(salon().header)
    return folder


def owners_identity():
    return salon().packed["Wioletta"].hex()


def changing(folder, way, changes):
    """Return the command that changes the header in ``folder``."""
    command = [sys.executable, "-m", "tests.faults.change_header"]
    return [*command, str(folder), owners_identity(), str(changes), way]


def verdict(folder, acknowledged):
    """Say what became of the header: whole, lost a change, gone."""
    try:
        header = HeaderFiles(folder).load()
    except (HeaderDamaged, VaultMissing, HeadersDisagree) as trouble:
        return type(trouble).__name__
    open_identity(header, salon().ids["Wioletta"], salon().identity("Wioletta"))
    return "whole" if header.generation >= acknowledged else "lost"


def change(folder, packed, changes, way):
    files = WAYS[way](folder)
    header = files.load()
    owner = header.sheet.lines[0].member.id
    ring = open_identity(header, owner, Identity.unpacked(packed))
    roster = SignedRoster(files, ring, lambda key: None)
    desk = roster.members()[-1].id
    for number in range(changes):
        if number % 2:
            roster.relabel(desk, f"Desk {number}")
        else:
            roster.retier(desk, *next(TIERS))
        os.write(1, b"ACK%d\n" % files.header.generation)


if __name__ == "__main__":
    change(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), int(sys.argv[3]), sys.argv[4])
