"""What a station slip says, what it keeps to itself, and when nobody waits for it any more."""

from datetime import date, timedelta

import pytest

from salon_vault.clients.model import Allergen, AllergyState, Contact, Health, Severity
from salon_vault.clients.use_cases import add_client, save_contact, save_health, write_handling
from salon_vault.compartments import AT_THE_CHAIR, FIELDS, Compartment
from salon_vault.consents.model import Outcome
from salon_vault.consents.tracking.listing import is_awaited
from salon_vault.consents.tracking.noting import note_filed
from salon_vault.consents.use_cases import list_papers, print_papers
from salon_vault.consents.words import of_slip
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day
from salon_vault.formulas.model import Bowl, Formula, Zone, new_formula_id
from salon_vault.formulas.notation import read_mix
from salon_vault.formulas.use_cases import save_formula
from salon_vault.paper.blocks import Entries, Table
from salon_vault.paper.pdf import fits_one_page
from salon_vault.paper.template import texts
from salon_vault.patch_rules.model import Figures
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import place_test, read_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.staff.model import Tier
from salon_vault.station_slip.document import PLACEHOLDERS, slip_document
from salon_vault.station_slip.model import BLANK, LastTime, Row, Slip
from salon_vault.station_slip.use_cases import compose_station_slip
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit, close_visit
from salon_vault.words import LANGUAGES
from tests.salon_vault.papers import CODE
from tests.salon_vault.patch_cases import rule
from tests.signed_forms import sign_forms

CODE_DAY = date(2026, 9, 14)
ROOTS = Treatment(new_treatment_id(), "Root colour", Kind.HAIR_COLOUR)
WAX = Treatment(new_treatment_id(), "Half leg", Kind.WAXING)


@pytest.fixture
def ada(seat):
    desk = seat(Tier.OWNER)
    for each in (ROOTS, WAX):
        desk.run(save_treatment, each)
    client = desk.run(add_client, "Ada Nowak", "pl").client
    desk.run(write_handling, client.id, client.version, Severity.CARE, "Colour without ammonia")
    desk.run(save_contact, client.id, Contact(phone="+48601234418"))
    known = Health(AllergyState.KNOWN, (Allergen("toluenediamine"),), notes="psoriasis")
    desk.run(save_health, client.id, known)
    return client.id


def formula(client, on, typed="7.1 30 + 7.0 30 | 6% 90 | 35", **more):
    bowls = (Bowl(Zone.ROOTS, read_mix(typed), "Lumera", "Silk"),)
    return Formula(new_formula_id(), client, on, Zone.ROOTS, bowls, **more)


def said(slip):
    return "\n".join(texts(slip.blocks))


def slips(desk, client):
    return {paper.code: paper.outcome for paper in desk.run(list_papers, client)}


def test_the_slip_says_what_to_do_and_never_why(seat, ada, clock):
    desk = seat(Tier.SPECIALIST)
    earlier = clock.now().date() - timedelta(days=40)
    desk.run(save_formula, formula(ada, earlier, next_time="five minutes longer"))
    desk.run(begin_visit, ada, [ROOTS.id])
    slip = desk.run(compose_station_slip, ada, "en")
    head = [e.value for b in slip.blocks if isinstance(b, Entries) for r in b.rows for e in r]
    assert head == ["Ada N.", "21 Nov 2026", "Root colour", "Chair 2"]
    for words in (
        "Colour without ammonia",
        "7.1 30 g + 7.0 30 g",
        "6 % 90 g",
        "1:1.5 · 35 min",
    ):
        assert words in said(slip)
    assert "five minutes longer" in said(slip)
    for closed in ("Nowak", "601", "toluenediamine", "psoriasis"):
        assert closed not in said(slip)
    assert slip.compartment == Compartment.SALON.value
    assert (slip.size, slip.large) == ("a5", True)


def test_where_no_visit_is_under_way_the_day_list_says_what_for(seat, ada, clock, salon):
    desk = seat(Tier.RECEPTION)
    assert "Half leg" not in said(desk.run(compose_station_slip, ada, "en"))
    today, person = clock.now().date(), salon.people[Tier.SPECIALIST]
    booked = DayEntry(new_entry_id(), today, client=ada, treatment="Half leg", person=person)
    desk.run(put_on_day, booked)
    slip = desk.run(compose_station_slip, ada, "en")
    assert {"Half leg", "Chair 2"} <= set(texts(slip.blocks))
    assert "Waxing: no rule of the salon asks for one." in said(slip)


