"""A record that nobody can read hides no other, is told, and is taken out by an owner alone."""

import pytest

from salon_vault.attachments.use_cases import view_attachments
from salon_vault.audit import Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.closed_cards.use_cases import set_only_own
from salon_vault.compartments import Compartment
from salon_vault.errors import NotFound, NotPermitted, ReasonNeeded
from salon_vault.log.use_cases import verify_log
from salon_vault.minors.use_cases import view_age
from salon_vault.patch_tests.use_cases import list_tests
from salon_vault.photos.use_cases import view_album
from salon_vault.reactions.use_cases import list_reactions
from salon_vault.staff.model import Tier
from salon_vault.timeline.use_cases import list_timeline
from salon_vault.unreadable.use_cases import list_unreadable, remove_unreadable
from salon_vault.visits.use_cases import list_visit_notes, record_visit, write_visit_note
from storage.seal import Place
from storage.sealed_items import ITEMS
from storage.unreadable import READ
from tests.conftest import NOON
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient

TODAY = NOON.date()


@pytest.fixture
def card(seat):
    """A card with one sound note."""
    desk = seat(Tier.RECEPTION)
    client = desk.run(add_client, "Ewa", "pl").client.id
    visit = desk.run(record_visit, client, TODAY, "Cut", None)
    desk.run(write_visit_note, visit.id, "left side first")
    return client


@pytest.fixture
def damaged(open_as, card):
    """Plant one of each kind that does not open, and one that opens and says nothing."""
    vault = open_as(Tier.RECEPTION)
    for number, (subject, (compartment, _)) in enumerate(READ.items()):
        place = Place(compartment, "sealed_item", f"{card}/f{number}s", subject.value, 1)
        for end, sealed in (("g", b"\0"), ("s", vault._ring.seal(place, b'{"text":1}'))):
            row = (f"f{number}{end}", subject.value, card, sealed)
            Attacker(vault).run("INSERT INTO sealed_item VALUES (?, ?, ?, 1, ?)", *row)


def test_every_kind_of_sealed_record_can_be_told():
    assert set(READ) == ITEMS


LISTS = (list_tests, list_reactions, view_age, view_album, view_attachments, list_timeline)


def test_lists_give_the_sound_ones(seat, card, damaged):
    desk = seat(Tier.OWNER)
    (note,) = desk.run(list_visit_notes, card)
    assert note.text == "left side first"
    for each in LISTS:
        assert desk.run(each, card) is not None


def test_what_cannot_be_read_is_told_as_far_as_a_desk_opens_it(seat, card, damaged):
    told = {
        tier: sorted(each.subject for each in seat(tier).run(list_unreadable, card))
        for tier in (Tier.OWNER, Tier.SPECIALIST, Tier.RECEPTION)
    }
    here = {subject: compartment for subject, (compartment, _) in READ.items()}
    assert told[Tier.OWNER] == sorted(2 * list(READ))
    for tier, opens in (
        (Tier.SPECIALIST, Compartment.HEALTH),
        (Tier.RECEPTION, Compartment.CONTACT),
    ):
        assert told[tier] == sorted(2 * [kind for kind in READ if here[kind] is opens])


def test_nothing_is_told_of_a_card_that_does_not_open(seat, card, damaged):
    seat(Tier.OWNER).run(set_only_own, 6)
    assert list(seat(Tier.SPECIALIST).run(list_unreadable, card)) == []


def test_an_owner_takes_out_what_cannot_be_read_and_nothing_else(
    seat, card, damaged, entries, look
):
    desk = seat(Tier.OWNER)
    (note,) = desk.run(list_visit_notes, card)
    asking = desk.asking(reason="nothing to be had from a backup")
    with pytest.raises(NotFound):
        asking.run(remove_unreadable, card, note.id)
    found = desk.run(list_unreadable, card)
    with pytest.raises(ReasonNeeded):
        desk.run(remove_unreadable, card, found[0].id)
    for each in found:
        asking.run(remove_unreadable, card, each.id)
    assert list(desk.run(list_unreadable, card)) == []
    assert len(desk.run(list_visit_notes, card)) == 1
    assert desk.run(verify_log, Patient()).sound, "planted ones are out, and nothing is missed"
    told = [line for line in entries() if line.entry.case == "unreadable.remove_unreadable"]
    erased = {t.subject for line in told for t in line.entry.touches if t.verb is Verb.ERASED}
    assert erased == set(READ)
    with pytest.raises(NotPermitted):
        seat(Tier.MANAGER).asking(reason="x").run(remove_unreadable, card, "x")
