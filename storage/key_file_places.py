"""Key files on sticks: found by their id, written so that they are there after a power cut."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from salon_vault.errors import InvalidInput, KeyFileDamaged, ReadOnlyMedium, VaultMissing
from storage.header_files import COPIES
from storage.key_file import LONGEST, KeyFile, make_key_file, read_key_file, spell_key_file
from storage.os_files import replace_durably

SUFFIX = ".svkey"

MOST = 64
"""Key files that are looked at on one stick: a crowded one must not hold up the door."""


def find_key_file(key_file: str, places: Sequence[Path]) -> KeyFile | None:
    """Return the key file of this id, at the top of one of ``places``; None if it is not."""
    for place in places:
        for path in _candidates(place):
            with suppress(KeyFileDamaged):
                found = key_file_at(path)
                if found.id == key_file:
                    return found
                found.wipe()
    return None


def key_file_at(path: Path) -> KeyFile:
    """
    Return the key file that somebody chose.

    Raises:
        KeyFileDamaged: if it is none of ours, cannot be read, or is not as it was written.
    """
    if not path.is_file():
        raise KeyFileDamaged  # gone; or a pipe, which would hold up the door for ever
    try:
        with path.open("rb") as file:
            return read_key_file(file.read(LONGEST + 1))
    except OSError as problem:
        raise KeyFileDamaged from problem


def new_key_file(place: Path) -> KeyFile:
    """
    Make a key file, write it to ``place``, and return it as it was read back from there.

    Raises:
        ReadOnlyMedium, DiskFull, KeyFileDamaged: see ``write_key_file``.
    """
    return key_file_at(write_key_file(make_key_file(), place))


def write_key_file(key_file: KeyFile, place: Path) -> Path:
    """
    Write ``key_file`` to the folder ``place``, durably, read it back, and return where it is.

    Raises:
        InvalidInput: if it lies there already: two copies on one stick are lost together.
        ReadOnlyMedium, DiskFull: if it cannot be written, or ``place`` is inside a vault,
            where it would be stolen along with what it protects.
        KeyFileDamaged: if the stick did not keep what was written.
    """
    path = place / f"salon-vault-{key_file.id[:8]}{SUFFIX}"
    within = (place, *place.absolute().resolve().parents)
    if any((folder / COPIES[0]).exists() for folder in within):
        raise ReadOnlyMedium
    if path.exists():
        raise InvalidInput("key_file", "exists")
    try:
        replace_durably(path, spell_key_file(key_file))
    except VaultMissing as gone:
        raise ReadOnlyMedium from gone  # the stick was pulled out
    if key_file_at(path) != key_file:
        raise KeyFileDamaged
    return path


def _candidates(place: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(place.glob(f"*{SUFFIX}"))[:MOST]
