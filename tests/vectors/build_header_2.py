"""
Made ``header-2.bin``, ``header-2.json`` and ``keyfile-1.svkey``, once.

``python -m tests.vectors.build_header_2`` took the header of format 1 and let its owner need
a key file. Like the other, it is never made again; ``tests/storage/test_header_2_vectors.py``
holds every later program to it.
"""

import json
from dataclasses import replace
from pathlib import Path

from storage.header import dump_header, signed_header
from storage.identity import Identity
from storage.key_file import KeyFile, spell_key_file
from storage.keys import FLOOR, derive
from storage.slots import make_slot
from tests.storage.test_header_vectors import FACTS, HEADER, ring
from tests.vectors.build_header import seed

HERE = Path(__file__).parent
KEY_FILE = KeyFile("00c0ffee00c0ffee", bytearray(seed("key file")))


def build() -> None:
    """Write the three files."""
    owner = FACTS["slots"][0]
    who = HEADER.slots[0].member
    identity = Identity.unpacked(bytes.fromhex(owner["identity"]))
    line, password = HEADER.sheet.line(who), owner["password"]
    slot = make_slot(HEADER.vault_id, line, identity, password, FLOOR, 6, KEY_FILE)
    slots = (slot, *HEADER.slots[1:])
    header = signed_header(replace(HEADER, generation=43, slots=slots), ring())
    derived = derive(password, slot.salt, slot.cost, KEY_FILE)
    found = {
        "member": who,
        "password": password,
        "identity": owner["identity"],
        "salt": slot.salt.hex(),
        "key": derived.key.hex(),
        "commitment": derived.commitment.hex(),
        "key_file": KEY_FILE.id,
        "key_file_secret": KEY_FILE.secret.hex(),
        "key_file_hash": KEY_FILE.hashed().hex(),
    }
    (HERE / "header-2.bin").write_bytes(dump_header(header))
    spelled = json.dumps(found, indent=1, ensure_ascii=False)
    (HERE / "header-2.json").write_text(spelled + "\n", encoding="utf-8")
    (HERE / "keyfile-1.svkey").write_bytes(spell_key_file(KEY_FILE))


if __name__ == "__main__":
    build()
