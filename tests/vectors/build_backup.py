"""
Made ``backup-1.json``, once: ``python -m tests.vectors.build_backup``.

A manifest of format 1 as the owner of ``header-1.bin`` would have made it; HPKE's one-time keys
were random on the day. It is never made again for format 1:
``tests/storage/backup/test_manifest.py`` holds every later program to it.
"""

import hashlib
import json
from datetime import UTC, datetime
from pathlib import Path

from salon_vault.backup.model import set_name
from salon_vault.staff.model import StaffId
from storage.backup.manifest import Contained, Erased, Manifest, SealedFile, openers
from storage.backup.manifest_json import dump_manifest, signed_manifest
from storage.backup.set_key import seal_set_key
from storage.header import parse_header
from storage.identity import Identity
from storage.unlocking import open_identity

HERE = Path(__file__).parent
AT = datetime(2026, 11, 21, 19, 30, 5, tzinfo=UTC)


def public(name: str) -> bytes:
    """Return a public, fixed seed or hash."""
    return hashlib.sha256(f"a golden {name}, not a secret".encode()).digest()


def build() -> Manifest:
    """Return the manifest."""
    header = parse_header((HERE / "header-1.bin").read_bytes())
    facts = json.loads((HERE / "header-1.json").read_text("utf-8"))["slots"][0]
    owner = Identity.unpacked(bytes.fromhex(facts["identity"]))
    ring = open_identity(header, StaffId(facts["member"]), owner)
    name = set_name(AT, header.generation, "7f3a")
    owners = {line.member.id for line in openers(header.sheet)}
    drafted = Manifest(
        name=name,
        vault_id=header.vault_id,
        generation=header.generation,
        root=header.root,
        former_roots=header.former_roots,
        sheet=header.sheet,
        sheet_signature=header.sheet_signature,
        slots=tuple(slot for slot in header.slots if slot.member in owners),
        made_at=AT,
        maker=ring.member.id,
        contained=Contained(4, {"blob": 2, "client": 7, "log": 31}, 31, public("head")),
        database=SealedFile(81_920, public("database")),
        keys=seal_set_key(name, header.vault_id, header.sheet, public("set key")),
        blobs={
            "0a" * 16: SealedFile(65_564, public("photo")),
            "ff" * 16: SealedFile(4_124, public("paper")),
        },
        erased=(Erased(public("client"), "2026-10-02"),),
    )
    return signed_manifest(drafted, ring)


if __name__ == "__main__":
    (HERE / "backup-1.json").write_bytes(dump_manifest(build()))
