"""
Made ``header-1.bin`` and ``header-1.json``, once: ``python -m tests.vectors.build_header``.

Seeds are fixed and public; salts, nonces and HPKE's one-time keys were random on the day. The
files are never made again for format 1: ``tests/storage/test_header_vectors.py`` holds every
later program to them.
"""

import hashlib
import json
from pathlib import Path

from salon_vault.compartments import Compartment
from salon_vault.staff.model import Member, StaffId, Tier, keys_for
from storage.grants import handing_in_public
from storage.header import Header, dump_header, signed_header
from storage.held_keys import HeldKeys
from storage.identity import Identity
from storage.keys import FLOOR, derive
from storage.kit import kit_pin_bytes, make_kit, short_id
from storage.ring import KeyRing
from storage.seal import Place, sign_public
from storage.sheet import SEALED, CompartmentKey, KeyName, RosterLine, Sheet, key_names
from storage.sheet_json import sheet_bytes
from storage.signed_key import signed_key
from storage.slots import make_slot
from storage.unlocking import open_identity

HERE = Path(__file__).parent
VAULT = "0123456789abcdef" * 2
KIT = StaffId("00000000000000ff")
PEOPLE = {
    StaffId("0000000000000001"): ("Wioletta", Tier.OWNER, "seven lavender chairs"),
    StaffId("0000000000000002"): ("Chị Hoa", Tier.SPECIALIST, "steam over cold glass"),
    StaffId("0000000000000003"): ("前台", Tier.RECEPTION, "żółta lampa przy drzwiach"),
}
PLAIN = "Zażółć gęślą jaźń — allergic to nothing known"
PLACE = ("health", "health", "client-1", "notes", 3)


def seed(name: str) -> bytes:
    """Return a public, fixed seed."""
    return hashlib.sha256(f"a golden {name}, not a secret".encode()).digest()


def build() -> tuple[Header, dict[str, object]]:
    """Return the header and what every later program has to find in it."""
    secrets = {key: {1: bytearray(seed(key.value))} for key in KeyName}
    root = sign_public(seed("root"))
    keys = {name: CompartmentKey(1, handing_in_public(seed(name.value))) for name in SEALED}
    identities = {
        who: Identity(seed(f"seal {who}"), seed(f"sign {who}"), root) for who in PEOPLE
    }
    lines = [
        RosterLine(Member(who, label, tier, keys_for(tier)), identities[who].public)
        for who, (label, tier, _) in PEOPLE.items()
    ]
    kit = Identity.grown(seed("kit"), root)
    member = Member(KIT, "Kit", Tier.OWNER, keys_for(Tier.OWNER), kit=True)
    lines.append(RosterLine(member, kit.public, kit.sign(kit_pin_bytes(VAULT, root))))
    owner = lines[0].member
    ring = KeyRing(owner, VAULT, identities[owner.id], keys, HeldKeys(secrets))
    sheet = Sheet(
        revision=7,
        demo=False,
        database_epoch=1,
        compartments=keys,
        lines=tuple(lines),
        grants=tuple(
            grant for line in lines for grant in ring.grants_for(line, key_names(line.member))
        ),
    )
    slots = tuple(
        make_slot(VAULT, line, identities[line.member.id], PEOPLE[line.member.id][2], FLOOR, 5)
        for line in lines[:-1]
    )
    signature = ring.sign_as_root(sheet_bytes(VAULT, sheet))
    header = signed_header(Header(VAULT, 42, root, sheet, signature, slots, owner.id), ring)
    return header, facts(header, ring, identities)


def facts(
    header: Header, ring: KeyRing, identities: dict[StaffId, Identity]
) -> dict[str, object]:
    """Return what stands in the JSON file."""
    place = Place(Compartment(PLACE[0]), *PLACE[1:])
    desk = open_identity(header, header.slots[2].member, identities[header.slots[2].member])
    signer = signed_key(ring, desk.member.id, desk.public_key)
    return {
        "generation": header.generation,
        "root": header.root.hex(),
        "header_sha256": hashlib.sha256(dump_header(header)).hexdigest(),
        "roster_sha256": hashlib.sha256(sheet_bytes(VAULT, header.sheet)).hexdigest(),
        "kit": make_kit(seed("kit"), short_id(VAULT, header.root)).code,
        "kit_seed": seed("kit").hex(),
        "short_id": make_kit(seed("kit"), short_id(VAULT, header.root)).vault,
        "secrets": {key.value: seed(key.value).hex() for key in KeyName},
        "slots": [slot_facts(header, slot.member, identities) for slot in header.slots],
        "place": PLACE,
        "plain": PLAIN,
        "record_held": ring.seal(place, PLAIN.encode()).hex(),
        "record_handed_in": desk.seal(place, PLAIN.encode()).hex(),
        "wrapped_key": ring.wrap_key(place, seed("blob")).hex(),
        "wrapped": seed("blob").hex(),
        "draft": ring.seal_to_self("client-1", PLAIN.encode()).hex(),
        "token": (ring.token("phone", "+48600100200") or b"").hex(),
        "signer": [signer.member, signer.public_key.hex(), signer.signature.hex()],
    }


def slot_facts(
    header: Header, who: StaffId, identities: dict[StaffId, Identity]
) -> dict[str, object]:
    """Return what a slot's password comes to."""
    slot = header.slot(who)
    derived = derive(PEOPLE[who][2], slot.salt, slot.cost)
    return {
        "member": who,
        "label": PEOPLE[who][0],
        "password": PEOPLE[who][2],
        "salt": slot.salt.hex(),
        "key": derived.key.hex(),
        "commitment": derived.commitment.hex(),
        "identity": identities[who].packed().hex(),
    }


if __name__ == "__main__":
    made, found = build()
    (HERE / "header-1.bin").write_bytes(dump_header(made))
    spelled = json.dumps(found, indent=1, ensure_ascii=False)
    (HERE / "header-1.json").write_text(spelled + "\n", encoding="utf-8")
