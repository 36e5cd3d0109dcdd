"""The header reads back as it was written, and nothing in it can be changed unnoticed."""

import hashlib
from dataclasses import replace

import pytest

from salon_vault.errors import (
    HeaderDamaged,
    InvalidInput,
    NotFound,
    RootKeySwapped,
    VaultTooNew,
)
from salon_vault.staff.model import Tier
from storage.canonical import canonical, from_canonical
from storage.header import FIRST_LINE, LONGEST, dump_header, parse_header, signed_header
from storage.root_chain import FormerRoot, to_hand_over
from storage.seal import sign, sign_public
from storage.sheet import KeyName, key_names
from storage.sheet_json import sheet_bytes
from storage.unlocking import open_identity
from tests.storage.header_of import next_header, other_salon, reread, salon


def framed(front):
    return front + b"\nsha256 " + hashlib.sha256(front).hexdigest().encode() + b"\n"


def altered(**changes):
    """The header's bytes with other values at the top, under a good checksum."""
    body = dump_header(salon().header)[len(FIRST_LINE) : -73]
    return framed(FIRST_LINE + canonical({**from_canonical(body, LONGEST), **changes}))


def test_a_header_reads_back_as_it_was_written():
    header = salon().header
    raw = dump_header(header)
    assert parse_header(raw) == header
    assert dump_header(parse_header(raw)) == raw
    assert raw.isascii()


def test_nobodys_password_or_key_is_in_it():
    raw = dump_header(salon().header)
    assert b"lavender" not in raw
    for packed in salon().packed.values():
        assert packed[:32].hex().encode() not in raw


@pytest.mark.parametrize("key", ["format", "min_reader"])
def test_a_newer_header_is_called_newer(key):
    with pytest.raises(VaultTooNew):
        parse_header(altered(**{key: 3, "something": "new"}))
    raw = dump_header(salon().header)
    with pytest.raises(VaultTooNew):
        parse_header(framed(b"SALONVAULT-HEADER 2\nother things entirely"))
    with pytest.raises(HeaderDamaged):
        parse_header(raw.replace(b"HEADER 1", b"HEADER 2"))


@pytest.mark.parametrize(
    "changes",
    [
        {"generation": 99},
        {"generation": 0},
        {"generation": 2**60},
        {"suite": "SV2"},
        {"more": 1},
        {"format": 0},
        {"format": 2, "min_reader": 2},
        {"format": True},
        {"slots": []},
        {"vault": "c3" * 16},
        {"writer": "0" * 16},
        {"roster": {}},
    ],
)
def test_one_value_changed_under_a_good_checksum_is_damage(changes):
    with pytest.raises(HeaderDamaged):
        parse_header(altered(**changes))


def test_any_active_member_may_write_and_nobody_else():
    header = salon().header
    for label in salon().ids:
        assert reread(next_header(header, salon().ring(label))).generation == 5
    forged = next_header(header, salon().ring("Desk"))
    with pytest.raises(HeaderDamaged):
        reread(replace(forged, writer=salon().ids["Chair 2"]))


def test_a_former_member_may_not_write():
    header, ring = salon().header, salon().ring()
    desk = salon().ids["Desk"]
    lines = tuple(
        replace(line, member=replace(line.member, active=line.member.id != desk))
        for line in header.sheet.lines
    )
    sheet = replace(header.sheet, lines=lines)
    slots = tuple(slot for slot in header.slots if slot.member != desk)
    signature = ring.sign_as_root(sheet_bytes(header.vault_id, sheet))
    without = next_header(header, ring, sheet=sheet, sheet_signature=signature, slots=slots)
    assert desk not in [slot.member for slot in reread(without).slots]
    with pytest.raises(NotFound):
        without.slot(desk)
    with pytest.raises(HeaderDamaged):
        reread(signed_header(without, salon().ring("Desk")))


def test_the_roster_needs_the_root_and_not_just_a_member():
    header = salon().header
    desk = salon().ids["Desk"]
    lines = tuple(
        replace(line, member=replace(line.member, tier=Tier.SPECIALIST))
        if line.member.id == desk
        else line
        for line in header.sheet.lines
    )
    sheet = replace(header.sheet, lines=lines)
    with pytest.raises(HeaderDamaged):
        reread(next_header(header, salon().ring("Desk"), sheet=sheet))
    own_root = bytes(range(32))
    resigned = sign(own_root, sheet_bytes(header.vault_id, sheet))
    with pytest.raises(HeaderDamaged):
        reread(next_header(header, salon().ring("Desk"), sheet=sheet, sheet_signature=resigned))
    swapped = next_header(
        header,
        salon().ring("Desk"),
        sheet=sheet,
        sheet_signature=resigned,
        root=sign_public(own_root),
    )
    assert reread(swapped).root != header.root  # well-formed: the pinned root has to see it


def test_every_active_person_has_one_slot():
    header, ring = salon().header, salon().ring()
    for slots in (header.slots[1:], (*header.slots, header.slots[0])):
        with pytest.raises(HeaderDamaged):
            reread(next_header(header, ring, slots=slots))


def test_more_people_than_it_holds_are_refused_before_writing():
    header = salon().header
    with pytest.raises(InvalidInput):
        dump_header(replace(header, slots=header.slots * 30))
    with pytest.raises(HeaderDamaged):
        parse_header(framed(FIRST_LINE + b'"' + b"x" * LONGEST + b'"'))


def test_format_two_is_written_only_where_something_newer_is_said():
    before = salon()
    assert before.header.format == 1
    line = before.header.sheet.line(before.ids["Desk"])
    away = replace(line, member=replace(line.member, senior=True))
    lines = tuple(away if one == line else one for one in before.header.sheet.lines)
    ring = before.ring()
    sheet = replace(before.header.sheet, lines=lines)
    signature = ring.sign_as_root(sheet_bytes(before.header.vault_id, sheet))
    header = next_header(before.header, ring, sheet=sheet, sheet_signature=signature)
    assert header.format == 2
    assert reread(header) == header
    assert b'"format":2' in dump_header(header)


def test_a_root_is_trusted_only_by_those_who_trusted_its_forerunner():
    before = salon()
    header = renewed_root(before)
    assert reread(header) == header
    assert header.format == 2
    pinned = before.identity("Desk")
    assert open_identity(header, before.ids["Desk"], pinned).root == header.root
    with pytest.raises(RootKeySwapped):
        open_identity(
            before.header, before.ids["Desk"], before.identity("Desk").trusting(header.root)
        )


def test_a_root_that_its_forerunner_did_not_sign_is_damage():
    header = renewed_root(salon(), signed_by=other_salon().ring())
    with pytest.raises(HeaderDamaged):
        reread(header)


def renewed_root(before, signed_by=None):
    ring = before.ring()
    renewed = ring.renewed({KeyName.ROOT}, 2).ring
    root = renewed.root
    message = to_hand_over(before.header.vault_id, before.header.root, root)
    link = FormerRoot(before.header.root, (signed_by or ring).sign_as_root(message))
    sheet = before.header.sheet
    grants = [grant for grant in sheet.grants if grant.key is not KeyName.ROOT]
    for line in sheet.active():
        if KeyName.ROOT in key_names(line.member):
            grants += renewed.grants_for(line, {KeyName.ROOT})
    sheet = replace(sheet, grants=tuple(grants), root_epoch=2, revision=sheet.revision + 1)
    return next_header(
        before.header,
        ring,
        root=root,
        sheet=sheet,
        sheet_signature=renewed.sign_as_root(sheet_bytes(before.header.vault_id, sheet)),
        former_roots=(link,),
    )
