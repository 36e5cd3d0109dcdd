"""Signed forms of the whole salon: those listed are those that the rule for one card names."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.consent_register.listing.model import SOON
from salon_vault.consent_register.listing.use_cases import PAGE, list_ending_forms
from salon_vault.consent_register.model import Answer, How, Said, Wording, new_answer_id
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.validity.lapsing import LASTING, endings, renewing
from salon_vault.consent_register.validity.model import HealthChange, Lapse, Validity
from salon_vault.consent_register.validity.running_out import running_out
from salon_vault.consents.model import Outcome, new_paper_code
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind
from salon_vault.visits.model import Visit, new_visit_id
from tests.salon_vault.telling import PAPER

CARDS, PAPERS, DAYS = 30, 12, 500


def signed(client, form, made_at, random):
    """Return a paper that came back some days later, of which somebody told the day or not."""
    return replace(
        PAPER,
        code=new_paper_code(),
        client=client,
        kind=form,
        made_at=made_at,
        outcome=Outcome.SIGNED,
        outcome_on=made_at.date() + timedelta(days=random.randrange(9)),
        signed_on=random.choice((None, made_at.date())),
        for_day=random.choice((None, made_at.date() + timedelta(days=1))),
    )


def ticked(paper, random):
    """Return an answer that was read off a paper, with a day of its own."""
    return Answer(
        id=new_answer_id(),
        client=paper.client,
        purpose=Purpose.HEALTH,
        said=Said.YES,
        on=paper.made_at.date() + timedelta(days=random.randrange(30)),
        by="Owner",
        wording=Wording(paper.kind, 1, "", "en"),
        how=How.PAPER,
        paper=paper.code,
    )


@pytest.fixture
def cards(seat, clock):
    """Cards with papers, visits and changed answers at random, two of them merged."""
    random, desk, today = Random(7), seat(Tier.OWNER), clock.now().date()
    made = [desk.run(add_client, f"Client {n}", "en").client.id for n in range(CARDS)]

    def back():
        return today - timedelta(days=random.randrange(DAYS))

    with desk.vault.work() as work:
        for number, form in enumerate(LASTING):
            months, visits = ((6, None), (None, 2), (12, 3), (None, None))[number % 4]
            work.validity.save(Validity(form, months, visits, with_health=number % 3 == 0))
        for client in made:
            for form in random.choices([*LASTING, *renewing()], k=PAPERS):
                made_at = clock.now() - timedelta(days=random.randrange(DAYS))
                paper = work.papers.add(signed(client, form, made_at, random))
                if random.random() < 0.3:
                    work.consents.add(ticked(paper, random))
            for kind in random.choices(list(Kind), k=PAPERS):
                visit = Visit(new_visit_id(), client, back(), kind.value, "Owner")
                work.visits.save(replace(visit, unlisted=(kind,)))
            if random.random() < 0.5:
                work.validity.health_changed(HealthChange(client, back()))
    desk.run(merge_cards, desk.run(preview_merge, made[0], made[1]), frozenset())
    return made[:1] + made[2:]


def by_the_rule(work, cards, today):
    """Return what is over or runs out by the rule that the card goes by, in its order."""
    soon = today + SOON
    found = [
        each
        for each in endings(work, today, cards)
        if each.lapse is not None or (each.until is not None and each.until <= soon)
    ]
    return sorted(
        found,
        key=lambda each: (each.until or each.signed.on, each.signed.card, each.signed.form),
    )


def told(ends):
    return [(e.signed.card, e.signed.form, e.signed.on, e.lapse, e.until) for e in ends]


def test_every_form_is_listed_that_the_rule_for_one_card_names_and_no_other(seat, cards, clock):
    today = clock.now().date()
    with seat(Tier.OWNER).vault.work() as work:
        expected = by_the_rule(work, cards, today)
        found = running_out(work, today, today + SOON, PAGE)
        few = running_out(work, today, today + SOON, 3)
    assert {each.lapse for each in expected} == {None, *Lapse}, "of every sort"
    assert told(found.first) == told(expected)
    assert told(few.first) == told(expected)[:3]
    assert few.found == found.found == len(expected)


def test_where_no_form_ends_nothing_runs_out(seat):
    assert seat(Tier.MANAGER).run(list_ending_forms).found == 0
