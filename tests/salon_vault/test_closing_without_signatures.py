"""A visit closes once its forms are signed or answered for; what happened is recorded."""

from datetime import date, timedelta

import pytest

from salon_vault.clients.model import Contact
from salon_vault.clients.use_cases import add_client, save_contact
from salon_vault.clock import day_of
from salon_vault.consent_register.validity.model import Validity
from salon_vault.consent_register.validity.use_cases import save_validity
from salon_vault.consents.model import Outcome, Why
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import list_done_against, list_own_against, see_done_against
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit, close_visit, reopen_visit
from salon_vault.visits.errors import SignatureMissing
from salon_vault.visits.use_cases import list_visits, record_visit
from tests.signed_forms import sign_form, sign_forms

MASSAGE = Treatment(new_treatment_id(), "Back massage", Kind.MASSAGE)
CUT = Treatment(new_treatment_id(), "Cut", Kind.HAIR_CARE)
FORMS = ("massage-health", "massage-consent")
SIGNED = Noted(Outcome.SIGNED)
REFUSED = Noted(Outcome.REFUSED, nobody_else=True)


@pytest.fixture
def desk(seat):
    owner = seat(Tier.OWNER)
    for each in (MASSAGE, CUT):
        owner.run(save_treatment, each)
    return seat(Tier.SPECIALIST)


@pytest.fixture
def client(desk):
    return desk.run(add_client, "Ada", "pl").client.id


@pytest.fixture
def visit(desk, client):
    return desk.run(begin_visit, client, [MASSAGE.id])


@pytest.fixture
def papers(desk, client):
    documents = desk.run(compose_form_set, client, "massage", "pl", "Back massage")
    return desk.run(print_papers, client, documents, "Counter", 1)


def missing(desk, visit, *more):
    with pytest.raises(SignatureMissing) as refused:
        desk.run(close_visit, visit, *more)
    return {each.form: each for each in refused.value.missing}


def came(papers, *told):
    return tuple((p.code, p.version, each) for p, each in zip(papers, told, strict=True))


def test_forms_nobody_printed_are_asked_about_and_nothing_was_closed(desk, client, visit):
    found = missing(desk, visit)
    assert tuple(found) == FORMS
    assert {each.paper for each in found.values()} == {None}
    assert desk.run(list_visits, client) == [visit]


def test_a_paper_that_is_out_is_named_with_its_code(desk, visit, papers):
    found = missing(desk, visit)
    assert [found[p.kind].paper for p in papers] == [p.code for p in papers]


def test_signed_forms_are_not_asked_about(desk, client, visit):
    sign_forms(desk.vault, client, Kind.MASSAGE)
    assert desk.run(close_visit, visit).against == ()


def test_a_treatment_without_forms_closes(desk, client):
    cut = desk.run(begin_visit, client, [CUT.id])
    assert not desk.run(close_visit, cut).is_open


@pytest.mark.parametrize(
    "told",
    [SIGNED, REFUSED, Noted(Outcome.NOT_NEEDED, why=Why.OTHER_DONE), Noted(Outcome.WILL_BRING)],
    ids=lambda told: told.outcome.value,
)
def test_each_of_the_four_outcomes_closes_it(desk, client, visit, papers, told):
    closed = desk.run(close_visit, visit, "", "", came(papers, told, told))
    assert (closed.is_open, closed.against) == (False, ())
    assert {p.outcome for p in desk.run(list_papers, client)} == {told.outcome}


def test_a_void_paper_was_none(desk, client, visit, papers):
    void = Noted(Outcome.VOID, why=Why.SPOILED)
    found = missing(desk, visit, "", "", came(papers, SIGNED, void))
    assert [(each.form, each.paper) for each in found.values()] == [(FORMS[1], None)]
    outcomes = {p.outcome for p in desk.run(list_papers, client)}
    assert outcomes == {Outcome.PRINTED}, "nothing of it was kept"


def test_what_was_not_needed_last_week_is_asked_for_today(desk, client, visit, papers, clock):
    twice = Noted(Outcome.NOT_NEEDED, why=Why.TWICE)
    desk.run(close_visit, visit, "", "", came(papers, SIGNED, twice))
    clock.move(days=7)
    again = desk.run(begin_visit, client, [MASSAGE.id])
    assert tuple(missing(desk, again)) == FORMS[1:]


def test_what_the_client_was_to_bring_today_is_asked_for_today(
    desk, client, visit, papers, clock
):
    brings = Noted(Outcome.WILL_BRING, until=day_of(clock.now()) + timedelta(days=7))
    desk.run(close_visit, visit, "", "", came(papers, SIGNED, brings))
    clock.move(days=6)
    early = desk.run(begin_visit, client, [MASSAGE.id])
    assert desk.run(close_visit, early).against == ()
    clock.move(days=1)
    assert tuple(missing(desk, desk.run(begin_visit, client, [MASSAGE.id]))) == FORMS[1:]


def test_with_a_reason_it_closes_marked_and_the_owner_reads_why(seat, desk, client, visit):
    closed = desk.run(close_visit, visit, "", "", (), "the printer was broken")
    assert [each.code for each in closed.against] == list(FORMS)
    assert (closed.unsigned, closed.against_stop) == (True, False)
    assert desk.run(list_own_against) == [], "they know: they wrote why"
    owner = seat(Tier.OWNER)
    (waiting,) = owner.run(list_done_against)
    assert (waiting.visit, waiting.why) == (closed, "the printer was broken")
    owner.run(see_done_against, waiting.visit, "bought a new one")
    assert owner.run(list_done_against) == []


