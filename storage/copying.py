"""
The one way to copy a database: safety copy, rotation, backup, restore.

The order is the point. A copy of a damaged database is returned without an error, with zeros
under a valid checksum: so the *source* gets the cipher check, and the *copy* the quick check.
"""

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from salon_vault.errors import DatabaseDamaged, DiskFull
from salon_vault.ports import Progress
from storage.cipher import Connection, blank, connect, translated
from storage.os_files import fsync_file, swap_in
from storage.seal import wipe

PAGES_AT_A_TIME = 200
"""Pages of 4 KiB between two looks at whoever is waiting; about 10 ms."""
ROOM_TO_SPARE = 1.2
"""How many times its own size a copy must find free."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a copy has to have in common with its source."""

    rows: dict[str, int]
    """Rows by table."""
    log_head: tuple[int, bytes] | None
    """Number and link of the last entry of the log; None before the first."""


def contents_of(connection: Connection) -> Contents:
    """Count the rows of every table, and look at the end of the log."""
    with translated():
        tables = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            " ORDER BY name"
        ).fetchall()
        rows = {}
        for (name,) in tables:
            quoted = name.replace('"', '""')
            counting = f'SELECT count(*) FROM "{quoted}"'  # noqa: S608 - a name of our schema
            rows[name] = connection.execute(counting).fetchone()[0]
        head = None
        if "log" in rows:
            last = "SELECT seq, link FROM log ORDER BY seq DESC LIMIT 1"
            head = connection.execute(last).fetchone()
    return Contents(rows, head)


def check_source(source: Connection) -> None:
    """
    Write the WAL into the database file, and verify the checksum of every page there.

    Raises:
        DatabaseDamaged: if one page does not hold.
    """
    with translated():
        source.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        if source.execute("PRAGMA cipher_integrity_check").fetchall():
            raise DatabaseDamaged


def check_copy(copy: Connection, expected: Contents) -> None:
    """
    Verify the structure of a copy, and that it holds what its source held.

    Raises:
        DatabaseDamaged: if it does not.
    """
    with translated():
        if copy.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise DatabaseDamaged
    if contents_of(copy) != expected:
        raise DatabaseDamaged


def copy_database(
    source: Connection,
    target: Path,
    key: bytearray,
    waiting: Progress | None = None,
) -> Contents:
    """
    Copy ``source`` to a new file under another raw key, verify it, and wipe the key.

    ``waiting`` hears how many pages of how many are done; it may ask and even change ``source``
    meanwhile, or raise Cancelled; a change made at the last step is not in the copy any more.
    The file gets its name when it is whole and on the disk.

    Raises:
        DatabaseDamaged: if the source or the copy does not hold.
        DiskFull: if there is not room enough; ``source`` is as it was.
        RuntimeError: inside a transaction, where the driver would wait for ever.
    """
    unfinished = target.with_name(f"{target.name}.new")
    try:
        if source.in_transaction:
            raise RuntimeError("a copy is made outside any transaction")
        check_source(source)
        _look_for_room(source, target.parent)
        _remove(unfinished)
        expected = _write(source, unfinished, bytearray(key), waiting)
        copy = connect(unfinished, bytearray(key))
        try:
            check_copy(copy, expected)
        finally:
            copy.close()
        _flush(unfinished)
        swap_in(unfinished, target)
    except BaseException:
        _remove(unfinished)
        raise
    finally:
        wipe(key)
    return expected


def _write(
    source: Connection, target: Path, key: bytearray, waiting: Progress | None
) -> Contents:
    taken: list[Contents] = []

    def report(status: int, left: int, of: int) -> None:
        if status == sqlite3.SQLITE_DONE:
            taken.append(contents_of(source))  # what is changed from here on is not in the copy
        if waiting is not None:
            waiting.reached(of - left, of)

    copy = blank(target, key)
    try:
        with translated():
            source.backup(copy, pages=PAGES_AT_A_TIME, progress=report)
    finally:
        copy.close()
    return taken[0]


def _look_for_room(source: Connection, folder: Path) -> None:
    with translated():
        (pages,) = source.execute("PRAGMA page_count").fetchone()
    if shutil.disk_usage(folder).free < pages * 4096 * ROOM_TO_SPARE:
        raise DiskFull


def _flush(path: Path) -> None:
    # a closed copy that is not a vault yet: SQLite holds no lock on it that we could drop
    with path.open("r+b") as file:
        fsync_file(file.fileno())


def _remove(path: Path) -> None:
    for ending in ("", "-wal", "-journal"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
