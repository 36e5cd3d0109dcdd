"""
Somebody with the database key rewrites the log; each attack is caught by the layer named.

The table is that of the threat study: edit, delete, rebuild, cut, erase, forge. The negative
control is a plain chain without keys, which finds nothing wrong with a rebuilt or cut log.
"""

import random
import shutil
from dataclasses import replace

import pytest

from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.errors import NotPermitted
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.identity import Identity
from storage.log_format import first_link, link, signer_id
from tests.faults.log_attacker import Attacker
from tests.faults.scale import times
from tests.vaults import Patient, TickingClock


@pytest.fixture(scope="module")
def written(founded, tmp_path_factory):
    """A salon whose log has thirty entries each by owner, specialist and reception in turn."""
    folder = tmp_path_factory.mktemp("written") / "Salon.svault"
    shutil.copytree(founded.folder, folder)
    for _ in range(10):
        for tier in (Tier.OWNER, Tier.SPECIALIST, Tier.RECEPTION):
            clock = TickingClock()
            door = VaultDoor(folder, clock=clock)
            vault = door.open_with_identity(founded.people[tier], founded.identity(tier))
            entry = Entry(clock.now(), vault.member.id, "clients.open_card", Phase.RUN)
            touch = Touch(Verb.READ, Subject.CLIENT, f"{tier}-card", 1)
            with vault.work() as work:
                for number in range(3):
                    detail = {"count": number}
                    work.audit.append(replace(entry, touches=(touch,), detail=detail))
            vault.close()
    return replace(founded, folder=folder)


@pytest.fixture
def salon(written, tmp_path):
    """Copy the salon with the written log for this test alone."""
    folder = shutil.copytree(written.folder, tmp_path / "Salon.svault")
    return replace(written, folder=folder)


@pytest.fixture
def attacker(open_as):
    """Let reception attack; they have the database's key and their own."""
    return Attacker(open_as(Tier.RECEPTION))


@pytest.fixture
def caught(open_as):
    """Verify as somebody, and return layer and first entry of what was found."""

    def caught(tier=Tier.OWNER):
        with open_as(tier).work() as work:
            faults = work.log.verify(Patient()).faults
        found = {}
        for fault in faults:
            found.setdefault(fault.layer, fault.seq)
        return found

    return caught


def plain_chain_holds(attacker):
    """Tell what a log without keys would: whether each entry is chained to the one before."""
    head, expected = first_link(attacker._ring.vault_id), 1
    for seq, core, kept in attacker.run("SELECT seq, core, link FROM log ORDER BY seq"):
        head = link(head, core.encode())
        if (seq, kept) != (expected, head):
            return False
        expected += 1
    return attacker.run("SELECT seq, link FROM log_state") == [(expected - 1, head)]


def test_a_log_nobody_touched_is_sound(attacker, caught):
    assert plain_chain_holds(attacker)
    assert caught() == caught(Tier.MANAGER) == {}


def test_an_edited_entry_breaks_the_chain_where_it_stands(attacker, caught):
    attacker.edit_core(31, case="clients.find_clients")
    assert not plain_chain_holds(attacker)
    assert caught(Tier.MANAGER) == {Layer.CHAIN: 31}


def test_a_deleted_entry_breaks_the_chain_where_it_stood(attacker, caught):
    attacker.delete(31)
    assert not plain_chain_holds(attacker)
    assert caught(Tier.MANAGER)[Layer.CHAIN] == 31


def test_a_chain_rebuilt_without_an_entry_is_caught_by_signatures(attacker, caught):
    attacker.rebuild_without(31)
    assert plain_chain_holds(attacker), "the control: a plain chain sees nothing"
    assert caught(Tier.MANAGER) == {Layer.SIGNATURE: 31}
    assert caught() == {Layer.SIGNATURE: 31, Layer.MAC: 31}


def test_an_own_entry_rebuilt_at_the_end_is_caught_by_the_mac_alone(attacker, caught):
    attacker.edit_core(90, case="clients.find_clients")
    attacker.chain_from(90)
    assert plain_chain_holds(attacker)
    assert caught(Tier.MANAGER) == {}, "the control: one's own signature fits"
    assert caught() == {Layer.MAC: 90}


def test_a_cut_end_is_caught_by_the_mac_alone(attacker, caught):
    attacker.cut(80)
    assert plain_chain_holds(attacker)
    assert caught(Tier.MANAGER) == {}, "the control: chain and signatures fit"
    assert caught() == {Layer.MAC: 80}


def test_an_end_cut_carelessly_shows_in_the_state(attacker, caught):
    attacker.delete(90)
    assert caught(Tier.MANAGER) == {Layer.STATE: 89}


def test_a_cut_log_that_goes_on_is_still_caught(attacker, caught, seat):
    attacker.cut(80)
    seat(Tier.SPECIALIST)
    assert caught(Tier.MANAGER) == {}
    assert caught() == {Layer.MAC: 81}


