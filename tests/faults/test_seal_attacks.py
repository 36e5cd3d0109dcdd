"""
Somebody with the database key meets the seals over the days; each attack is caught.

What the seals add to chain, signatures and MAC: a copied state of the MAC no longer lets
anybody rewrite the end of the log unseen, and a former key signs nothing any more.
"""

import json

import pytest

from salon_vault.audit import Entry, Phase
from salon_vault.clients.use_cases import add_client
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier
from storage.log_format import signer_id
from storage.seal_format import Seal, read_seal, to_sign_seal
from storage.seals import kept_seals
from storage.signers import end_signers
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient


@pytest.fixture
def days(seat, clock):
    """Four days: owner, reception, specialist, reception; each login seals the day before."""
    for tier in (Tier.OWNER, Tier.RECEPTION, Tier.SPECIALIST, Tier.RECEPTION):
        desk = seat(tier)
        if tier is Tier.RECEPTION:
            desk.run(add_client, "Ada Nowak", "pl")
        clock.move(days=1)


@pytest.fixture
def caught(open_as):
    """Verify as somebody, and return layer and first entry of what was found."""

    def caught(tier=Tier.MANAGER, *, quick=False):
        with open_as(tier).work() as work:
            found = work.log.begin_check(quick=quick).verify(Patient())
        return {fault.layer: fault.seq for fault in reversed(found.faults)}

    return caught


def seals_of(vault):
    return [kept.seal for kept in kept_seals(vault._connection)]


def test_seals_join_without_a_gap_and_the_log_is_sound(days, open_as, caught):
    seals = seals_of(open_as(Tier.MANAGER))
    assert [(seal.first, seal.last) for seal in seals] == [(1, 1), (2, 3), (4, 4)]
    assert caught() == caught(Tier.OWNER) == caught(Tier.OWNER, quick=True) == {}


def test_a_seal_taken_out_leaves_a_gap_and_an_entry_that_names_it(days, open_as, caught):
    Attacker(open_as(Tier.RECEPTION)).run("DELETE FROM log_seal WHERE last_seq = 3")
    assert caught() == {Layer.SEAL: 2}
    assert caught(quick=True) == {Layer.SEAL: 2}


def test_the_last_seal_taken_out_is_still_named_by_an_entry(days, open_as, caught):
    Attacker(open_as(Tier.RECEPTION)).run("DELETE FROM log_seal WHERE last_seq = 4")
    assert caught(quick=True) == {}, "the control: the seals themselves have no gap"
    assert caught() == {Layer.SEAL: 4}


def test_a_seal_made_again_with_a_newer_key_is_not_the_one_that_was_named(
    days, open_as, caught, clock
):
    attacker = Attacker(open_as(Tier.RECEPTION))
    ring = attacker._ring
    ((body,),) = attacker.run("SELECT body FROM log_seal WHERE last_seq = 4")
    old = read_seal(body.encode())
    again = Seal(
        old.first, old.last, old.link, ring.member.id, signer_id(ring.public_key), clock.now()
    )
    attacker.run(
        "UPDATE log_seal SET body = ?, signature = ? WHERE last_seq = 4",
        *(again.body.decode(), ring.sign(to_sign_seal(ring.vault_id, again))),
    )
    assert caught(quick=True) == {}, "the control: it fits the chain, and its maker is known"
    assert caught() == {Layer.SEAL: 4}


def test_own_entries_rewritten_with_a_copied_state_do_not_fit_the_seal(
    seat, open_as, clock, caught
):
    seat(Tier.SPECIALIST)
    attacker = Attacker(open_as(Tier.RECEPTION))
    ((state,),) = attacker.run("SELECT mac_state FROM log_state")
    seat(Tier.RECEPTION).run(add_client, "Ada Nowak", "pl")
    clock.move(days=1)
    seat(Tier.SPECIALIST)
    attacker = Attacker(open_as(Tier.RECEPTION))
    attacker.cut(3)
    attacker.run("UPDATE log_state SET mac_state = ?", state)
    attacker.edit_core(3, case="clients.find_clients")
    attacker.chain_from(2)
    assert Layer.MAC not in caught(Tier.OWNER), "the control: the copied state fits"
    assert caught(Tier.OWNER)[Layer.SEAL] == 1


