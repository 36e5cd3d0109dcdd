"""A visit from start to close: who, what, with which products, and what is noted of it."""

from dataclasses import replace

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, InvalidInput, NotFound, NotPermitted
from salon_vault.products.use_cases import view_shelf, who_had_lot
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import see_done_against
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.left_open import LeftOpen
from salon_vault.visits.begun.use_cases import (
    add_treatments,
    begin_visit,
    close_visit,
    list_left_open,
    reopen_visit,
)
from salon_vault.visits.errors import VisitClosed
from salon_vault.visits.model import MOST_USED, Done, Used
from salon_vault.visits.use_cases import (
    change_visit,
    change_visit_note,
    list_practitioners,
    list_visit_notes,
    list_visits,
    record_visit,
    remove_visit,
    remove_visit_note,
    restore_visit,
    write_visit_note,
)
from storage.erasures import erase_records
from tests.conftest import PASSWORD
from tests.signed_forms import sign_forms

ROOTS, TRIM = (
    Treatment(new_treatment_id(), name, kind)
    for name, kind in (("Root colour", Kind.HAIR_COLOUR), ("Fringe trim", Kind.HAIR_CARE))
)
TUBE = Used("Aurea cream 6/0", "L-4711")


@pytest.fixture
def client(seat):
    desk = seat(Tier.OWNER)
    for each in (ROOTS, TRIM):
        desk.run(save_treatment, each)
    return desk.run(add_client, "Ada", "pl").client.id


def test_a_visit_is_begun_now_and_closed_with_what_was_done(seat, client, clock, salon):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [ROOTS.id])
    assert begun.is_open
    assert (begun.treatment, begun.by) == ("Root colour", "Chair 2")
    assert begun.practitioner == salon.people[Tier.SPECIALIST]
    clock.move(minutes=90)
    sign_forms(desk.vault, client, ROOTS.kind)
    told = replace(begun, price=32000, used=(replace(TUBE, lot="  L-4711 "),))
    closed = desk.run(close_visit, told)
    assert closed == replace(told, used=(TUBE,), closed_at=clock.now(), version=2)
    assert desk.run(list_visits, client) == [closed]


def test_a_visit_of_an_earlier_day_that_nobody_closed_is_listed_until_it_is(
    seat, client, clock, salon
):
    desk = seat(Tier.RECEPTION)
    begun = desk.run(begin_visit, client, [ROOTS.id], salon.people[Tier.SPECIALIST])
    assert desk.run(list_left_open) == [], "it is under way"
    clock.move(days=1)
    desk = seat(Tier.RECEPTION)
    listed = LeftOpen(begun.id, client, "Ada", begun.on, "Root colour", "Chair 2")
    assert desk.run(list_left_open) == [listed]
    owner = seat(Tier.OWNER)
    asking = owner.asking(proof=owner.confirm(PASSWORD), reason="Press at the door")
    asking.run(close_card, client, frozenset())
    closed = LeftOpen(begun.id, client, "A.", begun.on)
    assert seat(Tier.RECEPTION).run(list_left_open) == [closed]
    desk = seat(Tier.OWNER)
    assert desk.run(list_left_open) == [listed]
    sign_forms(desk.vault, client, ROOTS.kind)
    desk.run(close_visit, begun)
    assert desk.run(list_left_open) == []


def test_no_visit_comes_back_after_its_card_was_erased(seat, client, clock, open_as):
    desk = seat(Tier.RECEPTION)
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", None)
    desk.run(remove_visit, visit.id)
    with desk.vault.work() as work:
        erase_records(desk.vault._connection, work.log, client, work.touches.append)
    with pytest.raises(NotFound):
        desk.run(restore_visit, visit.id)


def test_at_the_desk_of_reception_the_practitioner_is_named_or_nobody(seat, client, salon):
    desk = seat(Tier.RECEPTION)
    stylist = salon.people[Tier.SPECIALIST]
    assert desk.run(list_practitioners)[0].id == stylist
    named = desk.run(begin_visit, client, [TRIM.id], stylist)
    assert (named.practitioner, named.by) == (stylist, "Chair 2")
    unnamed = desk.run(begin_visit, client, [], None, "Plait", [Kind.HAIR_CARE])
    assert (unnamed.practitioner, unnamed.by) == (None, "Front desk")
    with pytest.raises(NotFound):
        desk.run(begin_visit, client, [TRIM.id], "nobody")


