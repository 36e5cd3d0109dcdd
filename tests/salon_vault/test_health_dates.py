"""When allergies count as asked: a new answer and a confirmation do, a note alone does not."""

from dataclasses import replace

import pytest

from salon_vault.clients.model import Allergen, AllergyState, Health
from salon_vault.clients.use_cases import add_client, open_card, save_health
from salon_vault.clock import day_of
from salon_vault.staff.model import Tier


@pytest.fixture
def desk(seat):
    return seat(Tier.SPECIALIST)


@pytest.fixture
def asked(desk, clock):
    """A client who said last week that there is nothing."""
    client = desk.run(add_client, "Ada Nowak", "pl").client.id
    day = day_of(clock.now())
    desk.run(save_health, client, Health(AllergyState.NONE_KNOWN, (), day))
    clock.move(days=7)
    return client


def dates(desk, client):
    card = desk.run(open_card, client)
    assert card.health.confirmed_on == card.client.allergies_asked_on
    return card.health.confirmed_on


def test_a_note_alone_moves_no_date(desk, asked, clock):
    before = desk.run(open_card, asked).health

    desk.run(save_health, asked, replace(before, notes="Prefers lukewarm water"))

    assert dates(desk, asked) == before.confirmed_on != day_of(clock.now())


def test_another_answer_was_given_today(desk, asked, clock):
    before = desk.run(open_card, asked).health
    known = replace(before, state=AllergyState.KNOWN, allergens=(Allergen("Latex"),))

    desk.run(save_health, asked, known)

    assert dates(desk, asked) == day_of(clock.now())


def test_the_same_answer_confirmed_is_of_today(desk, asked, clock):
    before = desk.run(open_card, asked).health

    desk.run(save_health, asked, replace(before, confirmed_on=day_of(clock.now())))

    assert dates(desk, asked) == day_of(clock.now())


def test_taking_the_answer_back_is_never_asked_again(desk, asked):
    before = desk.run(open_card, asked).health
    never = Health(AllergyState.NEVER_ASKED, version=before.version)

    desk.run(save_health, asked, never)

    assert dates(desk, asked) is None
