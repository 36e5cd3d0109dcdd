"""Saving a file outside the vault, so that somebody is reminded of it at closing."""

import hashlib
from pathlib import Path

from salon_vault.clients.model import ClientId
from salon_vault.gate import Outside
from salon_vault.left_outside.model import Kind, KnownFile


def save_outside(
    outside: Outside, path: Path, contents: bytes, client: ClientId | None = None
) -> None:
    """
    Write a file that anyone can read, and remember where it lies.

    ``client`` is whose it is, if it is one client's: with that card its name is forgotten.

    Raises:
        DiskFull, ReadOnlyMedium: see ``Exports.save``; then nothing is remembered.
    """
    outside.world.exports.save(path, contents)
    digest = hashlib.sha256(contents).digest()
    with outside.work() as work:
        now = work.clock.now()
        by = work.member.id
        file = KnownFile(path.absolute(), Kind.SAVED, digest, now, by, client=client)
        work.outside_files.keep(file)
