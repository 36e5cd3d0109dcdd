"""
What a member of staff with scripts can do with the header and the end of the log, and what not.

Reception holds the database's key and an identity of their own. Where nothing inside the vault
can tell, the test says "the stated limit", and SECURITY.md says so, too.
"""

from dataclasses import replace

import pytest

from salon_vault.clients.model import Health
from salon_vault.clients.use_cases import add_client, open_card, save_health
from salon_vault.compartments import Compartment
from salon_vault.errors import HeaderDamaged, HeadersDisagree, SlotDamaged, WrongPassword
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier, keys_for
from storage.door import VaultDoor
from storage.header import dump_header, parse_header, signed_header
from storage.header_files import COPIES, HeaderFiles
from storage.seal import random_key, seal_public
from storage.sheet import CompartmentKey, KeyName, key_names
from storage.sheet_json import sheet_bytes
from storage.signed_key import SignedKey, verify_signed_key
from storage.slots import open_slot
from storage.unlocking import open_identity
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient

STOLEN = "a password that reception once saw"


@pytest.fixture
def header(salon):
    return HeaderFiles(salon.folder).load()


@pytest.fixture
def reception(salon, header):
    return open_identity(header, salon.people[Tier.RECEPTION], salon.identity(Tier.RECEPTION))


def reread(header):
    return parse_header(dump_header(header))


def with_sheet(header, ring, sheet):
    """The header with another sheet, signed as well as this person can."""
    own = ring.sign(sheet_bytes(header.vault_id, sheet))
    drafted = replace(header, generation=header.generation + 1, sheet=sheet)
    return signed_header(replace(drafted, sheet_signature=own), ring)


# --- the header ------------------------------------------------------------------------------


def test_nobody_but_the_root_makes_write_ups_go_to_another_key(header, reception):
    mine = CompartmentKey(1, seal_public(random_key()))
    keys = {**header.sheet.compartments, Compartment.HEALTH: mine}
    for signed in (True, False):
        sheet = replace(header.sheet, compartments=keys)
        swapped = replace(header, sheet=sheet)
        drafted = (
            with_sheet(header, reception, sheet)
            if signed
            else signed_header(swapped, reception)
        )
        with pytest.raises(HeaderDamaged):
            reread(drafted)


def test_nobody_but_the_root_moves_themselves_up(header, reception, salon):
    who = salon.people[Tier.RECEPTION]
    lines = tuple(
        replace(
            line,
            member=replace(line.member, tier=Tier.OWNER, compartments=keys_for(Tier.OWNER)),
        )
        if line.member.id == who
        else line
        for line in header.sheet.lines
    )
    others = [g for g in header.sheet.grants if g.member == salon.people[Tier.OWNER]]
    stolen = tuple(
        replace(g, member=who) for g in others if g.key not in {KeyName.SALON, KeyName.CONTACT}
    )
    sheet = replace(header.sheet, lines=lines, grants=(*header.sheet.grants, *stolen))
    with pytest.raises(HeaderDamaged):
        reread(with_sheet(header, reception, sheet))


def test_a_grant_that_was_copied_would_not_open_either(header, reception, salon):
    """Not even under a sheet that the root were tricked into signing."""
    who, root = (
        salon.people[Tier.RECEPTION],
        open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER)),
    )
    health = next(g for g in header.sheet.grants if g.key is KeyName.HEALTH)
    sheet = replace(header.sheet, grants=(*header.sheet.grants, replace(health, member=who)))
    tricked = replace(
        header,
        generation=header.generation + 1,
        sheet=sheet,
        sheet_signature=root.sign_as_root(sheet_bytes(header.vault_id, sheet)),
    )
    with pytest.raises(SlotDamaged):
        open_identity(reread(signed_header(tricked, root)), who, salon.identity(Tier.RECEPTION))


def test_nobody_puts_their_own_slot_in_anothers_place(header, reception, salon):
    who, owner = salon.people[Tier.RECEPTION], salon.people[Tier.OWNER]
    mine = header.slot(who)
    slots = tuple(replace(mine, member=owner) if s.member == owner else s for s in header.slots)
    with pytest.raises(HeaderDamaged):
        reread(signed_header(replace(header, slots=slots), reception))
    moved = replace(mine, member=owner)
    with pytest.raises(SlotDamaged):  # the password is right, the person is not
        open_slot(
            header.vault_id, header.sheet.line(owner), moved, salon.password, header.roots
        )


def test_nobody_leaves_anybody_out_or_signs_as_somebody_else(header, reception, salon):
    fewer = replace(header, slots=header.slots[1:], generation=header.generation + 1)
    with pytest.raises(HeaderDamaged):
        reread(signed_header(fewer, reception))
    named = replace(signed_header(header, reception), writer=salon.people[Tier.OWNER])
    with pytest.raises(HeaderDamaged):
        reread(named)


