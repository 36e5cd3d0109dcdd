"""
The two marks of a move: ``moved.json`` where the vault was, ``travelling.json`` in the copy.

The copy is packed and verified before the first mark is written: that mark is the moment of the
move. It holds the code without which the copy does not come into force. So whether a move is
cut off before or after, one vault is in force, and never two.
"""

import hashlib
import secrets
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from salon_vault.errors import HeaderDamaged
from salon_vault.moving.errors import VaultMoved, VaultTravelling
from storage.backup.manifest import SealedFile
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.os_files import fsync_folder, replace_durably, translated_os_errors
from storage.strict import fields, hex_text, listed, text, whole

MOVED, TRAVELLING = "moved.json", "travelling.json"
SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I and O: the code is read off one screen and typed at another."""
LONGEST = 64 * 1024 * 1024
MOST_FILES = 400_000
AGES_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Travelling:
    """What a copy on its way says of itself."""

    at: datetime
    code: str
    """SHA-256 of the code, in hexadecimal digits."""
    files: dict[str, SealedFile]
    """Every file by its path below the folder, with ``/`` between."""


def new_code() -> str:
    """Return a code of two groups of four, forty bits drawn at random."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(8))
    return f"{drawn[:4]}-{drawn[4:]}"


def code_print(code: str) -> str:
    """Return what the copy keeps of a code, however it was spelled."""
    plain = "".join(sign for sign in code.upper() if sign in SIGNS)
    return hashlib.sha256(plain.encode("ascii")).hexdigest()


def check_marks(folder: Path) -> None:
    """
    Refuse a vault that is in force elsewhere; a mark nobody can read counts as one.

    Raises:
        VaultMoved: if it moved to another PC from here.
        VaultTravelling: if it is the copy.
    """
    if (folder / MOVED).exists():
        raise _moved(folder)
    if (folder / TRAVELLING).exists():
        at = AGES_AGO
        with suppress(HeaderDamaged):
            at = read_travelling(folder).at
        raise VaultTravelling(at)


def retire(folder: Path, at: datetime, code: str) -> None:
    """Write durably that the vault is in force elsewhere: the moment of a move."""
    mark: Json = {"format": 1, "at": at.isoformat(), "code": code}
    replace_durably(folder / MOVED, canonical(mark))


def come_back(folder: Path) -> None:
    """Take the mark away, durably."""
    with translated_os_errors():
        (folder / MOVED).unlink(missing_ok=True)
        fsync_folder(folder)


def write_travelling(folder: Path, mark: Travelling) -> None:
    """Write what the copy says of itself, durably."""
    files: Json = [
        [name, file.size, file.sha256.hex()] for name, file in sorted(mark.files.items())
    ]
    said: Json = {"format": 1, "at": mark.at.isoformat(), "code": mark.code, "files": files}
    replace_durably(folder / TRAVELLING, canonical(said))


def read_travelling(folder: Path) -> Travelling:
    """
    Return what the copy says of itself.

    Raises:
        HeaderDamaged: if it cannot be read.
    """
    try:
        with (folder / TRAVELLING).open("rb") as file:
            value = from_canonical(file.read(LONGEST + 1), LONGEST)
        found = fields(value, ("format", "at", "code", "files"))
        whole(found["format"], 1, 1)
        files = {}
        for item in listed(found["files"], MOST_FILES):
            name, size, sha256 = listed(item, 3)
            files[_inside(text(name, 400))] = SealedFile(
                whole(size, 0), bytes.fromhex(hex_text(sha256, 32))
            )
        at = datetime.fromisoformat(text(found["at"]))
        return Travelling(at, hex_text(found["code"], 32), files)
    except (NotCanonical, OSError, ValueError) as problem:
        raise HeaderDamaged from problem


def _moved(folder: Path) -> VaultMoved:
    try:
        with (folder / MOVED).open("rb") as file:
            found = fields(from_canonical(file.read(1025), 1024), ("format", "at", "code"))
        return VaultMoved(datetime.fromisoformat(text(found["at"])), text(found["code"]))
    except (HeaderDamaged, NotCanonical, OSError, ValueError):
        return VaultMoved(AGES_AGO)


def _inside(name: str) -> str:
    """Return a path that leads nowhere but below the folder."""
    parts = name.split("/")
    if any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts):
        raise HeaderDamaged
    return name