def test_the_stated_limit_an_end_cut_off_with_its_seals_needs_an_anchor(
    seat, open_as, clock, caught
):
    seat(Tier.SPECIALIST)
    attacker = Attacker(open_as(Tier.RECEPTION))
    ((state,),) = attacker.run("SELECT mac_state FROM log_state")
    clock.move(days=1)
    seat(Tier.SPECIALIST)
    attacker = Attacker(open_as(Tier.RECEPTION))
    attacker.cut(1)
    assert caught(Tier.OWNER) != {}, "without the copied state, and with the seal, it shows"
    attacker = Attacker(open_as(Tier.RECEPTION))
    attacker.run("UPDATE log_state SET mac_state = ?", state)
    attacker.run("DELETE FROM log_seal")
    assert caught(Tier.OWNER) == {}


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE log_seal SET countersignature = NULL WHERE last_seq = 1",
        "UPDATE log_seal SET countersignature = zeroblob(64) WHERE last_seq = 1",
        "UPDATE log_seal SET signature = zeroblob(64) WHERE last_seq = 1",
        "UPDATE log_seal SET body = '{}' WHERE last_seq = 1",
        "UPDATE log_seal SET last_seq = 9 WHERE last_seq = 1",
    ],
)
def test_a_seal_tampered_with_after_the_owner_countersigned_it(
    days, seat, open_as, caught, sql
):
    seat(Tier.OWNER)
    assert caught() == {}
    Attacker(open_as(Tier.RECEPTION)).run(sql)
    assert caught()[Layer.SEAL] == 1


def test_the_owner_countersigns_what_is_sound_and_nothing_else(days, seat, open_as, caught):
    Attacker(open_as(Tier.RECEPTION)).run(
        "UPDATE log_seal SET signature = zeroblob(64) WHERE last_seq = 3"
    )
    with seat(Tier.OWNER).vault.work() as work:
        kept = list(kept_seals(work.log._connection))
    assert [one.countersignature is not None for one in kept] == [True, False, True, True]
    assert caught() == {Layer.SEAL: 2}


def test_a_login_that_leaves_the_days_before_unsealed_is_noticed(days, open_as, clock, caught):
    vault = open_as(Tier.RECEPTION)
    entry = Entry(clock.now(), vault.member.id, "staff.sit_down", Phase.RUN)
    with vault.work() as work:
        work.audit.append(entry)
    assert caught() == {Layer.SEAL: 5}


# --- former keys -----------------------------------------------------------------------------


@pytest.fixture
def former(seat, open_as, salon):
    """Reception's key before a reset, and the log's last entry at that moment."""
    desk = seat(Tier.RECEPTION)
    desk.run(add_client, "Ada Nowak", "pl")
    old = salon.identity(Tier.RECEPTION)
    vault = seat(Tier.OWNER).vault
    vault.roster.reset(salon.people[Tier.RECEPTION], "nine wet umbrellas in a row")
    return old


def test_a_former_key_signs_nothing_after_its_end(former, open_as, caught, salon):
    assert caught() == caught(Tier.OWNER) == {}
    vault = open_as(Tier.SPECIALIST)
    with vault.work() as work:
        work.audit.append(
            Entry(vault._clock.now(), vault.member.id, "clients.open_card", Phase.RUN)
        )
    attacker = Attacker(vault)
    ((last,),) = attacker.run("SELECT seq FROM log_state")
    key = former.public.sign
    attacker.forge(last, salon.people[Tier.RECEPTION], signer_id(key), former.sign)
    assert caught() == {Layer.SIGNER: last}


def test_an_end_taken_out_leaves_a_key_that_nobody_vouches_for(former, open_as, caught):
    Attacker(open_as(Tier.SPECIALIST)).run("DELETE FROM signer_end")
    assert caught() == {Layer.SIGNER: 1}


def test_an_end_moved_by_hand_does_not_count(former, open_as, caught):
    Attacker(open_as(Tier.SPECIALIST)).run("UPDATE signer_end SET last_seq = last_seq + 100")
    assert caught() == {Layer.SIGNER: 1}


def test_keys_that_left_before_there_were_ends_get_theirs_with_the_first_seal(
    former, seat, open_as, clock, caught
):
    Attacker(open_as(Tier.OWNER)).run("DELETE FROM signer_end")
    assert caught() == {Layer.SIGNER: 1}
    clock.move(days=1)
    seat(Tier.OWNER)
    assert caught() == {}
    Attacker(open_as(Tier.SPECIALIST)).run("DELETE FROM signer_end")
    clock.move(days=1)
    seat(Tier.OWNER)
    assert caught() == {Layer.SIGNER: 1}, "once there is a seal, nobody is forgiven"


def test_a_key_that_the_roster_still_names_is_not_ended_by_a_crash(seat, open_as, caught):
    vault = seat(Tier.OWNER).vault
    end_signers(vault._connection, vault._ring, vault.roster.roll().in_force)
    seat(Tier.RECEPTION)
    assert caught() == {}


def test_what_an_entry_names_is_the_hash_of_the_seal(days, open_as):
    vault = open_as(Tier.MANAGER)
    ((core,),) = Attacker(vault).run("SELECT core FROM log WHERE seq = 4")
    seal = seals_of(vault)[1]
    assert json.loads(core)["refs"] == [["log", "2-3", "sealed", 0, seal.touch.digest.hex()]]
