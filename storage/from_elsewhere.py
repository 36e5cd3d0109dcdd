"""Files that somebody brings: read once without being changed, and deleted when told to."""

import hashlib
import os
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime
from io import BufferedReader
from pathlib import Path

from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import (
    HEAD,
    LARGEST_LIST,
    PICTURES,
    Format,
    Left,
    Shot,
    Why,
    format_of,
)
from storage.kit_pictures import lies_in_a_vault
from storage.os_files import fsync_folder, plain

DEEPEST = 4
"""Folders below the one that was chosen; cameras make two."""

LOOKED_AT = 10_000
"""Files of a folder that are looked at before it is enough."""

_SHOWN = PICTURES | {Format.HEIC}
"""HEIC, too: who has a card full of it is told what to change."""


class SourceFiles:
    """Files and folders outside the vault, by their paths; what is there may be hostile."""

    def read(self, path: Path, most: int) -> bytes:
        """
        Return the bytes of a plain file.

        Raises:
            FileRefused: gone (also a link, a pipe, a folder), empty, or larger than ``most``.
        """
        with self.open(path) as file:
            try:
                contents = file.read(most + 1)
            except OSError as problem:
                raise FileRefused(Why.GONE) from problem
        if len(contents) > most:
            raise FileRefused(Why.LARGE)
        if not contents:
            raise FileRefused(Why.EMPTY)
        return contents

    def open(self, path: Path) -> BufferedReader:
        """Open a plain file to be read in pieces; raise FileRefused: gone (also a link …)."""
        try:
            return open(path, "rb", opener=plain)
        except OSError as problem:
            raise FileRefused(Why.GONE) from problem

    def pictures_in(self, place: Path, most: int) -> list[Shot]:
        """
        Return up to ``most`` pictures below a folder, the newest first, by their bytes.

        Of a file, whatever it is, return that.
        """
        if (status := _status_of(place)) is not None:
            return [Shot(place, status.st_size, _day_of(status))]
        found = []
        for count, (path, status) in enumerate(_plain_files(place, DEEPEST)):
            if count >= LOOKED_AT:
                break
            if _head(path) in _SHOWN:
                found.append((status.st_mtime, Shot(path, status.st_size, _day_of(status))))
        found.sort(key=lambda each: (-each[0], each[1].path.name))
        return [shot for _time, shot in found[:most]]

    def remove(self, path: Path, sha256: bytes) -> Left | None:
        """Delete a file that still has this SHA-256; otherwise say why it was left."""
        if lies_in_a_vault(path):
            return Left.READ_ONLY
        try:
            with self.open(path) as file:
                if os.fstat(file.fileno()).st_size > LARGEST_LIST:
                    return Left.CHANGED  # nothing of that size was ever read
                if hashlib.file_digest(file, "sha256").digest() != sha256:
                    return Left.CHANGED
            path.unlink()
            fsync_folder(path.parent)
        except FileRefused:
            return Left.CHANGED if os.path.lexists(path) else Left.GONE
        except OSError:
            return Left.READ_ONLY
        return None


def _plain_files(folder: Path, deep: int) -> Iterator[tuple[Path, os.stat_result]]:
    """Yield the files below ``folder``, without hidden ones; no link is followed."""
    try:
        with os.scandir(folder) as entries:
            inside = sorted(entries, key=lambda entry: entry.name)
    except OSError:
        return
    for entry in inside:
        if entry.name.startswith("."):
            continue
        try:
            status = entry.stat(follow_symlinks=False)
        except OSError:
            continue
        if stat.S_ISREG(status.st_mode):
            yield Path(entry.path), status
        elif stat.S_ISDIR(status.st_mode) and deep:
            yield from _plain_files(Path(entry.path), deep - 1)


def _status_of(path: Path) -> os.stat_result | None:
    """Return what the system knows of a plain file; None for anything else."""
    try:
        status = path.lstat()
    except OSError:
        return None
    return status if stat.S_ISREG(status.st_mode) else None


def _head(path: Path) -> Format | None:
    try:
        with open(path, "rb", opener=plain) as file:
            return format_of(file.read(HEAD))
    except OSError:
        return None


def _day_of(status: os.stat_result) -> date:
    return datetime.fromtimestamp(status.st_mtime, UTC).astimezone().date()
