"""Saving a file outside the vault, so that somebody is reminded of it at closing."""

import hashlib
from pathlib import Path

from salon_vault.gate import Outside
from salon_vault.left_outside.model import Kind, KnownFile


def save_outside(outside: Outside, path: Path, contents: bytes) -> None:
    """
    Write a file that anyone can read, and remember where it lies.

    Raises:
        DiskFull, ReadOnlyMedium: see ``Exports.save``; then nothing is remembered.
    """
    outside.world.exports.save(path, contents)
    digest = hashlib.sha256(contents).digest()
    with outside.work() as work:
        now = work.clock.now()
        file = KnownFile(path.absolute(), Kind.SAVED, digest, now, work.member.id)
        work.outside_files.keep(file)