def test_a_reason_where_nothing_is_missing_marks_nothing(desk, client, visit):
    sign_forms(desk.vault, client, Kind.MASSAGE)
    assert desk.run(close_visit, visit, "", "", (), "no need").against == ()


def test_opened_again_it_closes_without_being_asked_twice(desk, visit):
    closed = desk.run(close_visit, visit, "", "", (), "no paper left")
    again = desk.run(close_visit, desk.run(reopen_visit, closed))
    assert again.against == closed.against


def test_what_happened_is_recorded_without_a_paper(desk, client, clock):
    recorded = desk.run(record_visit, client, day_of(clock.now()), "Back massage", None)
    assert recorded.treatments == (MASSAGE.id,)


def test_a_form_in_two_languages_is_settled_by_the_one_that_is_signed(desk, client, visit):
    sign_forms(desk.vault, client, Kind.MASSAGE, Outcome.PRINTED)
    found = missing(desk, visit)
    assert {each.form for each in found.values()} == set(FORMS)
    sign_forms(desk.vault, client, Kind.MASSAGE)
    assert desk.run(close_visit, visit).against == ()


def test_every_paper_of_a_form_that_is_out_is_asked_about(desk, client, visit, papers):
    sign_forms(desk.vault, client, Kind.MASSAGE, Outcome.PRINTED)
    with pytest.raises(SignatureMissing) as refused:
        desk.run(close_visit, visit)
    asked = [(each.form, each.paper) for each in refused.value.missing]
    assert len(asked) == len(set(asked)) == 4


def test_where_the_law_splits_a_form_its_answers_are_what_is_wanted(desk, client, visit):
    for form in FORMS:
        sign_form(desk.vault, client, f"{form}/answers")
    assert desk.run(close_visit, visit).against == ()


def test_what_has_changed_is_asked_for_if_it_was_printed_for_this_visit(
    desk, client, visit, clock
):
    sign_forms(desk.vault, client, Kind.MASSAGE)
    sign_form(desk.vault, client, "changed", Outcome.PRINTED)
    assert tuple(missing(desk, visit)) == ("changed",)
    clock.move(days=4)
    later = desk.run(begin_visit, client, [MASSAGE.id])
    assert desk.run(close_visit, later).against == (), "that was for another visit"


def test_a_paper_noted_before_is_not_asked_about(desk, visit, papers):
    for paper in papers:
        desk.run(note_outcome, paper.code, paper.version, SIGNED)
    assert desk.run(close_visit, visit).against == ()


@pytest.fixture
def young(seat, client):
    reception = seat(Tier.RECEPTION)
    reception.run(save_contact, client, Contact(birthday=date(2012, 3, 1)))
    sign_forms(reception.vault, client, Kind.MASSAGE)
    return client


@pytest.mark.parametrize("printed", [True, False])
def test_the_form_of_a_minor_is_asked_about_on_each_day(seat, young, clock, printed):
    desk = seat(Tier.SPECIALIST)
    sign_form(desk.vault, young, "minor")
    first = desk.run(begin_visit, young, [MASSAGE.id])
    assert desk.run(close_visit, first).against == ()
    clock.move(days=1)
    if printed:
        sign_form(desk.vault, young, "minor", Outcome.PRINTED)
    (asked,) = missing(desk, desk.run(begin_visit, young, [MASSAGE.id])).values()
    assert (asked.form, asked.paper is not None) == ("minor", printed)


def test_a_visit_left_open_closes_with_what_is_answered_on_the_day_after(seat, young, clock):
    desk = seat(Tier.SPECIALIST)
    sign_form(desk.vault, young, "minor", Outcome.PRINTED)
    left = desk.run(begin_visit, young, [MASSAGE.id])
    clock.move(days=1)
    asked = missing(desk, left)["minor"]
    answer = (asked.paper, asked.version, SIGNED)
    assert desk.run(close_visit, left, "", "", [answer]).against == ()


def test_a_consent_that_counts_no_more_is_asked_about(seat, desk, client, clock):
    sign_forms(desk.vault, client, Kind.MASSAGE)
    clock.move(days=40)
    seat(Tier.OWNER).run(save_validity, Validity("massage-consent", months=1))
    desk = seat(Tier.SPECIALIST)
    later = desk.run(begin_visit, client, [MASSAGE.id])
    assert tuple(missing(desk, later)) == FORMS[1:]


def test_a_consent_that_was_refused_is_asked_about_on_another_day(
    desk, client, visit, papers, clock
):
    desk.run(close_visit, visit, "", "", came(papers, SIGNED, REFUSED))
    clock.move(days=300)
    later = desk.run(begin_visit, client, [MASSAGE.id])
    assert tuple(missing(desk, later)) == FORMS[1:]


@pytest.mark.parametrize("form", ["massage-aftercare", "photo-marketing"])
def test_aftercare_and_photos_that_are_out_are_not_asked_about(desk, client, visit, form):
    sign_forms(desk.vault, client, Kind.MASSAGE)
    sign_form(desk.vault, client, form, Outcome.PRINTED)
    assert desk.run(close_visit, visit).against == ()
