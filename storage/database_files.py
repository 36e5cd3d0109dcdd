"""Which databases lie in a vault's folder: the one in force, later ones, unfinished copies."""

import re
from pathlib import Path

from salon_vault.keys.errors import HeaderOutdated
from storage.header import Header

UNFINISHED = "rotating.sqlite"
"""The copy until everything in it is renewed."""

NAMED = re.compile(r"db-([1-9][0-9]{0,9})\.sqlite")


def check_outdated(folder: Path, header: Header) -> None:
    """
    Say so where ``header`` is from before a change of keys that this folder has seen.

    Raises:
        HeaderOutdated: if its database is gone and a later one is there.
    """
    named = folder / header.sheet.database_file
    path, epoch = _latest(folder)
    if epoch > header.sheet.database_epoch and not named.exists():
        raise HeaderOutdated(named.name, path.name)


def free_epoch(folder: Path, header: Header) -> int:
    """Return a number above every database that lies here, named by the header or not."""
    return max(_latest(folder)[1], header.sheet.database_epoch) + 1


def sweep_databases(folder: Path, header: Header) -> None:
    """
    Remove unfinished and replaced databases, after a login opened the one in force.

    One with a higher number stays: it may be what is left of a newer state of this folder.
    """
    remove_database(folder / UNFINISHED)
    remove_database(folder / f"{UNFINISHED}.new")
    for path, epoch in _databases(folder):
        if epoch < header.sheet.database_epoch:
            remove_database(path)


def remove_database(path: Path) -> None:
    """Remove the file at ``path`` and what SQLite keeps beside it, as far as it is there."""
    for ending in ("-wal", "-journal", ""):
        path.with_name(path.name + ending).unlink(missing_ok=True)


def _latest(folder: Path) -> tuple[Path, int]:
    return max(_databases(folder), key=lambda one: one[1], default=(folder, 0))


def _databases(folder: Path) -> list[tuple[Path, int]]:
    found = [(path, NAMED.fullmatch(path.name)) for path in folder.glob("db-*.sqlite")]
    return [(path, int(name[1])) for path, name in found if name]
