"""What lies in a vault's folder and belongs to nothing: cut-off work, unnamed sealed files."""

import re
from collections.abc import Collection, Iterator
from datetime import datetime, timedelta
from pathlib import Path

from salon_vault.errors import VaultError
from storage.backup.places import STAGING, unfinished_sets, whole_sets
from storage.backup.reading import read_manifest
from storage.blobs import BLOBS
from storage.database_files import NAMED, UNFINISHED
from storage.header import Header, dump_header
from storage.header_files import COPIES

OLD_ENOUGH = timedelta(days=1)
"""A file that is being written now has no row yet; after a day nobody writes it any more."""

_SEALED = re.compile(r"([0-9a-f]{32})\.bin(\.new)?")


def whole_copies(folder: Path, header: Header) -> int:
    """Return how many of the header's two files hold ``header``, byte for byte."""
    raw = dump_header(header)
    return sum(_bytes_at(folder / name) == raw for name in COPIES)


def leftovers(folder: Path, header: Header, now: datetime) -> list[Path]:
    """Return files of work that was cut short more than a day ago, and other databases."""
    found = [folder / UNFINISHED, *folder.glob("*.new"), *unfinished_sets(folder / STAGING)]
    present = header.sheet.database_file
    found += [path for path in folder.glob("db-*.sqlite") if NAMED.fullmatch(path.name)]
    return [path for path in found if path.name != present and _is_old(path, now)]


def strays(folder: Path, named: Collection[str], now: datetime) -> list[Path]:
    """
    Return sealed files older than a day that neither a row nor a staged set names.

    ``named`` are the ids of the rows. Where a staged set cannot be read, nobody knows what it
    names, and there are no strays.
    """
    old = [path for path in _blob_files(folder / BLOBS) if _is_old(path, now)]
    loose = [path for path in old if _id_of(path) not in named or path.suffix == ".new"]
    if not loose:
        return []
    try:
        staged = staged_blobs(folder)
    except (VaultError, OSError):
        return []
    return [path for path in loose if _id_of(path) not in staged or path.suffix == ".new"]


def staged_blobs(folder: Path) -> frozenset[str]:
    """
    Return the ids of the blobs that any staged set names.

    Raises:
        VaultError, OSError: if one of the sets cannot be read.
    """
    staging = folder / STAGING
    sets = [read_manifest(staging / name) for name in whole_sets(staging)]
    return frozenset(blob for manifest in sets for blob in manifest.blobs)


def _blob_files(pool: Path) -> Iterator[Path]:
    for path in pool.glob("[0-9a-f][0-9a-f]/*"):
        found = _SEALED.fullmatch(path.name)
        if found and found[1].startswith(path.parent.name) and not path.is_symlink():
            yield path


def _id_of(path: Path) -> str:
    return path.name[:32]


def _is_old(path: Path, now: datetime) -> bool:
    try:
        return path.stat().st_mtime < (now - OLD_ENOUGH).timestamp()
    except OSError:
        return False


def _bytes_at(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
