"""Sealed records of which a client has many: bound to their place, held to the log."""

from datetime import date

import pytest

from salon_vault.audit import Entry, Phase, Subject, Verb
from salon_vault.clients.model import Client, new_client_id
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound, RecordDamaged
from salon_vault.log.model import Layer
from salon_vault.log.use_cases import verify_log
from salon_vault.staff.model import Tier
from storage.sealed_items import SealedItems
from tests.vaults import Patient

NOTE = {"text": "left side first"}
DAY = date(2026, 1, 1)


def items_of(vault, work):
    touched = work._touches.append
    return SealedItems(
        vault._connection, vault._ring, Compartment.HEALTH, Subject.VISIT_NOTE, touched
    )


@pytest.fixture
def two(open_as):
    """Keep two clients and return their ids."""
    with open_as(Tier.OWNER).work() as work:
        return [
            work.clients.save(Client(new_client_id(), name, "pl", DAY)).id
            for name in ("Ewa", "Ada")
        ]


def keep(vault, client, item, version=0, fields=NOTE):
    """Keep an item under an entry of the log, as a use case does."""
    with vault.work() as work:
        items_of(vault, work).keep(client, item, version, fields)
        entry = Entry(
            vault._clock.now(), vault.member.id, "test.keep", Phase.RUN, tuple(work.touches)
        )
        work.audit.append(entry)


def read(vault, client):
    with vault.work() as work:
        return items_of(vault, work).of_client(client, lambda i: (i.id, i.opened.fields))


def test_many_items_of_a_client_come_back_as_they_were_kept(open_as, two):
    vault = open_as(Tier.SPECIALIST)
    keep(vault, two[0], "a1")
    keep(vault, two[0], "a2", fields={"text": "2"})
    keep(vault, two[1], "b1")
    keep(vault, two[0], "a1", version=1, fields={"text": "corrected"})
    assert read(vault, two[0]) == [("a1", {"text": "corrected"}), ("a2", {"text": "2"})]
    assert read(vault, two[1]) == [("b1", NOTE)]


def test_who_lacks_the_key_hands_in_new_items_and_reads_none(open_as, two):
    vault = open_as(Tier.RECEPTION)
    keep(vault, two[0], "a1")
    assert read(vault, two[0]) == Sealed(Compartment.HEALTH)
    for version in (0, 1):
        with pytest.raises(EditConflict):
            keep(vault, two[0], "a1", version)
    assert read(open_as(Tier.SPECIALIST), two[0]) == [("a1", NOTE)]


def test_no_record_takes_the_place_of_one_of_another_kind(open_as, two):
    keep(open_as(Tier.SPECIALIST), two[0], "a1")
    vault = open_as(Tier.RECEPTION)
    with vault.work() as work:
        touched = work._touches.append
        guardians = SealedItems(
            vault._connection, vault._ring, Compartment.CONTACT, Subject.GUARDIAN, touched
        )
        with pytest.raises(EditConflict):
            guardians.keep(two[0], "a1", 0, NOTE)
    assert read(open_as(Tier.SPECIALIST), two[0]) == [("a1", NOTE)]


def test_items_of_a_merged_card_are_read_with_the_card_that_stays(open_as, two):
    vault = open_as(Tier.SPECIALIST)
    keep(vault, two[0], "a1")
    keep(vault, two[1], "b1")
    with vault.work():
        vault._connection.execute(
            "UPDATE client SET merged_into = ? WHERE id = ?", (two[0], two[1])
        )
    assert read(vault, two[0]) == [("a1", NOTE), ("b1", NOTE)]


moves = pytest.mark.parametrize(
    "move",
    [
        "UPDATE sealed_item SET client = (SELECT client FROM sealed_item WHERE id = 'b1')"
        " WHERE id = 'a1'",
        "UPDATE sealed_item SET sealed = (SELECT sealed FROM sealed_item WHERE id = 'b1')"
        " WHERE id = 'a1'",
        "UPDATE sealed_item SET version = 2 WHERE id = 'a1'",
    ],
    ids=["to another client", "from another item", "to another version"],
)


@moves
def test_an_item_opens_at_its_own_place_only(open_as, two, move):
    vault = open_as(Tier.SPECIALIST)
    keep(vault, two[0], "a1")
    keep(vault, two[1], "b1")
    with vault.work() as work:
        vault._connection.execute(move)
        with pytest.raises(RecordDamaged):
            items_of(vault, work).open("a1")


def test_dropped_items_are_gone_and_reported(open_as, two):
    vault = open_as(Tier.SPECIALIST)
    keep(vault, two[0], "a1")
    with vault.work() as work:
        items_of(vault, work).drop("a1")
        touch = work.touches[0]
        assert (touch.verb, touch.subject, touch.id) == (Verb.ERASED, Subject.VISIT_NOTE, "a1")
        for gone in (items_of(vault, work).open, items_of(vault, work).drop):
            with pytest.raises(NotFound):
                gone("a1")


def layers(desk):
    return {fault.layer for fault in desk.run(verify_log, Patient()).faults}


def test_verification_finds_an_item_that_no_entry_kept(open_as, seat, two):
    keep(open_as(Tier.SPECIALIST), two[0], "a1")
    assert layers(seat(Tier.OWNER)) == set()
    vault = open_as(Tier.SPECIALIST)
    with vault.work() as work:
        items_of(vault, work).keep(two[0], "planted", 0, NOTE)
    assert layers(seat(Tier.OWNER)) == {Layer.REFERENCE}


@moves
def test_verification_finds_an_item_that_lies_elsewhere(open_as, seat, two, move):
    vault = open_as(Tier.SPECIALIST)
    keep(vault, two[0], "a1")
    keep(vault, two[1], "b1")
    with vault.work():
        vault._connection.execute(move)
    assert layers(seat(Tier.OWNER)) == {Layer.REFERENCE}


def test_verification_misses_an_item_that_was_taken_out(open_as, seat, two):
    vault = open_as(Tier.SPECIALIST)
    keep(vault, two[0], "a1")
    with vault.work():
        vault._connection.execute("DELETE FROM sealed_item")
    assert layers(seat(Tier.OWNER)) == {Layer.REFERENCE}
