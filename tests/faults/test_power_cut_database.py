"""R5: after a power cut the database opens, and nothing acknowledged is lost."""

import sys
from collections import Counter

import pytest

from salon_vault.errors import DatabaseDamaged
from storage.cipher import connect, create
from tests.faults.power_cut import cuts, files_in
from tests.faults.scale import times
from tests.faults.tracing import record

pytestmark = pytest.mark.on_disk

KEY = bytes(range(32))
CHANGES = 40

WORK = """
import os, sys
from pathlib import Path
from storage.cipher import connect
connection = connect(Path(sys.argv[1]), bytearray(range(32)))
connection.set_authorizer(None)
connection.execute("PRAGMA wal_autocheckpoint = 20")
if sys.argv[2] != "as built":
    connection.execute(f"PRAGMA synchronous = {sys.argv[2]}")
for number in range(1, 41):
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("INSERT INTO card VALUES (?, ?)", (number, os.urandom(2500)))
    connection.execute("INSERT INTO entry VALUES (?)", (number,))
    connection.execute("COMMIT")
    os.write(1, b"ACK%d" % number)
connection.close()
"""


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "vault" / "db-1.sqlite"
    path.parent.mkdir()
    connection = create(path, bytearray(KEY))
    connection.execute("CREATE TABLE card (number INTEGER PRIMARY KEY, note BLOB) STRICT")
    connection.execute("CREATE TABLE entry (number INTEGER PRIMARY KEY) STRICT")
    connection.close()
    return path


def outcomes(path, synchronous, count):
    """Record the work under a setting, cut the power ``count`` times, and look each time."""
    before = files_in(path.parent)
    command = [sys.executable, "-c", WORK, str(path), synchronous]
    deeds = record(command, path.parent, path.parent.parent / "strace")
    found = Counter()
    for cut in cuts(before, deeds, seed=5, count=count):
        found[outcome(cut, cut.lay_out(path.parent.parent / "after"))] += 1
    return found


def outcome(cut, folder):
    try:
        connection = connect(folder / "db-1.sqlite", bytearray(KEY))
    except DatabaseDamaged:
        return "damaged"
    try:
        cards = connection.execute("SELECT coalesce(max(number), 0) FROM card").fetchone()
        log = connection.execute("SELECT coalesce(max(number), 0) FROM entry").fetchone()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        sound = (
            connection.execute("PRAGMA quick_check").fetchall() == [("ok",)]
            and connection.execute("PRAGMA cipher_integrity_check").fetchall() == []
        )
    except Exception:
        return "damaged"
    finally:
        connection.close()
    if not sound or cards != log:
        return "damaged"
    return "whole" if cards[0] >= cut.acknowledged else "lost"


def test_nothing_acknowledged_is_lost_in_a_power_cut(path):
    count = times(300, 20_000)
    assert outcomes(path, "as built", count) == {"whole": count}


@pytest.mark.parametrize(("synchronous", "failure"), [("NORMAL", "lost"), ("OFF", "damaged")])
def test_control_a_weaker_setting_does_fail(path, synchronous, failure):
    assert outcomes(path, synchronous, times(300, 2_000))[failure] > 0