def test_a_passed_test_stands_there_with_day_person_and_source_of_the_rule(seat, ada, clock):
    owner = seat(Tier.OWNER)
    owner.run(save_rule, rule(Figures(48)))
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    desk.run(put_on_day, DayEntry(new_entry_id(), today, client=ada, treatment="Root colour"))
    unclear = said(desk.run(compose_station_slip, ada, "en"))
    assert "Hair colouring: not clear today" in unclear
    assert "Something stands against it today" in unclear
    test = desk.run(place_test, ada, Placed(Kind.HAIR_COLOUR, "Lumera Silk"))
    clock.move(hours=48)
    desk.run(read_test, test.id, test.version, Result.PASSED)
    today = clock.now().date()
    desk.run(put_on_day, DayEntry(new_entry_id(), today, client=ada, treatment="Root colour"))
    clear = said(desk.run(compose_station_slip, ada, "en"))
    source = rule(Figures(48)).source
    assert f"recorded as passed on 23 Nov 2026 by Chair 2, rule from {source}" in clear
    assert "stands against" not in clear


def test_a_slip_is_waited_for_until_its_formula_is_typed_in(seat, ada, clock, printer):
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    slip = desk.run(compose_station_slip, ada, "pl")
    (paper,) = desk.run(print_papers, ada, (slip,), "Counter", 1)
    assert "Nowak" not in printer.together[0][1]
    desk.run(save_formula, formula(ada, today - timedelta(days=1)))
    assert slips(desk, ada) == {paper.code: Outcome.PRINTED}
    desk.run(save_formula, formula(ada, today))
    assert slips(desk, ada) == {paper.code: Outcome.NOT_NEEDED}


@pytest.mark.parametrize(
    ("treatment", "left"), [(WAX, Outcome.NOT_NEEDED), (ROOTS, Outcome.PRINTED)]
)
def test_a_closed_visit_says_all_but_the_formula(seat, ada, treatment, left):
    desk = seat(Tier.SPECIALIST)
    visit = desk.run(begin_visit, ada, [treatment.id])
    slip = desk.run(compose_station_slip, ada, "en")
    (paper,) = desk.run(print_papers, ada, (slip,), "Counter", 1)
    sign_forms(desk.vault, ada, treatment.kind)
    desk.run(close_visit, visit)
    assert slips(desk, ada)[paper.code] is left


def test_everything_on_a_slip_lies_in_salon_and_is_allowed_there():
    table = {(field.record, field.name): field for field in FIELDS}
    printed = {place for place in PLACEHOLDERS.values() if place is not None}
    allowed = AT_THE_CHAIR | {place for place, field in table.items() if field.on_paper}
    assert printed <= allowed
    assert {table[place].compartment for place in allowed & printed} == {Compartment.SALON}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("much", [1, 12])
def test_a_slip_has_rows_to_write_in_on_its_page_or_on_the_back(language, much):
    rows = tuple(Row("Roots", "7.1 30 g", "Lumera", "6 % 90 g") for _ in range(much))
    slip = Slip("Ada N.", "Roots", "Kasia", "Look first.", last=LastTime(CODE_DAY, rows))
    document = slip_document(slip, "Studio", language, CODE, CODE_DAY)
    (empty,) = [b for b in document.blocks if isinstance(b, Table) and b.row_mm]
    assert fits_one_page(document) is (much == 1)
    assert len(empty.rows) >= 3
    assert all(not any(row) for row in empty.rows)


def test_a_blank_slip_leaves_room_for_all_of_it():
    document = slip_document(BLANK, "Studio", "en", CODE, None)
    entries = [e for b in document.blocks if isinstance(b, Entries) for r in b.rows for e in r]
    assert not any(entry.value for entry in entries)
    assert "Last time" not in said(document)
    assert fits_one_page(document)


def test_a_slip_whose_scan_is_filed_is_not_waited_for_any_more(seat, ada):
    desk = seat(Tier.SPECIALIST)
    slip = desk.run(compose_station_slip, ada, "en")
    (paper,) = desk.run(print_papers, ada, (slip,), "Counter", 1)
    assert (is_awaited(paper), of_slip(paper)) == (True, "at the chair")
    with desk.vault.work() as work:
        filed = note_filed(work, paper.code, signed=False)
    assert (is_awaited(filed), of_slip(filed)) == (False, "back and filed")
