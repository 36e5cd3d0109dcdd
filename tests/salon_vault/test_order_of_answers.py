"""Which answer counts: by day, on one day by order, and never a paper over a later no."""

from datetime import timedelta

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.consent_register.listing.model import Extract
from salon_vault.consent_register.model import Said, Standing
from salon_vault.consent_register.on_paper.reading import day_to_propose
from salon_vault.consent_register.on_paper.use_cases import record_ticks
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents, view_consents
from salon_vault.consent_register.withdrawing.use_cases import withdraw
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import Tier

HEALTH = Purpose.HEALTH
YES, NO = {HEALTH: Said.YES}, {HEALTH: Said.NO}


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def printed(seat, client):
    """A sheet that asks for the use of health data, printed today."""
    desk = seat(Tier.RECEPTION)
    documents = desk.run(compose_form_set, client, "general", "pl", "")
    (paper,) = desk.run(print_papers, client, documents, "Counter", 1)
    return paper


@pytest.fixture
def at(seat, clock, printed):
    """Let days pass since the printing, and return a desk."""

    def at(days):
        clock.move(days=days - (day_of(clock.now()) - day_of(printed.made_at)).days)
        return seat(Tier.RECEPTION)

    return at


@pytest.fixture
def day(printed):
    """Return the day so many days after the printing."""
    return lambda days: day_of(printed.made_at) + timedelta(days=days)


def signed(desk, paper):
    return desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))


def on_every_list(desk, client, now):
    """Return how it stands on the card, and in the register over all cards."""
    with desk.vault.work() as work:
        (line,) = work.consents.over_all(Extract(HEALTH), day_of(now)).lines
    return {desk.run(view_consents, client).standing(HEALTH), line.standing}


def test_of_one_day_the_later_deed_counts_and_no_paper_beats_a_withdrawal(
    at, client, printed, clock, day
):
    desk = at(3)
    signed(desk, printed)
    said = []
    for deed in (
        lambda: desk.run(record_consents, client, {HEALTH: True}),
        lambda: desk.run(record_consents, client, {HEALTH: False}),
        lambda: desk.run(record_ticks, printed.code, YES, on=day(3)),
        lambda: desk.run(record_consents, client, {HEALTH: True}),
        lambda: desk.run(record_ticks, printed.code, NO, on=day(3)),
    ):
        deed()
        (standing,) = on_every_list(desk, client, clock.now())
        said.append(standing)
    withdrawn = [Standing.WITHDRAWN] * 2
    assert said == [Standing.AGREED, *withdrawn, Standing.AGREED, Standing.REFUSED]


def test_a_no_whose_day_nobody_read_is_not_entered_over_a_yes_in_between(
    at, client, printed, clock, day
):
    """Printed on the first day, really signed on the ninth; a yes was said on the fifth."""
    at(5).run(record_consents, client, {HEALTH: True})
    desk = at(9)
    paper = signed(desk, printed)
    assert day_to_propose(paper, NO, desk.run(view_consents, client), clock.now()) is None
    with pytest.raises(InvalidInput) as refused:
        desk.run(record_ticks, paper.code, NO)
    assert (refused.value.field, refused.value.problem) == ("on", "blank")
    found = desk.run(record_ticks, paper.code, NO, on=day(9))
    assert found.standing(HEALTH) is Standing.REFUSED


def test_a_no_that_was_signed_before_a_yes_does_not_take_it_back(at, client, printed, day):
    at(5).run(record_consents, client, {HEALTH: True})
    desk = at(9)
    signed(desk, printed)
    found = desk.run(record_ticks, printed.code, NO, on=day(4))
    assert found.standing(HEALTH) is Standing.AGREED


def test_a_yes_is_not_dated_after_the_day_on_which_its_paper_came_back(
    at, client, printed, day
):
    at(1).run(record_consents, client, {HEALTH: True})
    signed(at(4), printed)
    at(5).run(withdraw, client, (HEALTH,))
    desk = at(9)
    with pytest.raises(InvalidInput):
        desk.run(record_ticks, printed.code, YES)
    with pytest.raises(InvalidInput):
        desk.run(record_ticks, printed.code, YES, on=day(6))
    found = desk.run(record_ticks, printed.code, YES, on=day(4))
    assert found.standing(HEALTH) is Standing.WITHDRAWN
    assert found.read_from(printed.code, HEALTH).said is Said.OVERTAKEN


@pytest.mark.parametrize("other", [{Purpose.SMS: False}, {}])
def test_what_has_no_bearing_on_a_paper_leaves_its_day_proposed(
    at, client, printed, clock, day, other
):
    at(5).run(record_consents, client, other)
    desk = at(9)
    paper = signed(desk, printed)
    assert day_to_propose(paper, NO, desk.run(view_consents, client), clock.now()) == day(0)
    assert desk.run(record_ticks, paper.code, YES).latest(HEALTH).on == day(0)


def test_a_paper_that_came_back_on_its_own_day_has_no_other(at, client, printed, clock, day):
    desk = at(0)
    desk.run(record_consents, client, {HEALTH: False})
    paper = signed(desk, printed)
    desk = at(9)
    assert day_to_propose(paper, NO, desk.run(view_consents, client), clock.now()) == day(0)
    found = desk.run(record_ticks, paper.code, YES)
    assert found.standing(HEALTH) is Standing.REFUSED, "of one day the no stays"


def test_a_withdrawal_counts_though_the_clock_was_set_back(at, client, clock):
    at(5).run(record_consents, client, {HEALTH: True})
    at(9).run(record_consents, client, {Purpose.SMS: True})
    desk = at(2)
    found = desk.run(withdraw, client, (HEALTH,))
    assert found.purposes == (HEALTH,)
    assert on_every_list(desk, client, clock.now()) == {Standing.WITHDRAWN}


def test_a_no_on_paper_counts_though_the_yes_bears_a_day_that_has_not_come(
    at, client, printed, clock, day
):
    """The clock was ahead when the yes was heard, or it was set back since."""
    at(30).run(record_consents, client, {HEALTH: True})
    desk = at(2)
    signed(desk, printed)
    desk.run(record_ticks, printed.code, NO, on=day(1))
    assert on_every_list(desk, client, clock.now()) == {Standing.REFUSED}
    said = desk.run(record_ticks, printed.code, NO, on=day(1)).answers
    assert len(said) == 2, "the same is no news"
