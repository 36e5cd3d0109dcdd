"""A stick of this vault: how it is known, what stands on it, which one is plugged in."""

import errno
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import resources
from salon_vault.backup.errors import (
    BackupDamaged,
    StickFull,
    StickGone,
    StickReadOnly,
    StickUnfaithful,
    StickUnknown,
)
from salon_vault.backup.model import Stick, StickId
from salon_vault.errors import DiskFull, HeaderDamaged, ReadOnlyMedium, VaultMissing
from storage.backup.keyless import Register
from storage.backup.places import SETS, check_plain, is_link, pool_of
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.os_files import replace_durably
from storage.strict import fields, hex_text, text, whole

HOME = "Salon Vault "
"""How a vault's folder on a stick begins; the vault's short id follows."""
MARK = "stick.json"
HOW_TO = "how-to-restore.txt"
TEXTS = "backup/how-to-restore"
LONGEST_MARK = 1024
MOST_HOMES = 16
"""Vaults on one stick; beyond that nobody looks."""

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_LOCKED = frozenset({errno.EROFS, errno.EACCES, errno.EPERM})


@dataclass(frozen=True, slots=True)
class PluggedIn:
    """A stick that is there now: where, whose, and which one."""

    root: Path
    home: Path
    """The vault's folder on it."""
    vault_id: str
    id: StickId
    label: str

    @property
    def sets(self) -> Path:
        """Where its sets lie."""
        return self.home / SETS

    @property
    def pool(self) -> Path:
        """Where the blobs of all its sets lie."""
        return pool_of(self.home)

    def is_there(self) -> bool:
        """Tell whether it is still plugged in."""
        return _marked(self.root, self.home) == self


def write_stick(root: Path, vault_id: str, short: str, stick: Stick, language: str) -> None:
    """
    Make what is plugged in at ``root`` a stick of this vault; sets on it from before stay.

    Raises:
        StickGone, StickFull, StickReadOnly: and it is not one.
    """
    with stick_errors(root):
        if not root.is_dir():
            raise StickGone
        known = next((each for each in sticks_at(root) if each.vault_id == vault_id), None)
        home = known.home if known else root / f"{HOME}{short}"
        for folder in (home, home / SETS, pool_of(home)):
            folder.mkdir(exist_ok=True)
        words = resources.path(f"{TEXTS}/{language}.txt").read_text("utf-8")
        words = words.replace("{{vault}}", short).replace("{{stick}}", stick.label)
        # as the oldest text editor of Windows reads it
        replace_durably(home / HOW_TO, words.replace("\n", "\r\n").encode("utf-8-sig"))
        mark: Json = {"format": 1, "vault": vault_id, "stick": stick.id, "label": stick.label}
        replace_durably(home / MARK, canonical(mark))


def stick_at(root: Path, register: Register | None) -> PluggedIn:
    """
    Return the registered stick that is plugged in at ``root``.

    Raises:
        StickGone: if nothing is there.
        StickUnknown: if it is a stick, but none that this vault's register knows.
    """
    if not root.is_dir():
        raise StickGone
    for found in sticks_at(root):
        if register and found.vault_id == register.vault_id and register.label(found.id):
            return found
    raise StickUnknown


def find_sticks(register: Register | None, roots: Iterable[Path]) -> list[PluggedIn]:
    """Return the registered sticks among what is plugged in at ``roots``."""
    found = []
    for root in roots:
        try:
            found.append(stick_at(root, register))
        except (StickGone, StickUnknown):
            continue
    return found


def sticks_at(root: Path) -> list[PluggedIn]:
    """Return every vault's folder on the stick at ``root`` that is marked as one."""
    try:
        homes = sorted(each for each in root.iterdir() if each.name.startswith(HOME))
    except OSError:
        return []
    found = (_marked(root, home) for home in homes[:MOST_HOMES])
    return [each for each in found if each is not None]


@contextmanager
def stick_errors(root: Path, stick: PluggedIn | None = None) -> Generator[None]:
    """
    Turn what the system says about a stick into what has to be said about a stick.

    Raises:
        StickGone, StickFull, StickReadOnly, StickUnfaithful: the last for a stick that is
            there and neither takes nor gives what it should.
    """
    try:
        yield
    except DiskFull as problem:
        raise StickFull from problem
    except ReadOnlyMedium as problem:
        raise (StickReadOnly if _there(root, stick) else StickGone) from problem
    except VaultMissing as problem:
        raise StickGone from problem
    except OSError as problem:
        if problem.errno in _FULL:
            raise StickFull from problem
        if not _there(root, stick):
            raise StickGone from problem
        raise (StickReadOnly if problem.errno in _LOCKED else StickUnfaithful) from problem


def _there(root: Path, stick: PluggedIn | None) -> bool:
    return root.is_dir() if stick is None else stick.is_there()


def _marked(root: Path, home: Path) -> PluggedIn | None:
    try:
        if any(is_link(folder) for folder in (home, home / SETS, pool_of(home))):
            return None
        check_plain(home / MARK, "set")
        with (home / MARK).open("rb") as file:
            value = from_canonical(file.read(LONGEST_MARK + 1), LONGEST_MARK)
        found = fields(value, ("format", "vault", "stick", "label"))
        whole(found["format"], 1, 1)
        return PluggedIn(
            root,
            home,
            hex_text(found["vault"], 16),
            StickId(hex_text(found["stick"], 8)),
            text(found["label"]),
        )
    except (BackupDamaged, HeaderDamaged, NotCanonical, OSError):
        return None
