"""R16: what happens when something older, or something of a stranger, is put back."""

from dataclasses import replace
from pathlib import Path

import pytest

from salon_vault.errors import (
    HeaderDamaged,
    HeadersDisagree,
    KeyFileMissing,
    RootKeySwapped,
    SlotDamaged,
    VaultMissing,
)
from salon_vault.recovery.errors import KitOfAnotherVault
from salon_vault.staff.model import Member, StaffId, Tier
from storage.cipher import connect
from storage.drafts import SealedDrafts
from storage.header import Header, dump_header, parse_header, signed_header
from storage.header_files import HeaderFiles
from storage.held_keys import HeldKeys
from storage.high_water import HighWater
from storage.identity import Identity
from storage.own_login import OwnLogin
from storage.ring import KeyRing
from storage.roster import SignedRoster
from storage.seal import random_key, sign, sign_public
from storage.sheet import RosterLine
from storage.sheet_json import sheet_bytes
from storage.unlocking import open_identity, unlock_kit, unlock_slot
from tests.storage.header_of import PASSWORDS, next_header, other_salon, reread, salon
from tests.storage.test_header import altered

NEW = "paper boats on the canal"
DESK = PASSWORDS["Desk"]


def own_login(files, ring):
    """The own login of whoever holds ``ring``, in a folder without a database."""
    roster = SignedRoster(files, ring, lambda key: None)
    return OwnLogin(files, ring, roster, SealedDrafts(Path("nowhere"), ring))


@pytest.fixture
def old():
    return salon().header


@pytest.fixture
def folder(tmp_path, old):
    """A vault whose receptionist has since changed the password and become a specialist."""
    files = HeaderFiles(tmp_path)
    files.store(old)
    ring = salon().ring("Desk")
    desk = own_login(files, ring)
    desk.change_password(DESK, NEW)
    owner = SignedRoster(files, salon().ring(), lambda key: None)
    owner.retier(salon().ids["Desk"], Tier.SPECIALIST, frozenset())
    return tmp_path


@pytest.fixture
def now(folder):
    return HeaderFiles(folder).load()


@pytest.fixture
def marks(now):
    """What the database has seen."""
    return HighWater.unpacked(HighWater.of(now).packed())


def lay(folder, *headers):
    for name, header in zip(("VAULT.a", "VAULT.b"), headers, strict=True):
        raw = header if isinstance(header, bytes) else dump_header(header)
        (folder / name).write_bytes(raw)
    return HeaderFiles(folder)


def taken_over(header: Header) -> Header:
    """The header as somebody with a root key of their own would sign it all anew."""
    seed = random_key()
    identity = Identity.fresh(sign_public(seed))
    stranger = Member(StaffId("0" * 16), "Stranger", Tier.RECEPTION, frozenset(), kit=True)
    line = RosterLine(stranger, identity.public, pin=bytes(64))
    sheet = replace(header.sheet, lines=(*header.sheet.lines, line))
    signature = sign(seed, sheet_bytes(header.vault_id, sheet))
    hand = KeyRing(stranger, header.vault_id, identity, sheet.compartments, HeldKeys({}))
    drafted = replace(header, root=identity.root, sheet=sheet, sheet_signature=signature)
    return reread(signed_header(drafted, hand))


def test_the_header_in_force_is_not_taken_for_an_older_one(now, marks):
    marks.check(now)
    marks.check(next_header(now, salon().ring("Desk")))


def test_an_older_header_in_both_copies_is_shown_by_the_database(folder, old, marks):
    found = lay(folder, old, old).load()
    assert found == old  # sound in itself: this is why the marks are kept
    with pytest.raises(HeadersDisagree) as disagreement:
        marks.check(found)
    assert disagreement.value.older == old.generation


def test_an_older_header_in_one_copy_waits_for_a_choice(folder, old, now):
    with pytest.raises(HeadersDisagree):
        lay(folder, old, now).load()


def test_an_older_header_cannot_be_numbered_newer_without_a_key(folder):
    renumbered = altered(generation=999)
    with pytest.raises(HeaderDamaged):
        parse_header(renumbered)
    now = HeaderFiles(folder).load()
    assert lay(folder, renumbered, now).load() == now


def test_an_older_slot_needs_a_members_signature_and_then_shows(old, now, marks):
    desk = salon().ids["Desk"]
    slots = tuple(old.slot(slot.member) for slot in now.slots)
    with pytest.raises(HeaderDamaged):
        reread(replace(now, slots=slots))
    put_back = reread(next_header(now, salon().ring("Desk"), slots=slots))
    unlock_slot(put_back, desk, DESK)  # the old password opens again: no cipher can tell
    with pytest.raises(HeadersDisagree):
        marks.check(put_back)


