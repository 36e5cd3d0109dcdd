"""Where the salon wants it, specialists open the cards of their own clients alone."""

from dataclasses import replace
from datetime import timedelta

import pytest

from salon_vault.audit import Phase, Subject
from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.closed_cards.errors import NotOwnClient
from salon_vault.closed_cards.use_cases import (
    end_cover,
    give_cover,
    list_covers,
    set_only_own,
)
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.day.bringing.use_cases import Filled, take_back
from salon_vault.day.model import Coming, DayEntry, new_entry_id
from salon_vault.day.use_cases import change_entry, mark_coming, put_on_day
from salon_vault.errors import InvalidInput, NotPermitted
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.model import Done
from salon_vault.visits.use_cases import (
    change_visit,
    list_visits,
    record_visit,
    remove_visit,
    restore_visit,
)
from tests.conftest import LABELS, NOON

TODAY = NOON.date()


@pytest.fixture
def client(seat):
    """Have specialists open their own clients' cards alone; return a client of nobody's."""
    seat(Tier.OWNER).run(set_only_own, 6)
    return seat(Tier.RECEPTION).run(add_client, "Anna Nowak", "pl").client.id


@pytest.fixture
def came(seat, client):
    """Record that the client was there, on a day and with somebody."""

    def came(on, who=None, label_of=None):
        desk = seat(label_of or Tier.RECEPTION)
        desk.run(record_visit, client, on, "Cut", None, Done(practitioner=who))

    return came


def opens(seat, client, tier=Tier.SPECIALIST):
    try:
        seat(tier).run(open_card, client)
    except NotOwnClient:
        return False
    return True


def test_a_client_of_nobodys_opens_to_the_counter_alone(seat, client):
    assert not opens(seat, client)
    assert all(opens(seat, client, tier) for tier in Tier if tier is not Tier.SPECIALIST)


def test_the_refusal_is_logged_and_says_whom_to_ask(seat, client, entries):
    with pytest.raises(NotOwnClient) as refused:
        seat(Tier.SPECIALIST).run(list_visits, client)
    assert set(refused.value.people) == {LABELS[Tier.OWNER], LABELS[Tier.MANAGER]}
    (entry,) = [line.entry for line in entries() if line.entry.phase is Phase.REFUSED]
    assert entry.case == "visits.list_visits"
    assert [(each.subject, each.id) for each in entry.touches] == [(Subject.CLIENT, client)]


def test_a_visit_within_the_months_makes_a_client_ones_own(seat, client, came, salon):
    came(TODAY - timedelta(days=200), salon.people[Tier.SPECIALIST])
    assert not opens(seat, client)
    came(TODAY - timedelta(days=100), salon.people[Tier.SPECIALIST])
    assert opens(seat, client)


def test_a_visit_of_a_colleague_does_not(seat, client, came, salon):
    came(TODAY, salon.people[Tier.MANAGER])
    assert not opens(seat, client)


def test_the_day_list_opens_the_card_to_whom_it_names(seat, client, salon):
    desk = seat(Tier.RECEPTION)
    entry = DayEntry(new_entry_id(), TODAY, client=client)
    desk.run(put_on_day, entry)
    assert opens(seat, client)


def test_nobody_makes_a_client_their_own_by_a_visit_of_the_same_moment(
    seat, client, came, salon
):
    desk = seat(Tier.SPECIALIST)
    for done in (Done(), Done(practitioner=salon.people[Tier.SPECIALIST])):
        with pytest.raises(NotOwnClient):
            desk.run(record_visit, client, TODAY, "Cut", None, done)
    with pytest.raises(NotOwnClient):
        desk.run(begin_visit, client, [], None, "Cut")
    came(TODAY, salon.people[Tier.MANAGER])
    (visit,) = seat(Tier.RECEPTION).run(list_visits, client)
    desk = seat(Tier.SPECIALIST)
    mine = replace(visit, practitioner=salon.people[Tier.SPECIALIST])
    for case, given in ((change_visit, mine), (remove_visit, visit.id)):
        with pytest.raises(NotOwnClient):
            desk.run(case, given)
    assert not opens(seat, client)


def test_ones_own_visit_is_corrected_taken_out_and_put_back(seat, client, came, salon):
    came(TODAY, salon.people[Tier.SPECIALIST])
    desk = seat(Tier.SPECIALIST)
    (visit,) = desk.run(list_visits, client)
    visit = desk.run(change_visit, replace(visit, price=100))
    desk.run(remove_visit, visit.id)
    assert desk.run(restore_visit, visit.id).price == 100
    given_away = replace(visit, practitioner=salon.people[Tier.MANAGER], version=3)
    desk.run(change_visit, given_away)
    assert not opens(seat, client)