def test_every_secret_is_granted_to_those_entitled_and_to_nobody_else(header):
    for line in header.sheet.lines:
        granted = {g.key for g in header.sheet.grants if g.member == line.member.id}
        assert granted == key_names(line.member)


def test_a_signature_of_one_key_vouches_for_no_other(header, salon, look):
    rows = look("SELECT member, public_key, signature FROM signer")
    keys = [SignedKey(*row) for row in rows]
    assert all(verify_signed_key(header.root, header.vault_id, key) for key in keys)
    for one in keys:
        for other in keys:
            if one != other:
                crossed = replace(one, member=other.member)
                assert not verify_signed_key(header.root, header.vault_id, crossed)
                crossed = replace(one, public_key=other.public_key)
                assert not verify_signed_key(header.root, header.vault_id, crossed)


# --- stated limits ---------------------------------------------------------------------------


def test_the_stated_limit_a_changed_password_still_opens_an_old_header(
    salon, open_as, clock, counter
):
    """The keys behind it are the same until the release that changes keys."""
    old = {name: (salon.folder / name).read_bytes() for name in COPIES}
    vault = open_as(Tier.RECEPTION)
    vault.own_login.change_password(salon.password, STOLEN)
    counter.clear()
    door = VaultDoor(salon.folder, clock=clock)
    with pytest.raises(WrongPassword):
        door.unlock(salon.people[Tier.RECEPTION], salon.password)
    for name, raw in old.items():
        (salon.folder / name).write_bytes(raw)
    with pytest.raises(HeadersDisagree):  # the program notices
        door.unlock(salon.people[Tier.RECEPTION], salon.password)
    door.close()
    header = parse_header(old[COPIES[0]])
    who = salon.people[Tier.RECEPTION]
    slot, line = header.slot(who), header.sheet.line(who)
    identity = open_slot(
        header.vault_id, line, slot, salon.password, header.roots
    )  # scripts do not
    assert open_identity(header, who, identity).holds(Compartment.CONTACT)


def test_the_stated_limit_a_log_cut_back_to_a_state_that_was_copied(
    salon, seat, open_as, clock
):
    """One state of the MAC gives all later ones: who copied one cuts back to it unseen."""
    seat(Tier.SPECIALIST)
    attacker = Attacker(open_as(Tier.RECEPTION))
    ((state,),) = attacker.run("SELECT mac_state FROM log_state")
    ((last,),) = attacker.run("SELECT seq FROM log_state")
    seat(Tier.RECEPTION).run(add_client, "Ada", "pl")
    attacker = Attacker(open_as(Tier.RECEPTION))
    attacker.cut(last)
    assert Layer.MAC in layers(open_as(Tier.OWNER)), "without the copy it is noticed"
    Attacker(open_as(Tier.RECEPTION)).run("UPDATE log_state SET mac_state = ?", state)
    assert layers(open_as(Tier.OWNER)) == set()


def test_entries_of_others_stay_theirs_even_so(salon, seat, open_as, clock):
    """With a copied state they can be cut off, but neither edited nor taken out."""
    seat(Tier.RECEPTION)
    attacker = Attacker(open_as(Tier.RECEPTION))
    ((state,),) = attacker.run("SELECT mac_state FROM log_state")
    ((first,),) = attacker.run("SELECT seq FROM log_state")
    desk = seat(Tier.SPECIALIST)
    card = desk.run(add_client, "Ada", "pl").client.id
    desk.run(save_health, card, Health())
    desk.run(open_card, card)
    attacker = Attacker(open_as(Tier.RECEPTION))
    attacker.run("UPDATE log_state SET mac_state = ?", state)
    attacker.edit_core(first + 2, case="clients.find_clients")
    attacker.chain_from(first + 1)
    assert layers(open_as(Tier.OWNER)) == {Layer.SIGNATURE}


def layers(vault):
    with vault.work() as work:
        return {fault.layer for fault in work.log.verify(Patient()).faults}


def test_the_first_key_of_the_mac_is_gone_from_the_database_after_the_first_entries(
    salon, seat, look
):
    header = HeaderFiles(salon.folder).load()
    owner = open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
    first = owner.log_key()
    for tier in Tier:
        ring = open_identity(header, salon.people[tier], salon.identity(tier))
        assert (ring.log_key() is not None) == (tier is Tier.OWNER)
    assert look("SELECT mac_state FROM log_state") == [(first,)], "before the first entry"
    seat(Tier.RECEPTION)
    assert look("SELECT mac_state FROM log_state") != [(first,)]


def test_tokens_of_contact_cannot_be_computed_without_its_key(salon, header):
    for tier in Tier:
        ring = open_identity(header, salon.people[tier], salon.identity(tier))
        token = ring.token("phone", "600000123")
        assert (token is None) == (tier is Tier.SPECIALIST)
