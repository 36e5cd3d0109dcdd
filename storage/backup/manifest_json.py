"""``BACKUP.json``: canonical, signed by its maker, read as if a stranger had written it."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from salon_vault.backup.errors import BackupDamaged
from salon_vault.backup.model import SetName, is_set_name
from salon_vault.errors import HeaderDamaged, KdfOutOfBounds, VaultTooNew
from salon_vault.staff.model import StaffId
from storage.backup.manifest import Contained, Erased, Manifest, SealedFile, SetKey, openers
from storage.backup.places import DATABASE, LARGEST_DATABASE
from storage.canonical import Json, NotCanonical, canonical, from_canonical
from storage.header import MOST_SLOTS
from storage.ring import KeyRing
from storage.root_chain import chain_from_json, chain_to_json, check_chain
from storage.seal import KEY, SIGNATURE, SUITE, bound, verify
from storage.sheet_json import GRANT_SIZE, sheet_bytes, sheet_from_json, sheet_to_json
from storage.slots import slot_from_json, slot_is_signed, slot_to_json
from storage.strict import base64_of, blob, day, fields, hex_text, listed, text, whole

FORMAT = 1
"""What this program writes, and the newest it reads."""

LONGEST = 64 * 1024 * 1024
"""Bytes of a manifest, all of it."""
MOST_BLOBS = 500_000
MOST_TABLES = 256
MOST_ERASED = 100_000
SHA256 = hashlib.sha256().digest_size

_NAMES = (
    *("format", "min_reader", "suite", "set", "vault", "generation", "root", "former_roots"),
    *("roster", "roster_signature", "slots", "made_at", "maker", "schema", "rows", "log"),
    *("database", "keys", "blobs", "erased", "signature"),
)


def signed_manifest(manifest: Manifest, ring: KeyRing) -> Manifest:
    """Return the manifest with this person's signature in place of any other."""
    mine = replace(manifest, maker=ring.member.id)
    return replace(mine, signature=ring.sign(_signed_bytes(mine)))


def dump_manifest(manifest: Manifest) -> bytes:
    """Return the manifest as it lies on the disk."""
    return canonical({**_unsigned(manifest), "signature": base64_of(manifest.signature)})


def done_bytes(raw: bytes) -> bytes:
    """Return what the last file of a set says: the SHA-256 of its manifest ``raw``."""
    return hashlib.sha256(raw).hexdigest().encode("ascii") + b"\n"


@lru_cache(maxsize=2)
def parse_manifest(raw: bytes) -> Manifest:
    """
    Return the manifest in ``raw``, every signature in it verified.

    The newest is read at several steps of one evening; equal bytes say the same each time.

    The root that signed its roster is the one it names itself: whether that is this vault's
    is known to whoever unlocks the set, by the root pinned in their slot or kit.

    Raises:
        BackupDamaged: ``manifest``, if one byte is not as its maker signed it.
        VaultTooNew: if a newer program wrote it.
    """
    try:
        manifest = _parsed(from_canonical(raw, LONGEST))
        _check_signatures(manifest)
    except (HeaderDamaged, KdfOutOfBounds, NotCanonical) as problem:
        raise BackupDamaged("manifest") from problem
    return manifest


def _parsed(value: Json) -> Manifest:
    if not isinstance(value, dict):
        raise HeaderDamaged
    if max(whole(value.get(key, 0)) for key in ("format", "min_reader")) > FORMAT:
        raise VaultTooNew
    found = fields(value, _NAMES)
    if found["suite"] != SUITE:
        raise HeaderDamaged
    database = fields(found["database"], ("file", "size", "sha256"))
    if database["file"] != DATABASE:
        raise HeaderDamaged
    return Manifest(
        name=_name(found["set"]),
        vault_id=hex_text(found["vault"], 16),
        generation=whole(found["generation"]),
        root=blob(found["root"], KEY),
        former_roots=chain_from_json(found["former_roots"]),
        sheet=sheet_from_json(found["roster"]),
        sheet_signature=blob(found["roster_signature"], SIGNATURE),
        slots=tuple(slot_from_json(slot) for slot in listed(found["slots"], MOST_SLOTS)),
        made_at=_moment(found["made_at"]),
        maker=StaffId(hex_text(found["maker"], 8)),
        contained=_contained(found),
        database=_file(database["size"], database["sha256"], LARGEST_DATABASE),
        keys=tuple(_key(key) for key in listed(found["keys"], MOST_SLOTS)),
        blobs=_blobs(listed(found["blobs"], MOST_BLOBS)),
        erased=tuple(_erased(each) for each in listed(found["erased"], MOST_ERASED)),
        signature=blob(found["signature"], SIGNATURE),
    )


