"""
Somebody without a compartment's key seals to it past the program, or puts an older record back.

Both open: anybody may hand in, and version and row went back together. The log tells them from
what was kept through the gate.
"""

import pytest

from salon_vault.clients.model import (
    Allergen,
    AllergyState,
    Client,
    Contact,
    Handling,
    Health,
    Severity,
    new_client_id,
)
from salon_vault.clients.use_cases import (
    add_client,
    find_clients,
    open_card,
    save_contact,
    save_health,
)
from salon_vault.compartments import Compartment
from salon_vault.errors import RecordDamaged
from salon_vault.log.model import Layer
from salon_vault.staff.model import Tier
from storage.records import Wrap, WrappedKey
from storage.seal import Place, encrypt_to
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient

NUTS = (Allergen("Mirbane oil"),)


@pytest.fixture
def client(seat, clock):
    """A card with allergies, asked twice, and a phone number."""
    desk = seat(Tier.SPECIALIST)
    card = desk.run(add_client, "Ada", "pl").client.id
    asked = Health(AllergyState.KNOWN, NUTS, clock.now().date())
    version = desk.run(save_health, card, asked)
    desk.run(
        save_health,
        card,
        Health(AllergyState.KNOWN, NUTS * 2, asked.confirmed_on, version=version),
    )
    seat(Tier.RECEPTION).run(save_contact, card, Contact(phone="+48 600 000 123"))
    return card


@pytest.fixture
def kept(client, look):
    """The older of the two health records, as a copy of the folder would have it."""
    return look("SELECT version, sealed FROM sealed_record WHERE subject = 'health'")[0]


def layers(vault):
    with vault.work() as work:
        return {fault.layer for fault in work.log.verify(Patient()).faults}


def plant(vault, client, version, plain):
    place = Place(Compartment.HEALTH, "sealed_record", client, "health", version)
    Attacker(vault).run(
        "UPDATE sealed_record SET version = ?, sealed = ? WHERE subject = 'health'",
        version,
        vault._ring.seal(place, plain),
    )


def test_records_kept_through_the_gate_are_as_the_log_says(client, open_as):
    assert layers(open_as(Tier.OWNER)) == set()


def test_a_planted_record_opens_and_the_log_denies_it(client, open_as, seat):
    harmless = (
        b'{"state":"none_known","allergens":[],"confirmed_on":"2026-11-21",'
        b'"confirmed_by":"Chair 2","notes":""}'
    )
    plant(open_as(Tier.RECEPTION), client, 2, harmless)
    shown = seat(Tier.SPECIALIST).run(open_card, client).health
    assert shown.state is AllergyState.NONE_KNOWN, "no cipher can tell"
    assert layers(open_as(Tier.OWNER)) == {Layer.REFERENCE}


def test_an_older_record_put_back_is_denied_by_the_log(client, open_as, seat, clock):
    vault = open_as(Tier.RECEPTION)
    run = Attacker(vault).run
    (row,) = run("SELECT version, sealed FROM sealed_record WHERE subject = 'health'")
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    desk.run(save_health, client, Health(AllergyState.NONE_KNOWN, (), today, version=row[0]))
    assert layers(open_as(Tier.OWNER)) == set()
    put_back = "UPDATE sealed_record SET version = ?, sealed = ? WHERE subject = 'health'"
    Attacker(open_as(Tier.RECEPTION)).run(put_back, *row)
    assert seat(Tier.SPECIALIST).run(open_card, client).health.allergens == NUTS * 2
    assert layers(open_as(Tier.OWNER)) == {Layer.REFERENCE}


@pytest.mark.parametrize("subject", ["health", "contact"])
def test_a_record_taken_away_is_missed(client, open_as, subject):
    Attacker(open_as(Tier.RECEPTION)).run(
        "DELETE FROM sealed_record WHERE subject = ?", subject
    )
    assert layers(open_as(Tier.OWNER)) == {Layer.REFERENCE}


@pytest.mark.parametrize(
    "plain",
    [
        b"",
        b"{",
        b"[]",
        b"{}",
        b"[" * 100_000,
        b'{"state":"of her own","allergens":[],"confirmed_on":"","confirmed_by":"","notes":""}',
        b'{"state":"known","allergens":[],"confirmed_on":"","confirmed_by":"","notes":""}',
        b'{"state":"known","allergens":[1],"confirmed_on":"","confirmed_by":"","notes":""}',
        b'{"state":"never_asked","allergens":[],"confirmed_on":"May","confirmed_by":"","notes":""}',
    ],
)
def test_a_record_sealed_as_nonsense_is_called_damaged(client, seat, open_as, plain):
    plant(open_as(Tier.RECEPTION), client, 2, plain)
    with pytest.raises(RecordDamaged) as damaged:
        seat(Tier.SPECIALIST).run(open_card, client)
    assert damaged.value.args == ()
    assert damaged.value.__suppress_context__, "what the record says is not shown with it"


@pytest.mark.parametrize("size", [0, 1, 16, 31, 33, 64])
def test_a_key_of_another_length_is_called_damaged(client, seat, open_as, size):
    vault = open_as(Tier.RECEPTION)
    ring, public = (
        vault._ring,
        vault._files.header.sheet.compartments[Compartment.HEALTH].public,
    )
    place = Place(Compartment.HEALTH, "sealed_record", client, "health", 2)
    wrap = encrypt_to(public, bytes(size), place.bound("wrap", ring.vault_id))
    planted = WrappedKey(Wrap.HANDED_IN, 1, wrap).packed() + bytes(300)
    Attacker(vault).run("UPDATE sealed_record SET sealed = ? WHERE subject = 'health'", planted)
    with pytest.raises(RecordDamaged):
        seat(Tier.SPECIALIST).run(open_card, client)


def test_a_contact_sealed_as_nonsense_is_called_damaged(client, seat, open_as):
    vault = open_as(Tier.SPECIALIST)
    place = Place(Compartment.CONTACT, "sealed_record", client, "contact", 1)
    Attacker(vault).run(
        "UPDATE sealed_record SET sealed = ? WHERE subject = 'contact'",
        vault._ring.seal(place, b'{"phone":1}'),
    )
    with pytest.raises(RecordDamaged):
        seat(Tier.RECEPTION).run(open_card, client)


def test_a_card_nobody_wrote_a_record_for_needs_none(open_as, clock):
    with open_as(Tier.RECEPTION).work() as work:
        work.clients.save(Client(new_client_id(), "Ola", "pl", clock.now().date()))
    assert layers(open_as(Tier.OWNER)) == set()


def test_a_card_that_somebody_garbled_shuts_no_list_and_its_alert_weighs_most(
    client, open_as, seat
):
    seat(Tier.RECEPTION).run(add_client, "Adam", "pl")
    garble(open_as, "last_visit = 'x', allergies_asked_on = 'x', severity = 9, handling = 'x'")
    desk = seat(Tier.SPECIALIST)
    found = {line.name: line for line in desk.run(find_clients, "ada").lines}
    assert found.keys() == {"Ada", "Adam"}
    assert found["Ada"].severity is Severity.STOP
    card = desk.run(open_card, client).client
    assert (card.last_visit, card.allergies_asked_on) == (None, None)
    assert card.handling == Handling(Severity.STOP, "x")
    for what in ("handling = ''", "handling = 'x', since = 'x'"):
        garble(open_as, what)
        with pytest.raises(RecordDamaged):
            seat(Tier.SPECIALIST).run(open_card, client)


def garble(open_as, what):
    Attacker(open_as(Tier.RECEPTION)).run(f"UPDATE client SET {what} WHERE name = 'Ada'")