def test_a_slot_from_before_the_key_file_shows(old, tmp_path):
    """Alone it does not fit; with its roster the password opens it, and the marks tell."""
    folder = tmp_path / "vault"
    folder.mkdir()
    files, ring = HeaderFiles(folder), salon().ring()
    files.store(old)
    own = own_login(files, ring)
    stick = tmp_path / "stick"
    stick.mkdir()
    own.require_key_file(PASSWORDS["Wioletta"], stick)
    now, wioletta = files.header, salon().ids["Wioletta"]
    marks = HighWater.of(now)
    slots = tuple(old.slot(slot.member) for slot in now.slots)
    with pytest.raises(HeaderDamaged):
        reread(replace(now, slots=slots))
    forger, password = salon().ring("Desk"), PASSWORDS["Wioletta"]
    with pytest.raises(KeyFileMissing):
        unlock_slot(now, wioletta, password)
    with pytest.raises(HeaderDamaged):
        reread(next_header(now, forger, slots=slots))
    roster = {"sheet": old.sheet, "sheet_signature": old.sheet_signature}
    put_back = reread(next_header(now, forger, slots=slots, **roster))
    unlock_slot(put_back, wioletta, password)
    with pytest.raises(HeadersDisagree):
        marks.check(put_back)


def test_an_older_roster_under_a_newer_number_is_shown_by_the_database(old, now, marks):
    put_back = next_header(
        now,
        salon().ring("Desk"),
        sheet=old.sheet,
        sheet_signature=old.sheet_signature,
    )
    assert reread(put_back).generation > now.generation
    with pytest.raises(HeadersDisagree):
        marks.check(put_back)


def test_a_strangers_root_is_seen_by_everybody_who_was_enrolled(old):
    swapped = taken_over(old)  # sound in itself: the root pinned in each slot has to tell
    for label, password in PASSWORDS.items():
        with pytest.raises(RootKeySwapped):
            unlock_slot(swapped, salon().ids[label], password)
        with pytest.raises(RootKeySwapped):
            open_identity(swapped, salon().ids[label], salon().identity(label))
    with pytest.raises(RootKeySwapped):
        unlock_kit(swapped, salon().kit.code)


def test_a_header_of_another_vault_opens_to_nobody_here(folder, old, marks):
    stranger = other_salon().header
    found = lay(folder, stranger, stranger).load()
    for label in PASSWORDS:
        with pytest.raises(RootKeySwapped):
            open_identity(found, other_salon().ids[label], salon().identity(label))
    with pytest.raises(KitOfAnotherVault):
        unlock_kit(found, salon().kit.code)
    with pytest.raises(HeadersDisagree):
        lay(folder, stranger, old).load()


def test_a_slot_of_another_vault_fits_nobody(old):
    foreign = other_salon().header.slot(other_salon().ids["Desk"])
    slots = tuple(
        replace(foreign, member=slot.member) if slot.member == salon().ids["Desk"] else slot
        for slot in old.slots
    )
    with pytest.raises(HeaderDamaged):
        reread(next_header(old, salon().ring(), slots=slots))


def test_a_roster_naming_keys_that_nobody_was_given_is_damaged(old):
    ring = salon().ring()
    sheet = replace(old.sheet, database_epoch=2)
    signature = ring.sign_as_root(sheet_bytes(old.vault_id, sheet))
    with pytest.raises(HeaderDamaged):
        reread(next_header(old, ring, sheet=sheet, sheet_signature=signature))


def test_a_grant_of_somebody_else_does_not_open(old):
    ring, desk = salon().ring(), salon().ids["Desk"]
    chairs = {g.key: g for g in old.sheet.grants if g.member == salon().ids["Chair 2"]}
    grants = tuple(
        replace(g, sealed=chairs[g.key].sealed) if g.member == desk and g.key in chairs else g
        for g in old.sheet.grants
    )
    sheet = replace(old.sheet, grants=grants)
    signature = ring.sign_as_root(sheet_bytes(old.vault_id, sheet))
    moved = reread(next_header(old, ring, sheet=sheet, sheet_signature=signature))
    with pytest.raises(SlotDamaged):
        salon().ring("Desk", moved)


def test_a_database_that_is_not_there_is_called_missing(folder, now):
    with pytest.raises(VaultMissing):
        connect(folder / now.sheet.database_file, salon().ring("Wioletta", now).database_key())


def test_without_the_marks_an_older_folder_passes(old):
    """The control, and the stated limit: a whole folder put back needs an anchor outside."""
    HighWater.of(old).check(old)
    assert reread(old) == old
