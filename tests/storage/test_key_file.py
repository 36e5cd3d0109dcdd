"""A key file is taken as it was generated, and nothing else is taken for one."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salon_vault.errors import KeyFileDamaged
from storage.key_file import KeyFile, make_key_file, read_key_file, spell_key_file
from tests.storage.test_header_vectors import VECTORS

GOLDEN = (VECTORS / "keyfile-1.svkey").read_bytes()
FACTS = json.loads((VECTORS / "header-2.json").read_text(encoding="utf-8"))


def test_the_golden_key_file_is_read_and_spelled_the_same():
    found = read_key_file(GOLDEN)
    assert (found.id, found.secret.hex()) == (FACTS["key_file"], FACTS["key_file_secret"])
    assert spell_key_file(found) == GOLDEN
    assert found.hashed().hex() == FACTS["key_file_hash"]


def test_it_reads_back_as_it_was_made_and_no_two_are_alike():
    one, other = make_key_file(), make_key_file()
    assert read_key_file(spell_key_file(one)) == one
    assert one.id != other.id
    assert one.secret != other.secret
    assert one.secret.hex() not in repr(one)


def test_a_notepad_may_have_saved_it():
    for changed in (
        GOLDEN.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbf" + GOLDEN,
        GOLDEN.rstrip(),
        GOLDEN + b"\n\n",
    ):
        assert read_key_file(changed) == read_key_file(GOLDEN)


@pytest.mark.parametrize("place", range(len(GOLDEN)))
def test_one_character_changed_is_damage(place):
    for other in (b"0", b"x", b"=", b"A"):
        changed = GOLDEN[:place] + other + GOLDEN[place + 1 :]
        if changed.rstrip() != GOLDEN.rstrip():
            with pytest.raises(KeyFileDamaged):
                read_key_file(changed)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xd8\xff\xe0 a photo",
        b"a" * 2000,
        GOLDEN * 2,
        GOLDEN[:-10],
        GOLDEN.replace(b"KEYFILE 1", b"KEYFILE 2"),
        GOLDEN + b"id 0000000000000000\n",
        b"\n".join(reversed(GOLDEN.splitlines())),
    ],
)
def test_nothing_else_is_taken_for_one(raw):
    with pytest.raises(KeyFileDamaged):
        read_key_file(raw)


@given(st.binary(max_size=1100) | st.text(max_size=300).map(str.encode))
def test_whatever_bytes_come_only_damage_is_said(raw):
    with pytest.raises(KeyFileDamaged):
        read_key_file(raw)


@given(st.data())
def test_a_key_file_with_bytes_put_in_or_out_is_never_another(data):
    start = data.draw(st.integers(0, len(GOLDEN)))
    end = data.draw(st.integers(start, min(start + 40, len(GOLDEN))))
    changed = GOLDEN[:start] + data.draw(st.binary(max_size=40)) + GOLDEN[end:]
    try:
        found = read_key_file(changed)
    except KeyFileDamaged:
        return
    assert found == read_key_file(GOLDEN)


def test_wiped_it_holds_nothing():
    key_file = make_key_file()
    key_file.wipe()
    assert key_file == KeyFile(key_file.id, bytearray(32))
