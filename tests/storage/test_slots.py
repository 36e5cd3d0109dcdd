"""A slot opens with its own password, for its own person, in its own vault."""

from dataclasses import replace

import pytest

from salon_vault.errors import (
    HeaderDamaged,
    KdfOutOfBounds,
    RootKeySwapped,
    SlotDamaged,
    WrongPassword,
)
from storage.canonical import canonical, from_canonical
from storage.identity import Identity, PublicKeys
from storage.keys import FLOOR, LEAST_READ, Cost
from storage.seal import same
from storage.sheet import RosterLine
from storage.slots import make_slot, open_slot, slot_from_json, slot_is_signed, slot_to_json
from tests.storage.header_of import PASSWORDS, VAULT, other_salon, salon

CHAIR = PASSWORDS["Chair 2"]


def parts(label="Chair 2"):
    header, who = salon().header, salon().ids[label]
    return header.sheet.line(who), header.slot(who), header.root


def flipped(value, place=0):
    return value[:place] + bytes([value[place] ^ 1]) + value[place + 1 :]


def test_the_right_password_opens_the_identity():
    line, slot, root = parts()
    identity = open_slot(VAULT, line, slot, CHAIR, {root})
    assert identity.public == line.keys
    assert same(identity.packed(), salon().packed["Chair 2"])


def test_wrong_password_opens_nothing():
    line, slot, root = parts()
    for wrong in (CHAIR + "x", CHAIR[:-1], CHAIR.upper(), PASSWORDS["Desk"]):
        with pytest.raises(WrongPassword):
            open_slot(VAULT, line, slot, wrong, {root})


@pytest.mark.parametrize("place", [0, 11, 12, 60, 123])
def test_a_flipped_bit_is_damage_and_not_a_wrong_password(place):
    line, slot, root = parts()
    bad = replace(slot, sealed=flipped(slot.sealed, place))
    with pytest.raises(SlotDamaged):
        open_slot(VAULT, line, bad, CHAIR, {root})


def test_a_slot_does_not_open_for_another_vault_person_key_or_revision():
    line, slot, root = parts()
    keys = PublicKeys(flipped(line.keys.seal), line.keys.sign)
    for vault, other_line, other in (
        ("c3" * 16, line, slot),
        (VAULT, parts("Desk")[0], replace(slot, member=parts("Desk")[1].member)),
        (VAULT, replace(line, keys=keys), slot),
        (VAULT, line, replace(slot, revision=slot.revision + 1)),
    ):
        with pytest.raises(SlotDamaged):
            open_slot(vault, other_line, other, CHAIR, {root})


def test_a_swapped_root_is_noticed_at_login():
    line, slot, _ = parts()
    with pytest.raises(RootKeySwapped):
        open_slot(VAULT, line, slot, CHAIR, other_salon().header.roots)


def test_the_owner_of_a_slot_signs_all_of_it():
    line, slot, _ = parts()
    assert slot_is_signed(VAULT, slot, line)
    for altered in (
        replace(slot, sealed=flipped(slot.sealed)),
        replace(slot, commitment=flipped(slot.commitment)),
        replace(slot, salt=flipped(slot.salt)),
        replace(slot, revision=slot.revision + 1),
        replace(slot, cost=FLOOR),
        replace(slot, signature=flipped(slot.signature)),
    ):
        assert not slot_is_signed(VAULT, altered, line)
    assert not slot_is_signed("c3" * 16, slot, line)
    assert not slot_is_signed(VAULT, slot, parts("Desk")[0])


def test_no_cheap_slot_is_written():
    identity = salon().identity("Chair 2")
    with pytest.raises(KdfOutOfBounds):
        make_slot(VAULT, parts()[0], identity, CHAIR, LEAST_READ)


@pytest.mark.parametrize(
    "cost", [Cost(8, 1, 1), Cost(4 * 1024 * 1024, 1, 1), Cost(65536, 0, 4)]
)
def test_a_memory_bomb_is_refused_before_it_goes_off(cost):
    line, slot, root = parts()
    bomb = replace(slot, cost=cost)
    with pytest.raises(KdfOutOfBounds):
        open_slot(VAULT, line, bomb, CHAIR, {root})
    with pytest.raises(KdfOutOfBounds):
        slot_from_json(from_canonical(canonical(slot_to_json(bomb)), 10_000))


def test_the_same_password_twice_gives_nothing_in_common():
    identity = Identity.fresh(bytes(32))
    line = RosterLine(parts()[0].member, identity.public)
    one, two = (make_slot(VAULT, line, identity, CHAIR, FLOOR) for _ in range(2))
    assert {one.salt, one.commitment, one.sealed}.isdisjoint(
        {two.salt, two.commitment, two.sealed}
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "password+file"),
        ("kind", "password+keyfile"),
        ("key_file", "0" * 16),
        ("norm", "NFC"),
        ("salt", "AAAA"),
        ("salt", "AAAAAAAAAAAAAAAAAAAAAB=="),
        ("revision", 0),
        ("revision", True),
        ("revision", "1"),
        ("member", "5A5A5A5A5A5A5A5A"),
        ("kdf", {"alg": "argon2i", "v": 19, "m": 65536, "t": 3, "p": 4}),
        ("kdf", {"alg": "argon2id", "v": 16, "m": 65536, "t": 3, "p": 4}),
        ("more", 1),
    ],
)
def test_what_this_program_never_writes_is_not_read(field, value):
    written = dict(slot_to_json(parts()[1]))
    with pytest.raises(HeaderDamaged):
        slot_from_json({**written, field: value})
