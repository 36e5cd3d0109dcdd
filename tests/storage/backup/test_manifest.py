"""Format 1 of the manifest is frozen, and opens to owners and kits alone."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from salon_vault.backup.errors import BackupDamaged
from salon_vault.errors import VaultTooNew
from salon_vault.staff.model import StaffId
from storage.backup.manifest import SealedFile, SetKey
from storage.backup.manifest_json import dump_manifest, parse_manifest, signed_manifest
from storage.backup.set_key import open_set_key
from storage.canonical import canonical
from storage.identity import Identity
from storage.unlocking import kit_identity, open_identity
from tests.vectors.build_backup import AT, public

VECTORS = Path(__file__).parents[2] / "vectors"
RAW = (VECTORS / "backup-1.json").read_bytes()
FACTS = json.loads((VECTORS / "header-1.json").read_text("utf-8"))
MANIFEST = parse_manifest(RAW)


def identity(index=0):
    return Identity.unpacked(bytes.fromhex(FACTS["slots"][index]["identity"]))


def ring(index=0):
    who = StaffId(FACTS["slots"][index]["member"])
    header = replace(MANIFEST.header())
    return open_identity(header, who, identity(index))


def test_it_is_read_and_spelled_the_same():
    assert dump_manifest(MANIFEST) == RAW
    assert MANIFEST.name == "2026-11-21T193005Z_g42_7f3a"
    assert MANIFEST.made_at == AT
    assert list(MANIFEST.blobs) == ["0a" * 16, "ff" * 16]
    assert MANIFEST.database == SealedFile(81_920, public("database"))
    assert signed_manifest(MANIFEST, ring()) == MANIFEST


def test_owner_and_kit_find_the_same_key_in_it():
    owner = MANIFEST.owners()[0].id
    kit, seed = kit_identity(MANIFEST.header(), FACTS["kit"])
    for who, held in ((owner, identity()), (kit, seed)):
        assert open_set_key(MANIFEST, who, held) == public("set key")


def test_somebody_elses_identity_finds_none():
    with pytest.raises(BackupDamaged):
        open_set_key(MANIFEST, MANIFEST.owners()[0].id, identity(1))


WRONG = {
    "a key for somebody else": {"keys": (SetKey(MANIFEST.slots[0].member, bytes(80)),)},
    "a slot too few": {"slots": ()},
    "another root": {"root": bytes(32)},
    "another roster": {"sheet": replace(MANIFEST.sheet, revision=99)},
    "a maker unknown": {"maker": StaffId("f" * 16)},
    "a blob more": {"blobs": {**MANIFEST.blobs, "fe" * 16: SealedFile(1, bytes(32))}},
    "a blob that is a path": {"blobs": {"../" + "a" * 29: SealedFile(1, bytes(32))}},
    "a file beyond four gigabytes": {"database": SealedFile(2**32, bytes(32))},
    "a name of its own": {"name": "../../etc"},
}


@pytest.mark.parametrize("changes", WRONG.values(), ids=WRONG)
def test_what_no_maker_writes_is_refused_even_under_a_signature(changes):
    changed = replace(MANIFEST, **changes)
    if "maker" not in changes:
        changed = signed_manifest(changed, ring())
    with pytest.raises(BackupDamaged):
        parse_manifest(dump_manifest(changed))


def test_anybody_active_may_have_made_it():
    made = signed_manifest(MANIFEST, ring(2))
    assert parse_manifest(dump_manifest(made)).maker == FACTS["slots"][2]["member"]


def test_a_newer_format_is_said_to_be_newer():
    found = json.loads(RAW)
    with pytest.raises(VaultTooNew):
        parse_manifest(canonical({**found, "min_reader": 2}))
