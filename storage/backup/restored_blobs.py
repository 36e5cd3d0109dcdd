"""Photos, papers and scans of a restored vault: those its database still names."""

from contextlib import closing
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from storage.backup.carrying import carry
from storage.backup.opening import OpenedSet
from storage.backup.places import blob_path, pool_of
from storage.backup.reading import holds
from storage.backup.tally import Tally
from storage.cipher import connect, translated
from storage.header import Header
from storage.ring import KeyRing


def carry_blobs(
    opened: OpenedSet, building: Path, header: Header, ring: KeyRing, tally: Tally
) -> int:
    """
    Copy the blobs that the restored database names, read them back, and count what is missing.

    What was erased again stays behind.

    Raises:
        BackupDamaged: if one is not what the set's maker signed.
        OSError: whatever the disk says.
    """
    path = building / header.sheet.database_file
    with closing(connect(path, ring.database_key())) as copy, translated():
        named = [id_ for (id_,) in copy.execute("SELECT id FROM blob ORDER BY id")]
    held = opened.manifest.blobs
    ids = [id_ for id_ in named if id_ in held]
    pool = pool_of(building)
    pool.mkdir(mode=0o700)
    carry(((blob_path(opened.pool, id_), blob_path(pool, id_)) for id_ in ids), "blob", tally)
    if not all(holds(blob_path(pool, id_), held[id_], tally) for id_ in ids):
        raise BackupDamaged("blob")
    return len(named) - len(ids)
