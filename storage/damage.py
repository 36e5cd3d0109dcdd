"""
Looking for damage in the open vault: pages, tables, blobs, the log; nothing is changed.

Tables that do not hold are read row by row from both ends, over the one connection there is:
nobody else may open the file. A copy would not tell more, for where a page does not open its
copy is zeros.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from salon_vault.checks.model import Damage, Part
from salon_vault.errors import DatabaseDamaged
from salon_vault.ports import Progress
from storage.backup.places import blob_path, pool_of
from storage.cipher import Connection, DriverError, translated
from storage.ring import KeyRing
from storage.roll import Roll
from storage.verification import Verifier

AT_A_TIME = 1024 * 1024
"""Bytes of a blob between two looks at whoever is waiting."""
MOST_BLOBS = 200
"""Damaged blobs that are named one by one."""


def look_for_damage(
    folder: Path,
    connection: Connection,
    ring: KeyRing,
    roll: Roll,
    expected: Mapping[str, int],
    progress: Progress,
) -> list[Damage]:
    """
    Return what is damaged; ``expected`` are the rows by table in the newest backup.

    ``progress`` hears of the four parts, and is asked between small steps of each.

    Raises:
        Cancelled: if ``progress`` says so.
    """
    found: list[Damage] = []
    looks: Sequence[Callable[[], Iterator[Damage]]] = (
        lambda: _pages(connection),
        lambda: _tables(connection, expected, lambda: progress.reached(1, 4)),
        lambda: _blobs(folder, connection, lambda: progress.reached(2, 4)),
        lambda: _log(connection, ring, roll, lambda: progress.reached(3, 4)),
    )
    for number, look in enumerate(looks):
        progress.reached(number, len(looks))
        found += look()
    progress.reached(len(looks), len(looks))
    return found


def _pages(connection: Connection) -> Iterator[Damage]:
    with translated():
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    if bad:
        yield Damage(Part.PAGES, str(len(bad)))


def _tables(
    connection: Connection, expected: Mapping[str, int], step: Callable[[], None]
) -> Iterator[Damage]:
    try:
        with translated():
            names = connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table'"
                " AND name NOT LIKE 'sqlite_%' ORDER BY name"
            ).fetchall()
    except DatabaseDamaged:
        yield Damage(Part.TABLE, "sqlite_master")
        return
    for (name,) in names:
        step()
        if not _holds(connection, name):
            readable = _readable(connection, name, step)
            yield Damage(Part.TABLE, name, readable, expected.get(name, 0))


def _holds(connection: Connection, table: str) -> bool:
    try:
        checked = connection.execute(f"PRAGMA quick_check('{table}')").fetchall()
    except DriverError:
        return False
    return checked == [("ok",)]


def _readable(connection: Connection, table: str, step: Callable[[], None]) -> int:
    """Count the rows that can be read from the front, and from the back up to them."""
    columns = connection.execute(f"PRAGMA table_info('{table}')").fetchall()
    key = [f'"{name}"' for _, name, _, _, _, place in columns if place] or ["rowid"]
    front, whole = _walk(connection, table, ", ".join(key), step)
    if whole:
        return len(front)
    backwards = ", ".join(f"{one} DESC" for one in key)
    back, _ = _walk(connection, table, backwards, step)
    return len(front | back)


def _walk(
    connection: Connection, table: str, order: str, step: Callable[[], None]
) -> tuple[set[int], bool]:
    """Read rows in an order until one cannot be read; return them, and whether all could."""
    read: set[int] = set()
    query = f'SELECT * FROM "{table}" ORDER BY {order}'  # noqa: S608 - names of our schema
    try:
        cursor = connection.execute(query)
        while some := cursor.fetchmany(200):
            read |= {hash(row) for row in some}
            step()
    except DriverError:
        return read, False
    return read, True


def _blobs(folder: Path, connection: Connection, step: Callable[[], None]) -> Iterator[Damage]:
    try:
        with translated():
            rows = connection.execute(
                "SELECT b.id, b.size, b.sha256, p.code FROM blob AS b"
                " LEFT JOIN paper AS p ON p.blob = b.id ORDER BY b.id"
            ).fetchall()
    except DatabaseDamaged:
        return  # the tables have been named already
    pool = pool_of(folder)
    broken = (
        Damage(Part.BLOB, code or id_)
        for id_, size, sha256, code in rows
        if not _is_whole(blob_path(pool, id_), size, sha256, step)
    )
    yield from islice(broken, MOST_BLOBS)


def _is_whole(path: Path, size: int, sha256: bytes | None, step: Callable[[], None]) -> bool:
    digest, length = hashlib.sha256(), 0
    try:
        with path.open("rb", buffering=0) as file:
            while piece := file.read(AT_A_TIME):
                digest.update(piece)
                length += len(piece)
                step()
    except OSError:
        return False
    return length == size and sha256 in {None, digest.digest()}


def _log(
    connection: Connection, ring: KeyRing, roll: Roll, step: Callable[[], None]
) -> Iterator[Damage]:
    try:
        with _reading(connection):
            walk = Verifier(connection, ring, roll, quick=True)
        done = False
        while not done:
            with _reading(connection):
                done = walk.go_on()
            step()
    except DatabaseDamaged:
        yield Damage(Part.LOG, "")
        return
    faults = walk.found().faults
    if faults:
        yield Damage(Part.LOG, str(faults[0].seq))


@contextmanager
def _reading(connection: Connection) -> Iterator[None]:
    """Read inside one transaction, so that nothing is written between two looks."""
    with translated():
        connection.execute("BEGIN")
        try:
            yield
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
