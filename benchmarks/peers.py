"""The plain things that ours are held against: sqlite3 without a key, one write with fsync."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.row import timed
from salon_vault.clock import SystemClock
from storage.cipher import RECIPE
from storage.migrate import steps
from storage.vault import SqlVault
from storage.work import SqlWork

PLAIN = f"plain sqlite3 {sqlite3.sqlite_version}"
SAVED = 4096
"""Bytes of the plain write."""


def copy_plainly(vault: SqlVault, path: Path) -> None:
    """Write every row of ``vault`` into an unencrypted database with the same schema."""
    plain = _connected(path)
    plain.execute("PRAGMA foreign_keys = OFF")
    for step in steps():
        plain.executescript(step.script)
    tables = plain.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    plain.execute("BEGIN")
    for (table,) in tables:
        rows = vault._connection.execute(f"SELECT * FROM {table}")
        places = ", ".join("?" * len(rows.description))
        plain.executemany(f"INSERT INTO {table} VALUES ({places})", rows)
    plain.execute("COMMIT")
    plain.close()


@contextmanager
def plain_work(vault: SqlVault, path: Path) -> Iterator[SqlWork]:
    """Open our own books on the plain database, in one transaction."""
    plain = _connected(path)
    plain.execute("BEGIN IMMEDIATE")
    yield SqlWork(
        plain,
        vault._ring,
        members=vault.roster.members(),
        header=vault._files.header,
        clock=SystemClock(),
        roll=vault.roster.roll,
        folder=path.parent,
        anchors=vault.anchors,
        pins=vault.pins,
        blobs=vault.blobs,
    )
    plain.execute("ROLLBACK")
    plain.close()


@contextmanager
def synced_writing(folder: Path) -> Iterator[Callable[[], None]]:
    """Yield what appends 4 KB to a file in ``folder`` and waits until they are on the disk."""
    path = folder / "peer"
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    page = os.urandom(SAVED)

    def write() -> None:
        os.write(descriptor, page)
        os.fsync(descriptor)

    yield write
    os.close(descriptor)
    path.unlink()


def in_turn(works: Sequence[Callable[[], object]], number: int) -> list[float]:
    """Return the milliseconds of each of ``works``; every other ``number`` goes backwards."""
    order = range(len(works)) if number % 2 else reversed(range(len(works)))
    taken = {place: timed(works[place]) for place in order}
    return [taken[place] for place in range(len(works))]


def _connected(path: Path) -> sqlite3.Connection:
    plain = sqlite3.connect(path, isolation_level=None)
    for pragma in RECIPE:
        if not pragma.startswith("cipher"):
            plain.execute(f"PRAGMA {pragma}").fetchall()
    # SQLite before 3.41 takes ->> in an index for unsafe; what it reads here is our own
    plain.execute("PRAGMA trusted_schema = ON")
    return plain
