"""What a set is going to hold: counted in the copy itself, and against the files beside it."""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import batched
from pathlib import Path

from storage.backup.manifest import Contained, Erased, SealedFile
from storage.backup.places import blob_path
from storage.backup.tally import PAGE, Tally
from storage.cipher import Connection, connect, translated
from storage.copying import Contents
from storage.erasures import known_erasures
from storage.migrate import version_of

AT_A_TIME = 4 * 1024 * 1024
"""Bytes between two looks at whoever is waiting."""
BLOBS_AT_A_TIME = 64
"""Blobs whose hashes are kept in one transaction."""


@dataclass(frozen=True, slots=True)
class Inside:
    """What a copied database holds, and which of the blobs it names are there."""

    contained: Contained
    blobs: dict[str, SealedFile]
    missing: int
    """Blobs that the vault itself has lost."""
    erased: tuple[Erased, ...]


def look_inside(path: Path, key: bytearray, contents: Contents, pool: Path) -> Inside:
    """Read off a finished copy what the manifest says of it; the key is wiped."""
    copy = connect(path, key)
    try:
        with translated():
            rows = copy.execute("SELECT id, size, sha256 FROM blob ORDER BY id").fetchall()
            erased = known_erasures(copy)
        seq, head = contents.log_head or (0, b"")
        contained = Contained(version_of(copy), contents.rows, seq, head)
    finally:
        copy.close()
    blobs = {
        id_: SealedFile(size, sha256)
        for id_, size, sha256 in rows
        if sha256 is not None and _lies_there(pool, id_, size)
    }
    return Inside(contained, blobs, len(rows) - len(blobs), tuple(erased))


def hashed(path: Path, tally: Tally) -> SealedFile:
    """Return size and SHA-256 of a file that nobody writes to any more."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb", buffering=0) as file:
        while piece := file.read(AT_A_TIME):
            digest.update(piece)
            size += len(piece)
            tally.past(len(piece))
    return SealedFile(size, digest.digest())


def database_size(connection: Connection) -> int:
    """Return the bytes that a copy of the database takes."""
    with translated():
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
    return int(pages) * PAGE


def bytes_to_hash(connection: Connection) -> int:
    """Return the bytes of the blobs that were kept before hashes were."""
    with translated():
        (size,) = connection.execute(
            "SELECT coalesce(sum(size), 0) FROM blob WHERE sha256 IS NULL"
        ).fetchone()
    return int(size)


def hash_older_blobs(connection: Connection, pool: Path, tally: Tally) -> None:
    """
    Keep the hash of every blob that has none yet; what is lost or cut short stays without.

    Each blob is hashed outside any transaction, so that whoever waits can be served.
    """
    with translated():
        rows = connection.execute("SELECT id, size FROM blob WHERE sha256 IS NULL").fetchall()
    for some in batched(rows, BLOBS_AT_A_TIME):
        found = [
            (hashed(blob_path(pool, id_), tally).sha256, id_)
            for id_, size in some
            if _lies_there(pool, id_, size)
        ]
        _keep(connection, found)


def _keep(connection: Connection, hashes: Sequence[tuple[bytes, str]]) -> None:
    with translated(writing=True):
        connection.execute("BEGIN IMMEDIATE")
        try:
            connection.executemany("UPDATE blob SET sha256 = ? WHERE id = ?", hashes)
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")


def _lies_there(pool: Path, id_: str, size: int) -> bool:
    """Tell whether a blob has the size it was kept with; asked of every photo at a time."""
    try:
        return os.stat(f"{pool}/{id_[:2]}/{id_}.bin").st_size == size
    except OSError:
        return False
