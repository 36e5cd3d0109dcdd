"""R5: after a power cut one copy of the header opens, and no acknowledged change is lost."""

import sys
from collections import Counter

import pytest

from salon_vault.errors import Trouble
from salon_vault.staff.model import Tier
from storage.header_files import HeaderFiles
from storage.unlocking import open_identity
from tests.faults.power_cut import cuts, files_in
from tests.faults.scale import times
from tests.faults.tracing import record

WORK = """
import os, sys
from pathlib import Path
from storage.header_files import COPIES, HeaderFiles
from storage.header import dump_header
from storage.identity import Identity
from storage.roster import SignedRoster
from storage.unlocking import open_identity

class InPlace(HeaderFiles):
    "A header written over itself."
    def store(self, header):
        for name in COPIES:
            (folder / name).write_bytes(dump_header(header))
        self._header = header

class NotFlushed(HeaderFiles):
    "A header swapped in before it reached the disk."
    def store(self, header):
        for name in COPIES:
            (folder / "new").write_bytes(dump_header(header))
            os.replace(folder / "new", folder / name)
        self._header = header

folder, who, packed, way = Path(sys.argv[1]), sys.argv[2], sys.argv[3], sys.argv[4]
files = {"as built": HeaderFiles, "in place": InPlace, "not flushed": NotFlushed}[way](folder)
ring = open_identity(files.load(), who, Identity.unpacked(bytes.fromhex(packed)))
roster = SignedRoster(files, ring, lambda key: None)
for number in range(1, 16):
    roster.relabel(who, f"Chair {number}")
    os.write(1, b"ACK%d" % number)
"""


@pytest.fixture
def cut_headers(salon, tmp_path):
    """``cut_headers(way, count)``: change a label 15 times, cut the power, see what is left."""
    for file in salon.folder.iterdir():
        if not file.name.startswith("VAULT."):
            file.unlink()
    before = files_in(salon.folder)
    who = salon.people[Tier.OWNER]

    def outcome(cut):
        files = HeaderFiles(cut.lay_out(tmp_path / "after"))
        try:
            header = files.load()
            member = open_identity(header, who, salon.identity(Tier.OWNER)).member
        except Trouble as trouble:
            return type(trouble).__name__
        number = int(member.label.removeprefix("Chair ")) if "Chair" in member.label else 0
        return "whole" if number >= cut.acknowledged else "lost"

    def cut_headers(way, count):
        packed = salon.identities[Tier.OWNER].hex()
        command = [sys.executable, "-c", WORK, str(salon.folder), who, packed, way]
        deeds = record(command, salon.folder, tmp_path / "strace")
        return Counter(outcome(cut) for cut in cuts(before, deeds, seed=5, count=count))

    return cut_headers


def test_no_acknowledged_change_of_the_header_is_lost(cut_headers):
    count = times(300, 20_000)
    assert cut_headers("as built", count) == {"whole": count}


def test_control_a_header_written_in_place_is_destroyed(cut_headers):
    assert cut_headers("in place", times(300, 2_000))["HeaderDamaged"] > 0


def test_control_a_header_swapped_in_too_early_is_lost(cut_headers):
    found = cut_headers("not flushed", times(300, 2_000))
    assert found["whole"] < found.total()
