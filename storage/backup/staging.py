"""Making a set beside the open vault: copy, count, sign, and only then give it its name."""

import secrets
import shutil
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.errors import BackupDamaged
from salon_vault.backup.model import SetName, StagedSet, made_at, set_name
from salon_vault.ports import Clock, Progress
from storage.backup.inside import (
    Inside,
    bytes_to_hash,
    database_size,
    hash_older_blobs,
    hashed,
    look_inside,
)
from storage.backup.manifest import Manifest, SealedFile, SetKey, openers
from storage.backup.manifest_json import (
    done_bytes,
    dump_manifest,
    parse_manifest,
    signed_manifest,
)
from storage.backup.places import (
    DATABASE,
    DONE,
    MANIFEST,
    STAGING,
    UNFINISHED,
    pool_of,
    unfinished_sets,
    whole_sets,
)
from storage.backup.pruning import remove_set
from storage.backup.set_key import seal_set_key
from storage.backup.tally import PagesIn, Tally
from storage.cipher import Connection
from storage.copying import copy_database
from storage.header import Header
from storage.os_files import replace_durably, swap_in, translated_os_errors
from storage.ring import KeyRing
from storage.seal import random_key, wipe

KEPT = 2
"""Staged sets that stay on this PC: the newest, and the one a stick may still be getting."""


@dataclass(frozen=True, slots=True)
class Maker:
    """Who makes a set, of which vault, and when."""

    folder: Path
    connection: Connection
    ring: KeyRing
    header: Header
    clock: Clock


def stage(maker: Maker, progress: Progress) -> StagedSet:
    """
    Make a set in ``staging/``, and return it when it is whole, verified and on the disk.

    ``progress`` hears of bytes: of blobs never hashed before, then of the database. It is
    asked between steps, and may raise Cancelled: then nothing of the set is left.

    Raises:
        Cancelled, DatabaseDamaged, DiskFull, ReadOnlyMedium: and earlier sets are untouched.
    """
    staging = maker.folder / STAGING
    with translated_os_errors():
        staging.mkdir(mode=0o700, exist_ok=True)
        for left in unfinished_sets(staging):
            shutil.rmtree(left)
    name = set_name(maker.clock.now(), maker.header.generation, secrets.token_hex(2))
    building = staging / f"{name}{UNFINISHED}"
    try:
        with translated_os_errors():
            building.mkdir(mode=0o700)
        manifest, missing = _build(maker, name, building, progress)
        swap_in(building, staging / name)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    _let_go(staging, name)
    return StagedSet(name, manifest.size, len(manifest.blobs), missing)


def _let_go(staging: Path, name: SetName) -> None:
    """
    Remove the sets whose place ``name`` takes.

    What claims to be of a later day than the set just made was made by a wrong clock, or by
    somebody who wants this one to go.
    """
    later = [old for old in whole_sets(staging) if made_at(old) > made_at(name)]
    for old in later:
        remove_set(staging / old)
    for old in whole_sets(staging)[KEPT:]:
        if old != name:
            remove_set(staging / old)


def _build(
    maker: Maker, name: SetName, building: Path, progress: Progress
) -> tuple[Manifest, int]:
    """Write the three files of a set, and return its manifest and how many blobs are lost."""
    key = random_key()
    try:
        keys = seal_set_key(name, maker.header.vault_id, maker.header.sheet, key)
        inside, database = _copy(maker, building / DATABASE, key, progress)
    finally:
        wipe(key)
    manifest = signed_manifest(_drafted(maker, name, inside, database, keys), maker.ring)
    raw = dump_manifest(manifest)
    if parse_manifest(raw) != manifest:
        raise BackupDamaged("manifest")
    replace_durably(building / MANIFEST, raw)
    replace_durably(building / DONE, done_bytes(raw))
    return manifest, inside.missing


def _copy(
    maker: Maker, target: Path, key: bytearray, progress: Progress
) -> tuple[Inside, SealedFile]:
    pool = pool_of(maker.folder)
    size = database_size(maker.connection)
    tally = Tally(progress, bytes_to_hash(maker.connection) + 2 * size)
    hash_older_blobs(maker.connection, pool, tally)
    contents = copy_database(maker.connection, target, bytearray(key), PagesIn(tally))
    inside = look_inside(target, bytearray(key), contents, pool)
    return inside, hashed(target, tally)


def _drafted(
    maker: Maker,
    name: SetName,
    inside: Inside,
    database: SealedFile,
    keys: tuple[SetKey, ...],
) -> Manifest:
    header = maker.header
    owners = {line.member.id for line in openers(header.sheet)}
    return Manifest(
        name=name,
        vault_id=header.vault_id,
        generation=header.generation,
        root=header.root,
        former_roots=header.former_roots,
        sheet=header.sheet,
        sheet_signature=header.sheet_signature,
        slots=tuple(slot for slot in header.slots if slot.member in owners),
        made_at=made_at(name),
        maker=maker.ring.member.id,
        contained=inside.contained,
        database=database,
        keys=keys,
        blobs=inside.blobs,
        erased=inside.erased,
    )
