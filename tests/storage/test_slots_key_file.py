"""A slot with a key file opens with both, and with neither alone."""

from dataclasses import replace
from functools import cache

import pytest

from salon_vault.errors import KeyFileMissing, SlotDamaged, WrongKeyFile, WrongPassword
from storage.canonical import canonical, from_canonical
from storage.key_file import KeyFile, make_key_file
from storage.keys import FLOOR, OWNER, STAFF, raised
from storage.seal import encrypt, same
from storage.slots import make_slot, open_slot, slot_from_json, slot_is_signed, slot_to_json
from tests.storage.header_of import VAULT, salon

SHORT = "ten chars!"
KEY_FILE = make_key_file()


def parts():
    return salon().header.sheet.line(salon().ids["Desk"]), salon().header.root


@cache
def made():
    line, _root = parts()
    return make_slot(VAULT, line, salon().identity("Desk"), SHORT, FLOOR, 2, KEY_FILE)


def test_both_together_open_it():
    line, root = parts()
    identity = open_slot(VAULT, line, made(), SHORT, root, KEY_FILE)
    assert same(identity.packed(), salon().packed["Desk"])
    assert slot_is_signed(VAULT, made(), line)
    assert slot_from_json(from_canonical(canonical(slot_to_json(made())), 10_000)) == made()


def test_each_refusal_says_what_is_wrong_and_nothing_of_the_other():
    """R12: constant and true, whether the other of the two was right or not."""
    line, root = parts()
    other = make_key_file()
    for password in (SHORT, "not the password"):
        with pytest.raises(KeyFileMissing) as refusal:
            open_slot(VAULT, line, made(), password, root)
        assert refusal.value.args == ()
        with pytest.raises(WrongKeyFile) as refusal:
            open_slot(VAULT, line, made(), password, root, other)
        assert refusal.value.args == ()
    with pytest.raises(WrongPassword):
        open_slot(VAULT, line, made(), "not the password", root, KEY_FILE)


def test_a_forged_file_of_the_same_id_opens_nothing():
    line, root = parts()
    with pytest.raises(WrongPassword):
        open_slot(VAULT, line, made(), SHORT, root, KeyFile(KEY_FILE.id, bytearray(32)))


def test_the_key_file_cannot_be_edited_away():
    line, root = parts()
    stripped = replace(made(), key_file="")
    assert not slot_is_signed(VAULT, stripped, line)
    with pytest.raises(WrongPassword):
        open_slot(VAULT, line, stripped, SHORT, root)


def test_a_slot_cannot_be_made_to_name_another_file_of_the_same_secret():
    line, root = parts()
    twin = KeyFile("0" * 16, KEY_FILE.secret)
    assert not slot_is_signed(VAULT, replace(made(), key_file=twin.id), line)
    with pytest.raises(SlotDamaged):
        open_slot(VAULT, line, replace(made(), key_file=twin.id), SHORT, root, twin)


def test_a_file_nobody_asked_for_changes_nothing():
    line, root = parts()
    plain = make_slot(VAULT, line, salon().identity("Desk"), SHORT, FLOOR)
    assert open_slot(VAULT, line, plain, SHORT, root, KEY_FILE).public == line.keys


def test_damage_is_told_from_a_wrong_password_with_a_key_file_too():
    line, root = parts()
    rest = encrypt(bytes(32), bytes(96), b"")
    with pytest.raises(SlotDamaged):
        open_slot(VAULT, line, replace(made(), sealed=rest), SHORT, root, KEY_FILE)


def test_a_cost_rises_and_never_sinks():
    assert raised(STAFF, OWNER) == OWNER
    assert raised(OWNER, STAFF) == OWNER
    assert raised(FLOOR, FLOOR) == FLOOR
