"""Going through who can open what: drawn lines, verdicts, the sheet, and when it is due."""

from datetime import date, timedelta

import pytest

from salon_vault.access_review.model import SAMPLE, Verdict, next_due
from salon_vault.access_review.use_cases import (
    finish_review,
    note_review_signed,
    review_person,
    review_state,
    set_review_interval,
)
from salon_vault.clients.use_cases import settled_search
from salon_vault.clock import day_of
from salon_vault.errors import InvalidInput, NoPrinter, NotFound, NotPermitted
from salon_vault.staff.model import StaffId, Tier
from salon_vault.words import LANGUAGES
from tests.salon_vault.staff_told import tell_everybody


@pytest.fixture
def owner(seat):
    return seat(Tier.OWNER)


def verdicts(desk):
    return {member.id: Verdict.KEEP for member in desk.run(review_state).people}


def test_a_salon_that_never_reviewed_is_due_today(owner, clock, salon):
    state = owner.run(review_state)

    assert (state.last, state.overdue, state.due_on) == (None, True, day_of(clock.now()))
    assert {member.id for member in state.people} == set(salon.people.values())


@pytest.mark.parametrize(
    ("months", "due"),
    [(3, date(2027, 2, 28)), (6, date(2027, 5, 30)), (12, date(2027, 11, 30))],
)
def test_next_review_is_the_same_date_months_later(months, due):
    assert next_due(date(2026, 11, 30), months, date(2026, 12, 1)) == due


def test_no_lines_are_drawn_before_the_staff_notice_is_in_force(owner, seat, salon, clock):
    who = salon.people[Tier.RECEPTION]
    seat(Tier.RECEPTION).run(settled_search, "maj", 3, 1)

    person = seat(Tier.OWNER).run(review_person, who)
    assert (person.sample, person.told) == ((), False)
    assert person.last_use == clock.now()


def test_ten_lines_of_that_login_are_drawn_without_details(owner, seat, salon, clock):
    tell_everybody(owner, clock, salon)
    clock.move(days=16)
    desk = seat(Tier.RECEPTION)
    for number in range(30):
        desk.run(settled_search, f"maj {number}", 3, 1)
    who = salon.people[Tier.RECEPTION]
    owner = seat(Tier.OWNER)

    first, second = (owner.run(review_person, who) for _ in range(2))
    assert first.told
    assert len(first.sample) == SAMPLE
    assert {line.entry.actor for line in first.sample} == {who}
    assert {tuple(line.detail) for line in first.sample} == {()}
    assert [line.seq for line in first.sample] == sorted(
        (line.seq for line in first.sample), reverse=True
    )
    assert [line.seq for line in first.sample] != [line.seq for line in second.sample]


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheet_is_printed_registered_and_signed(owner, clock, printer, look, language):
    chosen = verdicts(owner)
    chosen[next(iter(chosen))] = Verdict.REMOVE
    review = owner.run(finish_review, chosen, language, "Counter")

    assert [title for _pdf, title, _where, _copies in printer.sent] == ["Sheet"]
    state = owner.run(review_state)
    assert (state.last.id, state.last.signed_on, state.overdue) == (review, None, False)
    assert state.last.verdicts == chosen

    owner.run(note_review_signed, review, day_of(clock.now()))
    assert owner.run(review_state).last.signed_on == day_of(clock.now())
    assert look("SELECT compartment FROM blob") == [("owner",)]


def test_nobody_may_be_left_out(owner, printer):
    chosen = verdicts(owner)
    chosen.popitem()

    with pytest.raises(InvalidInput):
        owner.run(finish_review, chosen, "en", "Counter")
    assert printer.sent == []


def test_sheet_that_never_came_out_is_no_review(owner):
    with pytest.raises(NoPrinter):
        owner.run(finish_review, verdicts(owner), "en", "Back room")

    assert owner.run(review_state).last is None


def test_it_is_due_again_after_the_interval(owner, clock):
    owner.run(set_review_interval, 6)
    owner.run(finish_review, verdicts(owner), "en", "Counter")
    due = owner.run(review_state).due_on
    assert due == date(2027, 5, 21)

    clock.move(days=(due - day_of(clock.now())).days - 1)
    assert not owner.run(review_state).overdue
    clock.move(days=1)
    assert owner.run(review_state).overdue


def test_only_three_intervals_are_offered(owner):
    with pytest.raises(InvalidInput):
        owner.run(set_review_interval, 5)


def test_signed_neither_before_printing_nor_tomorrow(owner, clock):
    review = owner.run(finish_review, verdicts(owner), "en", "Counter")
    for days in (-1, 1):
        with pytest.raises(InvalidInput):
            owner.run(note_review_signed, review, day_of(clock.now()) + timedelta(days=days))


def test_only_the_owner_goes_through_access(seat, salon):
    for tier in (Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION):
        with pytest.raises(NotPermitted):
            seat(tier).run(review_person, salon.people[Tier.MANAGER])


def test_a_login_nobody_has_is_not_reviewed(owner):
    with pytest.raises(NotFound):
        owner.run(review_person, StaffId("0" * 16))
