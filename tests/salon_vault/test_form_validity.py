"""How long signed forms count: months, visits, until health changes; and what is due again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

import resources
from salon_vault.clients.model import Allergen, AllergyState, Health
from salon_vault.clients.use_cases import add_client, save_health
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consent_register.use_cases import record_consents
from salon_vault.consent_register.validity.lapsing import endings, lapsed_forms
from salon_vault.consent_register.validity.model import (
    Lapse,
    SignedForm,
    Validity,
    lapse_of,
    last_day,
    last_signing,
)
from salon_vault.consent_register.validity.proposals import proposals, read_proposals
from salon_vault.consent_register.validity.use_cases import list_validity, save_validity
from salon_vault.consents.library import Role, library
from salon_vault.consents.model import Outcome
from salon_vault.consents.sets.proposing import visit_set
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import note_outcome
from salon_vault.consents.use_cases import compose_form_set, print_papers
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day, what_is_due
from salon_vault.errors import EditConflict, InvalidInput, NotFound, NotPermitted, TemplateFault
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment

SIGNED, APRIL = date(2026, 3, 31), date(2026, 4, 1)
HEALTH_SHEET = "hair-colour-health"
COLOUR = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
TOML = resources.path("forms/validity.toml").read_text("utf-8")


def signed(**more):
    return SignedForm("c", HEALTH_SHEET, SIGNED, **more)


@pytest.mark.parametrize(
    ("validity", "paper", "day", "lapse"),
    [
        ({"months": 6}, {}, date(2026, 9, 30), None),
        ({"months": 6}, {}, date(2026, 10, 1), Lapse.MONTHS),
        ({"with_health": True}, {"changed_on": SIGNED}, date(2026, 4, 9), None),
        ({"with_health": True}, {"changed_on": APRIL}, SIGNED, None),
        (
            {"with_health": True},
            {"changed_on": date(2026, 4, 1)},
            date(2026, 4, 9),
            Lapse.HEALTH,
        ),
        ({"months": 6}, {"changed_on": APRIL}, APRIL, None),
        ({}, {}, date(2036, 1, 1), None),
    ],
)
def test_a_form_ends_with_its_months_or_when_health_changes(validity, paper, day, lapse):
    assert lapse_of(Validity(HEALTH_SHEET, **validity), signed(**paper), (), day) is lapse


def test_visits_are_counted_by_day_and_kind_before_the_day_that_is_asked_about():
    hair, nails = frozenset({Kind.HAIR_COLOUR}), frozenset({Kind.NAILS})
    days = [SIGNED, SIGNED, date(2026, 4, 7), date(2026, 4, 20)]
    paper = signed(visits=tuple(zip(days, (hair, hair, nails, hair), strict=True)))
    twice = Validity(HEALTH_SHEET, visits=2)
    colours = {Kind.HAIR_COLOUR}
    assert lapse_of(twice, paper, colours, date(2026, 4, 20)) is None
    assert lapse_of(twice, paper, colours, date(2026, 4, 21)) is Lapse.VISITS
    assert lapse_of(twice, paper, (), date(2026, 4, 8)) is Lapse.VISITS, "all kinds count"


def test_every_form_that_is_signed_for_a_while_has_a_proposal():
    lasting = {Role.HEALTH, Role.CONSENT, Role.PHOTOS, Role.MINOR}
    wanted = {form.id for form in library().forms.values() if form.role in lasting}
    assert proposals().keys() == wanted


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (TOML.replace('"laser-health"', '"no-such-form"'), "no-such-form"),
        (TOML.replace('"laser-health"', '"waxing-health"'), "waxing-health"),
        (TOML.replace("months = 24\n", ""), "ends nothing"),
        (TOML.replace("months = 24", "months = 999"), "range"),
    ],
)
def test_proposals_that_break_a_rule_are_refused(written, problem):
    with pytest.raises((TemplateFault, InvalidInput), match=problem):
        read_proposals(written)


# --- at a desk -------------------------------------------------------------------------------


@pytest.fixture
def client(seat):
    return seat(Tier.RECEPTION).run(add_client, "Wanda Klimek", "pl").client.id


@pytest.fixture
def sign(seat):
    """Have a set of forms come back signed today."""

    def sign(client, form_set):
        desk = seat(Tier.RECEPTION)
        documents = desk.run(compose_form_set, client, form_set, "pl", "")
        for paper in desk.run(print_papers, client, documents, "Counter", 1):
            desk.run(note_outcome, paper.code, paper.version, Noted(Outcome.SIGNED))

    return sign


@pytest.fixture
def adopt(seat):
    """Put validities in force."""

    def adopt(**limits):
        seat(Tier.OWNER).run(save_validity, Validity(HEALTH_SHEET, **limits))

    return adopt


def lapsed(desk, client, clock):
    with desk.vault.work() as work:
        return lapsed_forms(work, [client], clock.now().date()).get(client, frozenset())


def test_only_an_owner_says_how_long_a_form_counts_and_nothing_ends_before(
    seat, client, sign, clock
):
    sign(client, "hair-colour")
    clock.move(days=4000)
    desk = seat(Tier.MANAGER)
    assert lapsed(desk, client, clock) == frozenset()
    with pytest.raises(NotPermitted):
        desk.run(save_validity, Validity(HEALTH_SHEET, 12))
    desk = seat(Tier.OWNER)
    kept = desk.run(save_validity, Validity(HEALTH_SHEET, 12))
    assert (kept.version, kept.by) == (1, "Ewa K.")
    assert desk.run(list_validity) == [kept]
    assert lapsed(desk, client, clock) == {HEALTH_SHEET}
    with pytest.raises(EditConflict):
        desk.run(save_validity, Validity(HEALTH_SHEET, 6))
    with pytest.raises(NotFound):
        desk.run(save_validity, Validity("no-such-form", 6))
    for wrong in ({"months": 0}, {"visits": 51}):
        with pytest.raises(InvalidInput):
            Validity(HEALTH_SHEET, **wrong)
    desk.run(save_validity, Validity(HEALTH_SHEET, version=1))
    assert desk.run(list_validity) == [], "for good again"


def test_what_has_changed_renews_a_health_sheet_and_nothing_else(
    seat, client, sign, adopt, clock
):
    adopt(months=6)
    seat(Tier.OWNER).run(save_validity, Validity("hair-colour-consent", 6))
    sign(client, "hair-colour")
    clock.move(days=150)
    sign(client, "changed")
    clock.move(days=60)
    desk = seat(Tier.OWNER)
    assert lapsed(desk, client, clock) == {"hair-colour-consent"}
    clock.move(days=200)
    assert lapsed(seat(Tier.OWNER), client, clock) == {"hair-colour-consent", HEALTH_SHEET}


def test_another_allergy_after_the_signing_makes_a_sheet_due(seat, client, sign, adopt, clock):
    adopt(with_health=True)
    desk = seat(Tier.SPECIALIST)
    desk.run(record_consents, client, {Purpose.HEALTH: True})
    today = clock.now().date()
    none = Health(AllergyState.NONE_KNOWN, (), today, "Chair 2")
    desk.run(save_health, client, none)
    sign(client, "hair-colour")
    clock.move(days=3)
    desk = seat(Tier.SPECIALIST)
    noted = replace(none, notes="left-handed", version=1)
    desk.run(save_health, client, noted)
    assert lapsed(desk, client, clock) == frozenset(), "a note is no answer"
    known = Health(AllergyState.KNOWN, (Allergen("latex"),), version=2)
    desk.run(save_health, client, known)
    assert lapsed(desk, client, clock) == {HEALTH_SHEET}
    sign(client, "changed")
    assert lapsed(seat(Tier.SPECIALIST), client, clock) == frozenset()


def test_the_day_list_asks_for_a_signed_form_that_is_over(seat, client, sign, adopt, clock):
    adopt(months=1)
    sign(client, "hair-colour")
    clock.move(days=40)
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk = seat(Tier.RECEPTION)
    tomorrow = clock.now().date() + timedelta(days=1)
    entry = DayEntry(new_entry_id(), tomorrow, client=client, treatment="Root colour")
    put = desk.run(put_on_day, entry)
    due = desk.run(what_is_due, tomorrow)[put.id]
    assert (due.forms, due.lapsed) == ((), (HEALTH_SHEET,))
    sign(client, "changed")
    assert put.id not in seat(Tier.RECEPTION).run(what_is_due, tomorrow)


def test_a_visits_set_prints_a_consent_anew_that_is_over(seat, client, sign, clock):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    seat(Tier.OWNER).run(save_validity, Validity("hair-colour-consent", months=1))
    sign(client, "hair-colour")

    def consent(days):
        on = clock.now().date() + timedelta(days=days)
        with seat(Tier.RECEPTION).vault.work() as work:
            papers = visit_set(work, client, [COLOUR], COLOUR.name, on).papers
        return next(each.ticked for each in papers if each.form == "hair-colour-consent")

    assert not consent(days=9)
    assert consent(days=40)


def test_the_day_list_asks_again_for_a_consent_that_is_over(seat, client, clock):
    seat(Tier.OWNER).run(save_treatment, COLOUR)
    desk = seat(Tier.RECEPTION)
    today = clock.now().date()
    desk.run(record_consents, client, {Purpose.RECORD: True, Purpose.SMS: True}, until=today)
    desk.run(record_consents, client, {Purpose.SMS: False})
    listed = [DayEntry(new_entry_id(), today + timedelta(n), client=client) for n in (0, 1)]
    put = [desk.run(put_on_day, replace(each, treatment="Root colour")) for each in listed]
    assert desk.run(what_is_due, today)[put[0].id].ask_again == ()
    due = desk.run(what_is_due, today + timedelta(days=1))[put[1].id]
    assert due.ask_again == (Purpose.RECORD,), "what was withdrawn is not asked for again"


@pytest.mark.parametrize("months", [1, 6, 120])
def test_the_latest_signing_is_the_last_one_whose_months_are_over(months):
    validity = Validity(HEALTH_SHEET, months=months)
    for until in (date(2026, 2, 28), date(2028, 2, 29), date(2026, 4, 30), date(2026, 12, 31)):
        on = last_signing(validity, until)
        assert last_day(validity, on) <= until < last_day(validity, on + timedelta(days=1))
    assert last_signing(Validity(HEALTH_SHEET, visits=2), APRIL) is None


def test_papers_of_a_merged_card_count_on_the_card_that_stays(seat, client, sign, adopt, clock):
    adopt(months=1)
    sign(client, "hair-colour")
    desk = seat(Tier.OWNER)
    stays = desk.run(add_client, "Wanda K.", "pl").client.id
    desk.run(merge_cards, desk.run(preview_merge, stays, client), frozenset())
    clock.move(days=40)
    desk = seat(Tier.OWNER)
    with desk.vault.work() as work:
        (ending,) = endings(work, clock.now().date(), [stays])
    assert (ending.signed.card, ending.lapse) == (stays, Lapse.MONTHS)
