"""Looking at a finished set without a key: its manifest, and whether every byte holds."""

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from salon_vault.ports import Progress
from storage.backup.manifest import Manifest, SealedFile
from storage.backup.manifest_json import LONGEST, done_bytes, parse_manifest
from storage.backup.places import (
    DATABASE,
    DONE,
    MANIFEST,
    blob_path,
    check_plain,
    check_set_folder,
    is_link,
)
from storage.backup.tally import Tally
from storage.os_medium import from_medium


def read_manifest(folder: Path) -> Manifest:
    """
    Return the manifest of the finished set in ``folder``.

    Raises:
        BackupUnfinished: if the set has no last file.
        BackupDamaged: ``set`` or ``manifest``.
        VaultTooNew: if a newer program made it.
    """
    check_set_folder(folder)
    raw = _manifest_bytes(folder / MANIFEST)
    with (folder / DONE).open("rb") as file:
        if file.read(len(done_bytes(b"")) + 1) != done_bytes(raw):
            raise BackupDamaged("manifest")
    manifest = parse_manifest(raw)
    if manifest.name != folder.name:
        raise BackupDamaged("set")
    return manifest


def described(path: Path) -> SealedFile:
    """Return size and SHA-256 of a small file."""
    raw = path.read_bytes()
    return SealedFile(len(raw), hashlib.sha256(raw).digest())


def _manifest_bytes(path: Path) -> bytes:
    if check_plain(path, "manifest") > LONGEST:
        raise BackupDamaged("manifest")
    try:
        return path.read_bytes()
    except OSError as problem:
        raise BackupDamaged("manifest") from problem


def check_set(folder: Path, pool: Path, progress: Progress) -> Manifest:
    """
    Read every byte of a set back from its medium, and return its manifest; needs no key.

    ``progress`` hears of bytes.

    Raises:
        BackupUnfinished, VaultTooNew: see ``read_manifest``.
        BackupDamaged: with the first part that is not as its maker signed it.
        Cancelled: if ``progress`` says so.
    """
    manifest = read_manifest(folder)
    tally = Tally(progress, manifest.size)
    if not holds(folder / DATABASE, manifest.database, tally):
        raise BackupDamaged("database")
    if not all(holds(path, blob, tally) for path, blob in blob_files(pool, manifest.blobs)):
        raise BackupDamaged("blob")
    return manifest


def blob_files(
    pool: Path, blobs: Mapping[str, SealedFile]
) -> Iterator[tuple[Path, SealedFile]]:
    """
    Walk over the files of blobs in ``pool``.

    Raises:
        BackupDamaged: ``set``, if a folder on the way leads elsewhere.
    """
    checked: set[Path] = set()
    if is_link(pool):
        raise BackupDamaged("set")
    for id_, blob in blobs.items():
        path = blob_path(pool, id_)
        if path.parent not in checked:
            if is_link(path.parent):
                raise BackupDamaged("set")
            checked.add(path.parent)
        yield path, blob


def holds(path: Path, expected: SealedFile, tally: Tally) -> bool:
    """Tell whether a plain file has these bytes; one that cannot be read has not."""
    try:
        if check_plain(path, "blob") != expected.size:
            return False
        digest = hashlib.sha256()
        for piece in from_medium(path):
            digest.update(piece)
            tally.past(len(piece))
    except (BackupDamaged, OSError):
        return False
    return digest.digest() == expected.sha256
