"""
The two marks of a move: ``moved.json`` where the vault was, ``travelling.json`` in the copy.

The copy is packed and verified before the first mark is written: that mark is the moment of the
move. It holds the code without which the copy does not come into force. So whether a move is
cut off before or after, one vault is in force, and never two. What the copy keeps of the code
is bound to the list of its files: the code brings no other copy into force than the packed one.
"""

import hashlib
import os
import re
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from salon_vault.errors import HeaderDamaged
from salon_vault.moving.errors import VaultMoved, VaultTravelling
from storage.backup.manifest import SealedFile
from storage.backup.places import check_plain
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.keys import FLOOR, SALT, derive
from storage.os_files import fsync_folder, replace_durably, translated_os_errors
from storage.planted import moment
from storage.strict import fields, hex_text, listed, text, whole

MOVED, TRAVELLING = "moved.json", "travelling.json"
SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""No 0, 1, I and O: the code is read off one screen and typed at another."""
CODE = re.compile(f"[{SIGNS}]{{4}}-[{SIGNS}]{{4}}")
LENGTH = 8
"""Signs of a code, besides the hyphen in the middle."""
FORMAT = 2
"""Of what a copy says of itself; in the first one the code was not bound to the files."""
LONGEST = 64 * 1024 * 1024
MOST_FILES = 400_000
AGES_AGO = datetime(2000, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Travelling:
    """What a copy on its way says of itself."""

    at: datetime
    code: str
    """``code_print`` of the code over the rest, in hexadecimal digits."""
    files: dict[str, SealedFile]
    """Every file by its path below the folder, with ``/`` between."""


def new_code() -> str:
    """Return a code of two groups of four, forty bits drawn at random."""
    drawn = "".join(secrets.choice(SIGNS) for _ in range(LENGTH))
    return f"{drawn[:4]}-{drawn[4:]}"


def code_print(code: str, at: datetime, files: Mapping[str, SealedFile]) -> str:
    """
    Return what the copy keeps of a code, however it was spelled; "" if it is none.

    Slow on purpose: forty bits are tried out quickly, and a stick passes through many hands.
    """
    plain = "".join(sign for sign in code.upper() if sign in SIGNS)
    if len(plain) != LENGTH:
        return ""
    packed = canonical([at.isoformat(), _listed(files)])
    return derive(plain, hashlib.sha256(packed).digest()[:SALT], FLOOR).commitment.hex()


def check_marks(folder: Path) -> None:
    """
    Refuse a vault that is in force elsewhere; a mark nobody can read counts as one.

    Raises:
        VaultMoved: if it moved to another PC from here.
        VaultTravelling: if it is the copy.
    """
    if os.path.lexists(folder / MOVED):
        raise _moved(folder)
    if os.path.lexists(folder / TRAVELLING):
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
    said: Json = {
        "format": FORMAT,
        "at": mark.at.isoformat(),
        "code": mark.code,
        "files": _listed(mark.files),
    }
    replace_durably(folder / TRAVELLING, canonical(said))


def read_travelling(folder: Path) -> Travelling:
    """
    Return what the copy says of itself.

    Raises:
        HeaderDamaged: if it cannot be read.
    """
    try:
        value = from_canonical(_read(folder / TRAVELLING, LONGEST), LONGEST)
        found = fields(value, ("format", "at", "code", "files"))
        whole(found["format"], FORMAT, FORMAT)
        files = {}
        for item in listed(found["files"], MOST_FILES):
            name, size, sha256 = listed(item, 3)
            files[_inside(text(name, 400))] = SealedFile(
                whole(size, 0), bytes.fromhex(hex_text(sha256, 32))
            )
        at = moment(text(found["at"]))
        return Travelling(at, hex_text(found["code"], 32), files)
    except (BackupDamaged, NotCanonical, OSError, ValueError) as problem:
        raise HeaderDamaged from problem


def _moved(folder: Path) -> VaultMoved:
    try:
        value = from_canonical(_read(folder / MOVED, 1024), 1024)
        found = fields(value, ("format", "at", "code"))
        at, code = moment(text(found["at"])), text(found["code"])
    except (BackupDamaged, HeaderDamaged, NotCanonical, OSError, ValueError):
        return VaultMoved(AGES_AGO)
    # what is shown in large letters at the unlock window is a code, and nothing else
    return VaultMoved(at, code) if not code or CODE.fullmatch(code) else VaultMoved(AGES_AGO)


def _read(path: Path, longest: int) -> bytes:
    """Return a plain file, one byte too many if it is too long; raises BackupDamaged."""
    check_plain(path, "set")
    with path.open("rb") as file:
        return file.read(longest + 1)


def _listed(files: Mapping[str, SealedFile]) -> Json:
    return [[name, file.size, file.sha256.hex()] for name, file in sorted(files.items())]


def _inside(name: str) -> str:
    """Return a path that leads nowhere but below the folder."""
    parts = name.split("/")
    if any(part in {"", ".", ".."} or "\\" in part or ":" in part for part in parts):
        raise HeaderDamaged
    return name