def _check_signatures(manifest: Manifest) -> None:
    vault_id, sheet = manifest.vault_id, manifest.sheet
    check_chain(vault_id, manifest.former_roots, manifest.root)
    if sheet.root_epoch != len(manifest.former_roots) + 1:
        raise HeaderDamaged
    lines = {line.member.id: line for line in sheet.active()}
    may_open = openers(sheet)
    people = [line.member.id for line in may_open if not line.member.kit]
    maker = lines.get(manifest.maker)
    if not verify(manifest.root, sheet_bytes(vault_id, sheet), manifest.sheet_signature):
        raise HeaderDamaged
    if maker is None:
        raise HeaderDamaged
    if not verify(maker.keys.sign, _signed_bytes(manifest), manifest.signature):
        raise HeaderDamaged
    if sorted(slot.member for slot in manifest.slots) != sorted(people):
        raise HeaderDamaged
    if not all(slot_is_signed(vault_id, slot, lines[slot.member]) for slot in manifest.slots):
        raise HeaderDamaged
    if [key.member for key in manifest.keys] != [line.member.id for line in may_open]:
        raise HeaderDamaged


def _signed_bytes(manifest: Manifest) -> bytes:
    return bound("backup", _unsigned(manifest))


def _unsigned(manifest: Manifest) -> dict[str, Json]:
    held, database = manifest.contained, manifest.database
    return {
        "format": FORMAT,
        "min_reader": FORMAT,
        "suite": SUITE,
        "set": manifest.name,
        "vault": manifest.vault_id,
        "generation": manifest.generation,
        "root": base64_of(manifest.root),
        "former_roots": chain_to_json(manifest.former_roots),
        "roster": sheet_to_json(manifest.sheet),
        "roster_signature": base64_of(manifest.sheet_signature),
        "slots": [slot_to_json(slot) for slot in manifest.slots],
        "made_at": manifest.made_at.isoformat(timespec="seconds"),
        "maker": manifest.maker,
        "schema": held.schema,
        "rows": dict(held.rows),
        "log": {"seq": held.log_seq, "head": held.log_head.hex()},
        "database": {
            "file": DATABASE,
            "size": database.size,
            "sha256": database.sha256.hex(),
        },
        "keys": [
            {"member": key.member, "sealed": base64_of(key.sealed)} for key in manifest.keys
        ],
        "blobs": [[id_, one.size, one.sha256.hex()] for id_, one in manifest.blobs.items()],
        "erased": [[each.token.hex(), each.erased_on] for each in manifest.erased],
    }


def _contained(found: dict[str, Json]) -> Contained:
    rows = found["rows"]
    if not isinstance(rows, dict) or len(rows) > MOST_TABLES:
        raise HeaderDamaged
    log = fields(found["log"], ("seq", "head"))
    seq = whole(log["seq"], 0)
    return Contained(
        schema=whole(found["schema"], 0, 9999),
        rows={text(table): whole(count, 0) for table, count in rows.items()},
        log_seq=seq,
        log_head=bytes.fromhex(hex_text(log["head"], SHA256 if seq else 0)),
    )


def _blobs(items: Sequence[Json]) -> dict[str, SealedFile]:
    blobs: dict[str, SealedFile] = {}
    for item in items:
        id_, size, sha256 = _listed_as(item, 3)
        blobs[hex_text(id_, 16)] = _file(size, sha256)
    if len(blobs) != len(items) or list(blobs) != sorted(blobs):
        raise HeaderDamaged
    return blobs


def _file(size: Json, sha256: Json, largest: int = LARGEST_DATABASE) -> SealedFile:
    return SealedFile(whole(size, 1, largest), bytes.fromhex(hex_text(sha256, SHA256)))


def _key(value: Json) -> SetKey:
    found = fields(value, ("member", "sealed"))
    return SetKey(StaffId(hex_text(found["member"], 8)), blob(found["sealed"], GRANT_SIZE))


def _erased(value: Json) -> Erased:
    token, on = _listed_as(value, 2)
    return Erased(bytes.fromhex(hex_text(token, 32)), day(on).isoformat())


def _name(value: Json) -> SetName:
    name = text(value)
    if not is_set_name(name):
        raise HeaderDamaged
    return SetName(name)


def _moment(value: Json) -> datetime:
    spelled = text(value, 25)
    try:
        moment = datetime.fromisoformat(spelled)
    except ValueError as problem:
        raise HeaderDamaged from problem
    if moment.tzinfo != UTC or moment.isoformat(timespec="seconds") != spelled:
        raise HeaderDamaged
    return moment


def _listed_as(value: Json, count: int) -> Sequence[Json]:
    items = listed(value, count)
    if len(items) != count:
        raise HeaderDamaged
    return items