def test_an_entry_in_another_name_is_caught_by_signatures(attacker, caught, salon):
    owner = salon.identity(Tier.OWNER).public.sign
    attacker.forge(90, salon.people[Tier.OWNER], signer_id(owner))
    assert plain_chain_holds(attacker)
    assert caught(Tier.MANAGER) == {Layer.SIGNATURE: 90}


def test_an_entry_in_another_name_under_ones_own_key_is_caught(attacker, caught, salon):
    ring = attacker._ring
    attacker.forge(90, salon.people[Tier.OWNER], signer_id(ring.public_key), ring.sign)
    assert plain_chain_holds(attacker)
    assert caught(Tier.MANAGER) == {Layer.SIGNATURE: 90}


def test_a_key_the_root_never_signed_signs_for_nobody(attacker, caught, salon):
    made_up = Identity.fresh(attacker._ring.root)
    key, owner = made_up.public.sign, salon.people[Tier.OWNER]
    attacker.run(
        "INSERT INTO signer VALUES (?, ?, ?, ?)", signer_id(key), owner, key, bytes(64)
    )
    attacker.forge(90, owner, signer_id(key), made_up.sign)
    assert plain_chain_holds(attacker)
    assert caught(Tier.MANAGER) == {Layer.SIGNATURE: 90}


def test_a_detail_erased_without_an_entry_is_missed(attacker, caught):
    attacker.run("DELETE FROM log_detail WHERE seq = 31")
    assert caught(Tier.MANAGER) == caught() == {Layer.DETAIL: 31}


def test_a_detail_erased_under_the_roots_hand_is_not(caught, open_as, clock):
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        work.log.erase_details([31, 32])
        erased = tuple(work.touches)
        work.audit.append(
            Entry(clock.now(), vault.member.id, "clients.erase", Phase.RUN, erased)
        )
    assert caught() == caught(Tier.MANAGER) == {}


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.MANAGER, Tier.OWNER])
def test_an_erasure_without_the_roots_signature_does_not_count(caught, open_as, clock, tier):
    vault = open_as(tier)
    Attacker(vault).run("DELETE FROM log_detail WHERE seq = 31")
    erased = (Touch(Verb.ERASED, Subject.LOG, "31", digest=vault._ring.sign(b"31")),)
    with vault.work() as work:
        work.audit.append(
            Entry(clock.now(), vault.member.id, "clients.erase", Phase.RUN, erased)
        )
    assert caught() == {Layer.DETAIL: 31}


def test_nobody_without_the_root_erases_a_detail(open_as):
    with open_as(Tier.MANAGER).work() as work, pytest.raises(NotPermitted):
        work.log.erase_details([31])


@pytest.mark.parametrize(
    "swap",
    [
        "UPDATE log_detail SET sealed = (SELECT sealed FROM log_detail WHERE seq = 32)"
        " WHERE seq = 31",
        "UPDATE log_detail SET salt = zeroblob(32) WHERE seq = 31",
    ],
)
def test_an_exchanged_detail_does_not_fit_its_commitment(attacker, caught, swap):
    attacker.run(swap)
    assert caught(Tier.MANAGER) == {Layer.DETAIL: 31}


@pytest.mark.parametrize(
    ("sql", "seq"),
    [
        ("DELETE FROM log_ref WHERE seq = 31", 31),
        ("UPDATE log_ref SET id = 'another-card' WHERE seq = 31", 31),
        ("INSERT INTO log_ref VALUES ('client', 'another-card', 31)", 90),
        ("INSERT INTO log_intent VALUES (31, 'clients.open_card')", 31),
    ],
)
def test_an_altered_index_does_not_fit_the_entries(attacker, caught, sql, seq):
    attacker.run(sql)
    assert caught(Tier.MANAGER)[Layer.REFERENCE] == seq


def test_random_edits_are_all_caught(open_as):
    chance = random.Random(90)
    columns = ("core", "link", "signature", "mac")
    missed = []
    vault = open_as(Tier.OWNER)
    attacker = Attacker(vault)
    for _ in range(times(200, 10_000)):
        seq, column = chance.randint(1, 90), chance.choice(columns)
        ((before,),) = attacker.run(f"SELECT {column} FROM log WHERE seq = ?", seq)
        attacker.run(f"UPDATE log SET {column} = ? WHERE seq = ?", flipped(before, chance), seq)
        with vault.work() as work:
            faults = work.log.verify(Patient()).faults
        if not faults or faults[0].seq not in {seq, seq + 1}:
            missed.append((seq, column, faults[:2]))
        attacker.run(f"UPDATE log SET {column} = ? WHERE seq = ?", before, seq)
    assert missed == []


def flipped(value, chance):
    """Return the value with another character, or another bit."""
    at = chance.randrange(len(value))
    if isinstance(value, str):
        other = "x" if value[at] != "x" else "y"
        return value[:at] + other + value[at + 1 :]
    return value[:at] + bytes([value[at] ^ 1 << chance.randrange(8)]) + value[at + 1 :]
