"""Format 1 is frozen: a header made once, long ago, is read and spelled the same for ever."""

import hashlib
import json
from pathlib import Path

import pytest

from salon_vault.compartments import Compartment
from salon_vault.staff.model import StaffId
from storage.header import dump_header, parse_header, signed_header
from storage.identity import Identity
from storage.keys import derive
from storage.kit import make_kit, read_kit
from storage.seal import Place
from storage.sheet import KeyName
from storage.sheet_json import sheet_bytes
from storage.signed_key import SignedKey, signed_key, verify_signed_key
from storage.unlocking import identity_of, open_identity, unlock_kit, unlock_slot

VECTORS = Path(__file__).parents[1] / "vectors"
RAW = (VECTORS / "header-1.bin").read_bytes()
FACTS = json.loads((VECTORS / "header-1.json").read_text(encoding="utf-8"))
HEADER = parse_header(RAW)
PLACE = Place(Compartment(FACTS["place"][0]), *FACTS["place"][1:])


def ring(index=0):
    slot = FACTS["slots"][index]
    identity = Identity.unpacked(bytes.fromhex(slot["identity"]))
    return open_identity(HEADER, StaffId(slot["member"]), identity)


def test_the_header_is_read_and_spelled_the_same():
    assert dump_header(HEADER) == RAW
    assert hashlib.sha256(RAW).hexdigest() == FACTS["header_sha256"]
    roster = sheet_bytes(HEADER.vault_id, HEADER.sheet)
    assert hashlib.sha256(roster).hexdigest() == FACTS["roster_sha256"]
    assert HEADER.generation == FACTS["generation"]
    assert HEADER.root.hex() == FACTS["root"]
    assert [line.member.label for line in HEADER.sheet.lines][:3] == [
        slot["label"] for slot in FACTS["slots"]
    ]


def test_the_same_hands_sign_the_same():
    assert signed_header(HEADER, ring()) == HEADER
    roster = sheet_bytes(HEADER.vault_id, HEADER.sheet)
    assert ring().sign_as_root(roster) == HEADER.sheet_signature


@pytest.mark.parametrize("slot", FACTS["slots"], ids=lambda slot: slot["member"])
def test_a_password_comes_to_the_same_keys_and_identity(slot):
    who = StaffId(slot["member"])
    derived = derive(slot["password"], bytes.fromhex(slot["salt"]), HEADER.slot(who).cost)
    assert derived.key.hex() == slot["key"]
    assert derived.commitment.hex() == slot["commitment"]
    assert derived.commitment == HEADER.slot(who).commitment
    identity = identity_of(HEADER, who, slot["password"])
    assert identity.packed().hex() == slot["identity"]
    assert unlock_slot(HEADER, who, slot["password"]).member.label == slot["label"]


def test_the_kit_is_spelled_the_same_and_opens():
    seed = bytes.fromhex(FACTS["kit_seed"])
    kit = make_kit(seed, HEADER.short_id)
    assert (kit.code, kit.vault) == (FACTS["kit"], FACTS["short_id"])
    assert read_kit(FACTS["kit"]) == seed
    assert unlock_kit(HEADER, FACTS["kit"]).member.kit


def test_the_grants_open_to_the_same_secrets():
    for held in (ring(), unlock_kit(HEADER, FACTS["kit"])):
        found = {key.value: epochs[1].hex() for key, epochs in held._held._secrets.items()}
        assert found == FACTS["secrets"]
    assert ring(2)._held._secrets.keys() == {KeyName.SALON, KeyName.CONTACT}


def test_what_was_sealed_opens():
    plain = FACTS["plain"].encode()
    for record in ("record_held", "record_handed_in"):
        assert ring().open(PLACE, bytes.fromhex(FACTS[record])) == plain
        assert ring(1).open(PLACE, bytes.fromhex(FACTS[record])) == plain
    wrapped = bytes.fromhex(FACTS["wrapped_key"])
    assert ring(1).unwrap_key(PLACE, wrapped) == bytes.fromhex(FACTS["wrapped"])
    assert ring().open_own("client-1", bytes.fromhex(FACTS["draft"])) == plain
    assert ring().token("phone", "+48600100200") == bytes.fromhex(FACTS["token"])


def test_a_signer_is_vouched_for_the_same():
    member, public_key, signature = FACTS["signer"]
    key = SignedKey(StaffId(member), bytes.fromhex(public_key), bytes.fromhex(signature))
    assert verify_signed_key(HEADER.root, HEADER.vault_id, key)
    assert signed_key(ring(), key.member, key.public_key) == key
