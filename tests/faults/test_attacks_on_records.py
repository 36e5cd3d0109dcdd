"""
Somebody with the database's key rewrites what the gate goes by; verifying names each attack.

The control is the log itself: none of these touches it, its chain holds, and a walk that does
not look at the records finds nothing.
"""

from contextlib import suppress

import pytest

from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.clearance.use_cases import override_stops, what_stands_against
from salon_vault.clients.use_cases import add_client
from salon_vault.log.model import Layer
from salon_vault.patch_rules.model import Figures
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.patch_tests.use_cases import place_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.reactions.model import Reaction
from salon_vault.reactions.use_cases import Told, record_reaction
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import list_overridden, see_overridden
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.errors import StandsAgainst
from salon_vault.visits.model import Done
from salon_vault.visits.use_cases import record_visit
from tests.conftest import PASSWORD
from tests.faults.log_attacker import Attacker
from tests.salon_vault.patch_cases import rule
from tests.vaults import Patient

COLOUR = Treatment(TreatmentId("c" * 16), "Root colour", Kind.HAIR_COLOUR)

ATTACKS = {
    "an account moved to another card": "UPDATE sealed_item SET client = ("
    "SELECT id FROM client WHERE name = 'Ada')",
    "an account taken for an older version": "UPDATE sealed_item SET version = version + 1",
    "a reaction taken out": "DELETE FROM reaction",
    "a reaction that bars something else": "UPDATE reaction SET bars = 'nails'",
    "a test taken out": "DELETE FROM patch_test",
    "a test that was never read": "UPDATE patch_test SET result = 'passed'",
    "a mark of a visit wiped off": "UPDATE visit SET against = ''",
    "a visit seen by nobody": "UPDATE visit SET seen_on = day",
    "a visit planted": "INSERT INTO visit (id, client, day, treatment, staff, version)"
    " SELECT 'ff', client, day, treatment, staff, 1 FROM visit",
    "a rule made laxer": "UPDATE patch_rule SET earliest = 1",
    "a rule that was another one once": "UPDATE patch_rule_version SET earliest = 1",
    "a rule that never changed": "DELETE FROM patch_rule_version WHERE version = 1",
    "a rule given up": "UPDATE patch_rule SET active = 0",
    "a treatment of another kind": "UPDATE treatment SET kind = 'nails'",
    "an override planted": "INSERT INTO clearance_override"
    " (id, client, treatment, day, covers, staff, at) SELECT 'ff', client, 'x', day, '',"
    " staff, day FROM visit",
}


@pytest.fixture
def card(seat, clock, open_as):
    """A card with a test, a reaction, and a visit that was recorded against a stop."""
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, COLOUR)
    owner.run(save_rule, rule(Figures(48)))
    owner.run(add_client, "Ada", "pl")
    client = owner.run(add_client, "Ewa", "pl").client.id
    today = clock.now().date()
    desk = seat(Tier.SPECIALIST)
    desk.run(place_test, client, Placed(Kind.HAIR_COLOUR, "Luma Color", "L-1", "wrist"))
    done = Done((COLOUR.id,), why="she would not wait")
    desk.run(record_visit, client, today, "Root colour", None, done)
    barred = Reaction("", client, today, Kind.HAIR_COLOUR, frozenset({Kind.HAIR_COLOUR}))
    desk.run(record_reaction, barred, Told(seen="swollen eyelids"))
    return client


def layers(work, *, quick=False):
    check = work.log.begin_check(quick=quick)
    return {fault.layer for fault in check.verify(Patient()).faults}


class TakenBack(Exception):
    """The transaction of an attack ends here, and nothing of it stays."""


def test_every_attack_on_records_is_named(card, open_as):
    vault = open_as(Tier.OWNER)
    attacker = Attacker(vault)
    for attack, sql in ATTACKS.items():
        with suppress(TakenBack), vault.work() as work:
            assert layers(work) == set(), "what was kept through the gate is as the log says"
            before = attacker.run("SELECT total_changes()")
            attacker.run(sql)
            assert attacker.run("SELECT total_changes()") != before, f"lost its grip: {attack}"
            assert layers(work, quick=True) == set(), "the control: the log was not touched"
            assert layers(work) == {Layer.REFERENCE}, attack
            raise TakenBack


# --- an override, before anybody verifies -----------------------------------------------------


@pytest.fixture
def overridden(seat, salon):
    """Have an owner agree to the colour of a client without a test, and return both."""
    owner = seat(Tier.OWNER)
    owner.run(save_treatment, COLOUR)
    owner.run(save_rule, rule(Figures(48)))
    agreed, other = (owner.run(add_client, name, "pl").client.id for name in ("Ewa", "Ada"))
    desk = seat(Tier.SPECIALIST)
    witness = desk.call_witness(salon.people[Tier.OWNER], PASSWORD)
    asking = desk.asking(reason="her dermatologist is here", witness=witness)
    asking.run(override_stops, agreed, desk.run(what_stands_against, agreed, [COLOUR.id]).stops)
    return agreed, other


def begins(seat, client):
    try:
        return bool(seat(Tier.SPECIALIST).run(begin_visit, client, [COLOUR.id]))
    except StandsAgainst:
        return False


PLANT = (
    "INSERT INTO clearance_override (id, client, treatment, day, covers, staff, at)"
    " SELECT 'ff', ?, treatment, day, covers, staff, at FROM clearance_override"
)


def test_an_override_that_two_people_signed_counts(seat, overridden):
    agreed, other = overridden
    assert not begins(seat, other)
    owner = seat(Tier.OWNER)
    (waiting,) = owner.run(list_overridden)
    owner.run(see_overridden, waiting.override.id)
    assert begins(seat, agreed), "the control, also once an owner has seen it"
    with seat(Tier.OWNER).vault.work() as work:
        assert layers(work) == set()


def test_a_planted_override_counts_for_nothing(seat, open_as, overridden):
    Attacker(open_as(Tier.RECEPTION)).run(PLANT, overridden[1])
    assert not begins(seat, overridden[1])


def test_an_override_moved_to_another_client_counts_for_neither(seat, open_as, overridden):
    agreed, other = overridden
    Attacker(open_as(Tier.RECEPTION)).run("UPDATE clearance_override SET client = ?", other)
    assert not begins(seat, other)
    assert not begins(seat, agreed)


def test_an_override_under_a_forged_entry_counts_for_nothing(seat, salon, open_as, overridden):
    """The entry names a second person, the digest fits, and no key of theirs was there."""
    vault = open_as(Tier.RECEPTION)
    Attacker(vault).run(PLANT, overridden[1])
    with vault.work() as work:
        (planted,) = work.overrides.of_client(overridden[1])
        work._touches.append(Touch(Verb.CHANGED, Subject.OVERRIDE, planted.id, 1))
        case, who = "clearance.override_stops", work.member.id
        entry = Entry(work.clock.now(), who, case, Phase.RUN, tuple(work.touches))
        seq = work.audit.append(entry)
    assert not begins(seat, overridden[1]), "nobody agreed"
    attacker = Attacker(open_as(Tier.RECEPTION))
    ((genuine,),) = attacker.run("SELECT cosignature FROM log WHERE cosignature IS NOT NULL")
    attacker.edit_core(seq, cosigner=salon.people[Tier.OWNER])
    attacker.chain_from(seq)
    attacker.run("UPDATE log SET cosignature = ? WHERE seq = ?", genuine, seq)
    assert not begins(seat, overridden[1])