def test_changing_who_did_it_writes_their_label(seat, client, clock, salon):
    desk = seat(Tier.RECEPTION)
    visit = desk.run(record_visit, client, clock.now().date(), "Plait", None)
    changed = desk.run(change_visit, replace(visit, practitioner=salon.people[Tier.OWNER]))
    assert changed.by == "Ewa K."
    again = desk.run(change_visit, replace(changed, treatment="Two plaits", by="Nobody"))
    assert again.by == "Ewa K."


def test_what_is_done_is_read_by_the_names_on_the_list_and_what_was_typed(seat, client):
    desk = seat(Tier.SPECIALIST)
    both = [TRIM.id, ROOTS.id, TRIM.id]
    begun = desk.run(begin_visit, client, both, None, " tea ", [Kind.OTHER])
    assert begun.treatment == "Fringe trim + Root colour + tea"
    assert begun.treatments == (TRIM.id, ROOTS.id)
    with pytest.raises(InvalidInput):
        desk.run(begin_visit, client, [])


def test_more_is_done_on_a_visit_that_is_under_way_and_on_no_other(seat, client):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    more = desk.run(add_treatments, begun, [TRIM.id, ROOTS.id])
    assert more.treatments == (TRIM.id, ROOTS.id)
    assert more.treatment == "Fringe trim + Root colour"
    with pytest.raises(EditConflict):
        desk.run(add_treatments, begun, [ROOTS.id])
    sign_forms(desk.vault, client, ROOTS.kind)
    closed = desk.run(close_visit, more)
    for case, given in ((add_treatments, (closed, [])), (close_visit, (closed,))):
        with pytest.raises(VisitClosed):
            desk.run(case, *given)


