"""
Somebody with the database key misuses shift keys and their certificates; the log tells.

What they have is the table of certificates, their own identity, and at most the key of a shift
that is over. The control is a shift that was used as it should be, which verifies.
"""

from dataclasses import replace

import pytest

from salon_vault.audit import Entry, Phase
from salon_vault.errors import NotPermitted
from salon_vault.log.model import Layer
from salon_vault.pins.errors import PinGone
from salon_vault.staff.model import Tier
from storage.door import VaultDoor
from storage.header_files import HeaderFiles
from storage.keeper_wire import Keeper
from storage.os_process import own_command
from storage.seal import random_key, sign_public
from storage.shift_hand import ShiftHand
from storage.shift_key import Certificate, keep_certificate
from tests.vaults import Patient

PIN = "407193"


@pytest.fixture
def keeper():
    keeper = Keeper(lambda: own_command("--keeper"))
    yield keeper
    keeper.close()


@pytest.fixture
def open_wide(salon, clock, counter, keeper):
    """Open with an identity, with a keeper at hand."""

    def open_wide(tier):
        counter.clear()
        door = VaultDoor(salon.folder, clock=clock, keeper=keeper)
        counter.vault = door.open_with_identity(salon.people[tier], salon.identity(tier))
        return counter.vault

    return open_wide


@pytest.fixture
def open_by_pin(salon, clock, counter, keeper, open_wide):
    """Open as reception by PIN, and write an entry."""
    open_wide(Tier.OWNER).pins.allow([Tier.RECEPTION])
    vault = open_wide(Tier.RECEPTION)
    write(vault, clock)
    vault.pins.choose(PIN)

    def open_by_pin():
        counter.clear()
        door = VaultDoor(salon.folder, clock=clock, keeper=keeper)
        counter.vault = door.unlock_with_pin(salon.people[Tier.RECEPTION], PIN)
        write(counter.vault, clock)
        return counter.vault

    return open_by_pin


@pytest.fixture
def caught(open_wide):
    """Verify as the owner, and return layer and first entry of what was found."""

    def caught():
        with open_wide(Tier.OWNER).work() as work:
            faults = work.log.verify(Patient()).faults
        found = {}
        for fault in faults:
            found.setdefault(fault.layer, fault.seq)
        return found

    return caught


def write(vault, clock):
    with vault.work() as work:
        entry = Entry(clock.now(), vault.member.id, "clients.open_card", Phase.RUN)
        return work.audit.append(entry)


def run(vault, sql, *values):
    vault._connection.execute(sql, values)


def sign_by(vault, certificate, seed):
    """Have the open vault sign with another shift key from now on."""
    hand = ShiftHand(seed, certificate, root=b"", draft_key=b"", known={})
    vault._ring._identity = hand


def test_control_a_shift_used_as_it_should_be_verifies(open_by_pin, caught):
    open_by_pin()
    assert caught() == {}


def test_a_certificate_that_is_taken_out_is_missed(open_by_pin, open_wide, caught):
    seq = write_last(open_by_pin())
    run(open_wide(Tier.SPECIALIST), "DELETE FROM shift_key")
    assert caught()[Layer.SIGNATURE] <= seq


def write_last(vault):
    (seq,) = vault._connection.execute("SELECT max(seq) FROM log").fetchone()
    return seq


def test_a_database_without_the_certificate_opens_to_no_pin(open_by_pin, open_wide):
    run(open_wide(Tier.SPECIALIST), "DELETE FROM shift_key")
    with pytest.raises(PinGone):
        open_by_pin()


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE shift_key SET until = until + 86400000",
        "UPDATE shift_key SET since = 0",
        "UPDATE shift_key SET boot = '0123456789abcdef'",
        "UPDATE shift_key SET member = '0123456789abcdef'",
        "UPDATE shift_key SET signature = zeroblob(64)",
    ],
)
def test_a_certificate_that_is_changed_counts_no_more(open_by_pin, open_wide, caught, change):
    open_by_pin()
    run(open_wide(Tier.SPECIALIST), change)
    assert Layer.SIGNATURE in caught()


def test_nobody_certifies_a_shift_key_for_somebody_else(
    open_by_pin, open_wide, caught, salon, clock
):
    boot = open_by_pin()._ring.certificate.boot
    attacker = open_wide(Tier.SPECIALIST)
    seed = bytes(random_key())
    forged = Certificate(salon.people[Tier.RECEPTION], sign_public(seed), boot, 0, 10**9)
    message = forged.message(attacker._ring.vault_id)
    forged = replace(forged, signature=attacker._ring.sign(message))
    keep_certificate(attacker._connection, forged)
    sign_by(attacker, forged, seed)
    with attacker.work() as work:
        who = salon.people[Tier.RECEPTION]
        seq = work.audit.append(Entry(clock.now(), who, "clients.open_card", Phase.RUN))
    assert caught() == {Layer.SIGNATURE: seq}


def test_a_shift_key_signs_in_no_other_name(open_by_pin, caught, salon, clock):
    vault = open_by_pin()
    with vault.work() as work:
        who = salon.people[Tier.MANAGER]
        seq = work.audit.append(Entry(clock.now(), who, "clients.open_card", Phase.RUN))
    assert caught() == {Layer.SIGNATURE: seq}


def test_the_program_writes_nothing_after_the_hours(open_by_pin, clock):
    vault = open_by_pin()
    clock.move(hours=4, minutes=11)
    with pytest.raises(PinGone):
        write(vault, clock)


def test_a_shift_key_that_signs_after_its_hours_is_caught(open_by_pin, caught, clock):
    vault = open_by_pin()
    hand = vault._ring._identity
    hand.certificate = replace(hand.certificate, until=10**12)
    clock.move(hours=4, minutes=11)
    seq = write(vault, clock)
    assert caught() == {Layer.SIGNER: seq}


def test_a_shift_key_that_sets_its_clock_back_is_caught(open_by_pin, open_wide, caught, clock):
    stolen = open_by_pin()._ring._identity
    seed, certificate = bytes(stolen._seed), stolen.certificate
    clock.move(hours=9)
    write(open_wide(Tier.SPECIALIST), clock)
    attacker = open_wide(Tier.RECEPTION)
    sign_by(attacker, certificate, seed)
    clock.move(hours=-9)
    seq = write(attacker, clock)
    clock.move(hours=9)
    assert caught()[Layer.SIGNER] == seq


def test_a_shift_key_ends_with_the_login_that_certified_it(
    open_by_pin, open_wide, caught, clock, salon
):
    stolen = open_by_pin()._ring._identity
    seed, certificate = bytes(stolen._seed), stolen.certificate
    owner = open_wide(Tier.OWNER)
    owner.roster.reset(salon.people[Tier.RECEPTION], "gravel-otter-plum-nine-lamps")
    attacker = open_wide(Tier.SPECIALIST)
    sign_by(attacker, certificate, seed)
    with attacker.work() as work:
        who = salon.people[Tier.RECEPTION]
        seq = work.audit.append(Entry(clock.now(), who, "clients.open_card", Phase.RUN))
    assert caught() == {Layer.SIGNER: seq}


def test_a_shift_key_writes_no_header(open_by_pin, salon):
    before = HeaderFiles(salon.folder).load().generation
    vault = open_by_pin()
    with pytest.raises(NotPermitted):
        vault.roster.store(vault.roster._files.header)
    assert HeaderFiles(salon.folder).load().generation == before
