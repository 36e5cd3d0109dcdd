"""
A header that a program changes until it is killed, or the power is cut, and what is left of it.

``python -m tests.faults.change_header FOLDER IDENTITY CHANGES WAY`` changes the header with the
owner's packed identity, so many times, and writes ACK and the generation after each: WAY is
``durably`` as the product does, or as it must not: ``in place``, ``unflushed``. With
``killed`` for WAY and a seed, it lets one child after the other do so durably without end,
kills each, and writes what became of the header.
"""

import os
import random
import sys
from functools import partial
from itertools import cycle
from pathlib import Path

from salon_vault.errors import HeaderDamaged, HeadersDisagree, VaultMissing
from salon_vault.staff.model import Tier
from storage.header import dump_header
from storage.header_files import HeaderFiles
from storage.identity import Identity
from storage.roster import SignedRoster
from storage.unlocking import open_identity
from tests.faults.forking import killed
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


def verdict(folder, acknowledged, packed=None):
    """Say what became of the header: whole, lost a change, gone."""
    try:
        header = HeaderFiles(folder).load()
    except (HeaderDamaged, VaultMissing, HeadersDisagree) as trouble:
        return type(trouble).__name__
    owner = header.sheet.lines[0].member.id
    open_identity(header, owner, Identity.unpacked(packed or salon().packed["Wioletta"]))
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


def kill_again_and_again(folder, packed, rounds, seed):
    chance = random.Random(seed)
    for _ in range(rounds):
        working = partial(change, folder, packed, 10**6, "durably")
        lines = killed(working, chance.uniform(0, 0.05))
        acknowledged = max(int(line[3:]) for line in lines if line.startswith(b"ACK"))
        os.write(1, verdict(folder, acknowledged, packed).encode() + b"\n")


if __name__ == "__main__":
    folder, packed, number, way, *seed = sys.argv[1:]
    if way == "killed":
        kill_again_and_again(Path(folder), bytes.fromhex(packed), int(number), int(seed[0]))
    else:
        change(Path(folder), bytes.fromhex(packed), int(number), way)