def test_a_visit_is_opened_again_on_its_own_day_alone(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    closed = desk.run(close_visit, desk.run(begin_visit, client, [TRIM.id]))
    again = desk.run(reopen_visit, closed)
    assert again.is_open
    assert again.started_at == closed.started_at
    closed = desk.run(close_visit, again)
    clock.move(days=1)
    with pytest.raises(VisitClosed):
        desk.run(reopen_visit, closed)
    recorded = desk.run(record_visit, client, clock.now().date(), "Cut", None)
    with pytest.raises(VisitClosed):
        desk.run(reopen_visit, recorded)


def test_what_is_recorded_afterwards_has_no_hours_and_may_have_everything_else(
    seat, client, clock
):
    desk = seat(Tier.SPECIALIST)
    done = Done((ROOTS.id,), used=(TUBE,), note="left side first")
    visit = desk.run(record_visit, client, clock.now().date(), "", 32000, done)
    assert not visit.is_open
    assert (visit.started_at, visit.closed_at) == (None, None)
    assert (visit.treatment, visit.used) == ("Root colour", (TUBE,))
    (note,) = desk.run(list_visit_notes, client)
    assert (note.visit, note.text) == (visit.id, "left side first")


def test_correcting_a_visit_changes_neither_its_hours_nor_its_stops(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    forged = replace(begun, price=1, started_at=None, closed_at=clock.now())
    assert desk.run(change_visit, forged) == replace(begun, price=1, version=2)


def test_a_visit_has_room_for_so_many_products_and_no_more(seat, client, clock):
    with pytest.raises(InvalidInput):
        Used(" ", "L-4711")
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    with pytest.raises(InvalidInput):
        desk.run(record_visit, client, today, "Cut", None, Done(used=(TUBE,) * (MOST_USED + 1)))
    assert desk.run(list_visits, client) == []


def test_who_had_a_lot_is_known_from_visits_until_they_are_taken_out(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    done = Done(used=(TUBE, replace(TUBE, lot="")))
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", None, done)
    assert [each.product.label for each in desk.run(view_shelf)] == [TUBE.product]
    assert had_it(seat) == [client]
    seat(Tier.RECEPTION).run(remove_visit, visit.id)
    assert had_it(seat) == []
    visit = seat(Tier.RECEPTION).run(record_visit, client, visit.on, "Cut", None, done)
    desk = seat(Tier.RECEPTION)
    desk.run(remove_visit, visit.id)
    back = desk.run(restore_visit, visit.id)
    assert had_it(seat) == [client]
    seat(Tier.RECEPTION).run(change_visit, replace(back, used=()))
    assert had_it(seat) == []


def had_it(seat):
    return [one.client for one in seat(Tier.OWNER).run(who_had_lot, "l4711").clients]


# --- notes -----------------------------------------------------------------------------------


def test_reception_hands_notes_in_and_a_stylist_reads_and_corrects_them(seat, client, clock):
    desk = seat(Tier.RECEPTION)
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", None)
    handed_in = desk.run(write_visit_note, visit.id, " itches a little ")
    clock.move(seconds=1)
    desk.run(write_visit_note, visit.id, "called again")
    assert desk.run(list_visit_notes, client) == Sealed(Compartment.HEALTH)
    for case in (change_visit_note, remove_visit_note):
        with pytest.raises(NotPermitted):
            desk.run(case, handed_in)
    desk = seat(Tier.SPECIALIST)
    first, second = desk.run(list_visit_notes, client)
    assert [first.text, second.text] == ["itches a little", "called again"]
    changed = desk.run(change_visit_note, replace(first, text="itches behind the ear"))
    assert (changed.by, changed.version) == ("Chair 2", 2)
    desk.run(remove_visit_note, second)
    assert desk.run(list_visit_notes, client) == [changed]


def test_an_owners_word_is_no_note_that_can_be_changed(seat, client, clock):
    desk = seat(Tier.OWNER)
    visit = desk.run(record_visit, client, clock.now().date(), "Cut", None)
    with pytest.raises(InvalidInput):
        desk.run(see_done_against, visit, " ")
    desk.run(see_done_against, visit, "talked about it")
    (word,) = desk.run(list_visit_notes, client)
    for case in (change_visit_note, remove_visit_note):
        with pytest.raises(NotFound):
            desk.run(case, word)


def test_a_visit_taken_out_takes_its_notes_and_products_along_and_brings_them_back(
    seat, client, clock, look
):
    desk = seat(Tier.SPECIALIST)
    other = desk.run(record_visit, client, clock.now().date(), "Cut", None, Done(note="other"))
    done = Done(used=(TUBE,), note="left side first")
    visit = desk.run(record_visit, client, clock.now().date(), "Dye", None, done)
    notes = desk.run(list_visit_notes, client)
    desk = seat(Tier.RECEPTION)
    desk.run(remove_visit, visit.id)
    back = desk.run(restore_visit, visit.id)
    assert back == replace(visit, version=2)
    assert seat(Tier.SPECIALIST).run(list_visit_notes, client) == notes
    seat(Tier.RECEPTION).run(remove_visit, visit.id)
    assert look("SELECT count(*) FROM visit_product") == [(0,)]
    (left,) = seat(Tier.SPECIALIST).run(list_visit_notes, client)
    assert left.visit == other.id


def test_the_log_says_what_was_corrected_and_nothing_of_what_is_written(seat, client, entries):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    desk.run(close_visit, replace(begun, price=5000, used=(TUBE,)), "left side first")
    last = entries()[-1]
    assert last.entry.case == "visits.close_visit"
    assert last.detail == {"fields": ["price", "used"]}
    told = repr(entries())
    assert [word for word in ("left side", "4711", "Fringe") if word in told] == []


def test_an_erased_client_takes_visits_notes_and_products_along(
    seat, client, clock, open_as, look
):
    desk = seat(Tier.SPECIALIST)
    done = Done(used=(TUBE,), note="left side first")
    visit = desk.run(record_visit, client, clock.now().date(), "Dye", None, done)
    (note,) = desk.run(list_visit_notes, client)
    vault, touches = open_as(Tier.OWNER), []
    with vault.work() as work:
        erase_records(vault._connection, work.log, client, touches.append)
    assert (Verb.ERASED, Subject.VISIT_NOTE, note.id) in {
        (each.verb, each.subject, each.id) for each in touches
    }
    for table in ("visit", "visit_product", "sealed_item", "product_use"):
        assert look(f"SELECT count(*) FROM {table}") == [(0,)], table
    details = look(
        "SELECT count(*) FROM log_detail JOIN log_ref USING (seq) WHERE id IN (?, ?)",
        visit.id,
        note.id,
    )
    assert details == [(0,)]
