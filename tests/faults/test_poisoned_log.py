"""
R26: a member of staff with scripts writes what is made to stop whoever reads it.

Everything here is signed with their own key and chained as it should be: only the reading has
to be strict. No such entry may hide the others, or keep the log from being checked.
"""

import json

import pytest

from salon_vault.audit import Entry, Phase
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier
from storage.audit import detail_place
from storage.canonical import canonical
from storage.log_format import commit
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient
from ui.log.rows import NOBODY, row_of

POISON = [
    {"actor": 7},
    {"actor": "\ud800"},
    {"boot": []},
    {"c": 1},
    {"case": {"a": "b"}},
    {"fresh": 1},
    {"mono": "x"},
    {"of_seq": [1]},
    {"of_seq": 2**70},
    {"phase": ["run"]},
    {"refs": 5},
    {"refs": [["client", ["a"], "read", 1, ""]]},
    {"refs": [["client", "\udfff", "read", 1, ""]]},
    {"refs": [["client", "a", "read", 2**70, ""]]},
    {"refs": [["client", "a", "read", 1, 9]]},
    {"refs": [["client", "a", "read", 1, "AB"]]},
    {"signer": ["identity"]},
    {"signer": {"kind": "identity", "id": 3}},
    {"t": 2**62},
    {"t": -(2**60)},
    {"unknown": "field"},
]


@pytest.fixture
def attacker(open_as, clock, salon):
    """Let reception write three entries; the second is theirs to poison."""
    vault = open_as(Tier.RECEPTION)
    for count in range(3):
        entry = Entry(clock.now(), salon.people[Tier.RECEPTION], "clients.open_card", Phase.RUN)
        with vault.work() as work:
            work.audit.append(entry)
            work.remark("count", count)
    return Attacker(vault)


def read_and_checked(vault):
    with vault.work() as work:
        return work.log.latest(None, 100), work.log.verify(Patient()).faults


def test_the_log_of_the_attacker_is_sound_before(attacker, open_as):
    lines, faults = read_and_checked(open_as(Tier.OWNER))
    assert ([line.seq for line in lines], faults) == ([3, 2, 1], ())


@pytest.mark.parametrize("poison", POISON, ids=json.dumps)
def test_an_entry_made_unreadable_hides_no_other_and_is_named(attacker, open_as, poison):
    core = canonical(
        json.loads(attacker.run("SELECT core FROM log WHERE seq = 2")[0][0]) | poison
    )
    attacker.run("UPDATE log SET core = ? WHERE seq = 2", core.decode())
    lines, faults = read_and_checked(open_as(Tier.OWNER))
    assert [line.seq for line in lines] == [3, 2, 1]
    assert (lines[1].entry.case, lines[1].detail) == ("log.damaged", {"damaged": True})
    assert Layer.CHAIN in {fault.layer for fault in faults if fault.seq == 2}


def test_an_unreadable_entry_is_laid_at_nobodys_door(attacker, open_as, salon):
    attacker.run("UPDATE log SET core = '{}' WHERE seq = 2")
    lines, _ = read_and_checked(open_as(Tier.OWNER))
    labels = {who: tier.value for tier, who in salon.people.items()}
    assert [row_of(line, labels).who for line in lines] == ["reception", NOBODY, "reception"]


def test_an_entry_that_is_no_text_hides_no_other_and_is_named(attacker, open_as):
    attacker.run("UPDATE log SET core = CAST(x'7bff00' AS TEXT) WHERE seq = 2")
    lines, faults = read_and_checked(open_as(Tier.OWNER))
    assert [line.seq for line in lines] == [3, 2, 1]
    assert Layer.CHAIN in {fault.layer for fault in faults if fault.seq == 2}


@pytest.mark.parametrize(
    "plain", [b"{", b"[1]", b'{"reason": {"a": 1}}', b'{"reason": [1.5]}', b"[" * 100_000]
)
def test_a_detail_sealed_as_nonsense_hides_no_entry(attacker, open_as, plain):
    """It is committed to and signed: nothing but reading it shows what it is."""
    seal_detail(attacker, attacker._ring.seal(detail_place(3), plain))
    lines, faults = read_and_checked(open_as(Tier.OWNER))
    assert [line.seq for line in lines] == [3, 2, 1]
    assert lines[0].detail == {"damaged": True}
    assert {fault.layer for fault in faults} == {Layer.MAC}


def test_a_detail_that_does_not_open_hides_no_entry(attacker, open_as):
    seal_detail(attacker, bytes(400))
    lines, _ = read_and_checked(open_as(Tier.OWNER))
    assert lines[0].detail == {"damaged": True}


def seal_detail(attacker, sealed):
    """Put a detail under the last entry, commit to it, sign and chain it."""
    salt = bytes(32)
    attacker.run("INSERT INTO log_detail VALUES (3, ?, ?)", salt, sealed)
    core = json.loads(attacker.run("SELECT core FROM log WHERE seq = 3")[0][0])
    core["c"] = commit(salt, 3, sealed)
    attacker.run("UPDATE log SET core = ? WHERE seq = 3", canonical(core).decode())
    attacker.chain_from(3)