def test_nobody_moves_a_colleagues_client_onto_their_own_day(seat, client, salon):
    theirs = DayEntry(
        *(new_entry_id(), TODAY + timedelta(days=9)),
        client=client,
        person=salon.people[Tier.MANAGER],
    )
    kept = seat(Tier.RECEPTION).run(put_on_day, theirs)
    mine = replace(kept, day=TODAY, person=salon.people[Tier.SPECIALIST])
    seat(Tier.SPECIALIST).run(change_entry, mine)
    assert not opens(seat, client)
    seat(Tier.RECEPTION).run(change_entry, replace(mine, person=None, version=2))
    assert opens(seat, client)


def test_a_strangers_card_is_merged_into_no_card_of_ones_own(seat, client):
    seat(Tier.OWNER).run(set_only_own, 0)
    desk = seat(Tier.SPECIALIST)
    own = desk.run(add_client, "Anna Nowak", "pl").client.id
    seen = desk.run(preview_merge, own, client)
    seat(Tier.OWNER).run(set_only_own, 6)
    with pytest.raises(NotOwnClient):
        seat(Tier.SPECIALIST).run(merge_cards, seen, frozenset())


def test_who_makes_a_card_goes_on_with_it(seat, client):
    desk = seat(Tier.SPECIALIST)
    made = desk.run(add_client, "New One", "pl").client.id
    assert desk.run(open_card, made).client.name == "New One"
    assert opens(seat, made)


def test_a_cover_opens_a_colleagues_clients_up_to_its_day(seat, client, came, salon, clock):
    came(TODAY, salon.people[Tier.MANAGER])
    friday = TODAY + timedelta(days=3)
    specialist, manager = salon.people[Tier.SPECIALIST], salon.people[Tier.MANAGER]
    seat(Tier.MANAGER).run(give_cover, specialist, manager, friday)
    assert opens(seat, client)
    clock.move(days=4)
    assert not opens(seat, client)
    assert seat(Tier.MANAGER).run(list_covers) == []


def test_a_cover_is_taken_back_and_only_given_by_who_may(seat, client, came, salon):
    came(TODAY, salon.people[Tier.MANAGER])
    specialist, manager = salon.people[Tier.SPECIALIST], salon.people[Tier.MANAGER]
    desk = seat(Tier.OWNER)
    cover = desk.run(give_cover, specialist, manager, TODAY)
    desk.run(end_cover, cover.id)
    assert not opens(seat, client)
    with pytest.raises(NotPermitted):
        seat(Tier.SPECIALIST).run(give_cover, specialist, manager, TODAY)


@pytest.mark.parametrize("days", [-1, 92])
def test_a_cover_has_a_last_day_that_is_near(seat, salon, days):
    until = TODAY + timedelta(days=days)
    people = salon.people[Tier.SPECIALIST], salon.people[Tier.MANAGER]
    with pytest.raises(InvalidInput):
        seat(Tier.OWNER).run(give_cover, *people, until)


def test_nothing_is_printed_of_another_ones_client(seat, client, printer):
    desk = seat(Tier.RECEPTION)
    papers = desk.run(compose_form_set, client, "hair-colour", "en", "Roots")
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(NotOwnClient):
        desk.run(compose_form_set, client, "hair-colour", "en", "Roots")
    with pytest.raises(NotOwnClient):
        desk.run(print_papers, client, papers, "Counter", 1)
    assert printer.together == []


def test_without_the_setting_all_cards_open(seat, client):
    seat(Tier.OWNER).run(set_only_own, 0)
    assert opens(seat, client)
    with pytest.raises(InvalidInput):
        seat(Tier.OWNER).run(set_only_own, 61)


def test_moving_somebody_back_on_the_list_opens_no_card(seat, client, salon):
    put = DayEntry(new_entry_id(), TODAY + timedelta(days=5), client=client)
    kept = seat(Tier.RECEPTION).run(put_on_day, put)
    desk = seat(Tier.SPECIALIST)
    desk.run(mark_coming, kept.id, Coming.CAME)
    desk.run(take_back, Filled(moved=(replace(kept, day=TODAY),)))
    assert not opens(seat, client), "whoever says that it was today has put it there"
    seat(Tier.RECEPTION).run(put_on_day, replace(put, id=new_entry_id(), day=TODAY))
    assert opens(seat, client), "the control: what somebody else puts there does"
