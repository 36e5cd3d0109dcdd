"""The product line at the gate: planned before a visit, and put down after it."""

from dataclasses import replace

import pytest

from salon_vault.clearance.model import Ground, Weight
from salon_vault.clearance.override import is_final
from salon_vault.clearance.use_cases import override_stops_as_senior, what_stands_against
from salon_vault.clients.use_cases import add_client
from salon_vault.formulas.mix import Mix, Shade
from salon_vault.formulas.model import Bowl, Formula, Zone, new_formula_id
from salon_vault.formulas.use_cases import save_formula
from salon_vault.patch_rules.model import Figures, Trigger
from salon_vault.patch_rules.use_cases import save_rule
from salon_vault.patch_tests.model import Result
from salon_vault.patch_tests.use_cases import place_test, read_test
from salon_vault.patch_tests.writing import Placed
from salon_vault.reactions.model import Reaction, new_reaction_id
from salon_vault.reactions.use_cases import Told, record_reaction
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import list_done_against, list_own_against
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import (
    add_treatments,
    begin_visit,
    close_visit,
    lines_to_plan,
)
from salon_vault.visits.errors import StandsAgainst
from salon_vault.visits.model import Done, Planned, Used
from salon_vault.visits.use_cases import list_visits, record_visit
from tests.conftest import PASSWORD
from tests.salon_vault.patch_cases import rule
from tests.signed_forms import sign_forms

ROOTS, TINT, TRIM = (
    Treatment(new_treatment_id(), name, kind)
    for name, kind in (
        ("Root colour", Kind.HAIR_COLOUR),
        ("Brow tint", Kind.LASH_BROW),
        ("Fringe trim", Kind.HAIR_CARE),
    )
)
COLOUR = Kind.HAIR_COLOUR


def formula(client, on, line="Luma color", **more):
    bowl = Bowl(Zone.ROOTS, Mix((Shade("6.0", 30.0),)), *line.split())
    return Formula(new_formula_id(), client, on, Zone.ROOTS, (bowl,), **more)


@pytest.fixture
def client(seat, clock):
    """A client in whose salon one line alone needs a test, and who reacted to another."""
    desk = seat(Tier.OWNER)
    for each in (ROOTS, TINT, TRIM):
        desk.run(save_treatment, each)
    desk.run(save_rule, rule(Figures(48), product="Luma color"))
    made = desk.run(add_client, "Ada", "pl").client.id
    told = Reaction(
        *(new_reaction_id(), made, clock.now().date(), COLOUR),
        bars=frozenset(),
        barred_lines=("Tinta viva",),
    )
    desk.run(record_reaction, told, Told(seen="red ears"))
    return made


def stopped_by(desk, client, line, *treatments):
    with pytest.raises(StandsAgainst) as refused:
        desk.run(begin_visit, client, treatments or [ROOTS.id], lines={COLOUR: line})
    return [(each.ground, each.code) for each in refused.value.obstacles]


def test_a_rule_for_one_line_stops_what_is_planned_with_it(seat, client):
    desk = seat(Tier.SPECIALIST)
    assert stopped_by(desk, client, "LUMA Color") == [(Ground.PATCH_TEST, "no_test")]
    begun = desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "  Aurea   cream "})
    assert begun.planned == (Planned(COLOUR, "Aurea cream"),)
    assert desk.run(list_visits, client) == [begun]


def test_a_line_that_a_reaction_bars_stops_and_is_a_hint_as_long_as_none_is_known(
    seat, client, clock
):
    desk = seat(Tier.SPECIALIST)
    assert stopped_by(desk, client, "tinta VIVA") == [(Ground.REACTION, "reacted_line")]
    with pytest.raises(StandsAgainst) as refused:
        desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "Tinta viva"})
    assert all(map(is_final, refused.value.obstacles)), "nobody answers for it"
    today = clock.now().date()
    found = desk.run(what_stands_against, client, [ROOTS.id], today)
    assert [each.weight for each in found.obstacles] == [Weight.ADAPT]
    assert desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: " "}).planned == ()


def test_another_line_than_the_one_that_was_tested_asks_for_a_new_test(seat, client, clock):
    new_line = Figures(48, repeat_on=(Trigger.NEW_LINE,))
    seat(Tier.OWNER).run(save_rule, rule(new_line))
    desk = seat(Tier.SPECIALIST)
    test = desk.run(place_test, client, Placed(COLOUR, "Aurea cream"))
    clock.move(hours=49)
    desk = seat(Tier.SPECIALIST)
    desk.run(read_test, test.id, test.version, Result.PASSED)
    assert stopped_by(desk, client, "Nova soft") == [(Ground.PATCH_TEST, "other_line")]
    begun = desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "Aurea cream"})
    assert begun.against == ()
    tint = desk.run(begin_visit, client, [TINT.id], lines={COLOUR: "Nova soft"})
    assert tint.treatments == (TINT.id,), "a line of hair colour is none for brows"


def test_who_answers_for_one_new_line_answers_for_no_other(seat, client, clock, salon):
    seat(Tier.OWNER).run(save_rule, rule(Figures(48, repeat_on=(Trigger.NEW_LINE,))))
    desk = seat(Tier.SPECIALIST)
    test = desk.run(place_test, client, Placed(COLOUR, "Aurea cream"))
    clock.move(hours=49)
    desk = seat(Tier.OWNER)
    desk.run(read_test, test.id, test.version, Result.PASSED)
    with pytest.raises(StandsAgainst) as refused:
        desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "Nova soft"})
    witness = desk.call_witness(salon.people[Tier.RECEPTION], PASSWORD)
    shown = refused.value.obstacles
    desk.asking(reason="the maker says so", witness=witness).run(
        override_stops_as_senior, client, shown
    )
    assert desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "NOVA Soft"}).planned
    assert stopped_by(desk, client, "Nova hard") == [(Ground.PATCH_TEST, "other_line")]


def test_a_line_is_weighed_again_when_treatments_are_added(seat, client):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    with pytest.raises(StandsAgainst):
        desk.run(add_treatments, begun, [ROOTS.id], lines={COLOUR: "Luma color"})
    more = desk.run(add_treatments, begun, [ROOTS.id], lines={COLOUR: "Aurea cream"})
    with pytest.raises(StandsAgainst):
        desk.run(add_treatments, more, [TINT.id], lines={COLOUR: "Tinta viva"})
    assert desk.run(add_treatments, more, [TINT.id]).lines == {COLOUR: "Aurea cream"}


def test_the_line_of_the_last_formula_is_proposed_and_then_that_of_the_last_visit(
    seat, client, clock
):
    desk = seat(Tier.SPECIALIST)
    assert desk.run(lines_to_plan, client) == {COLOUR: ""}
    today = clock.now().date()
    desk.run(save_formula, formula(client, today, "Aurea cream"))
    assert desk.run(lines_to_plan, client) == {COLOUR: "Aurea cream"}
    clock.move(days=1)
    desk = seat(Tier.SPECIALIST)
    desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "Nova soft"})
    assert desk.run(lines_to_plan, client) == {COLOUR: "Nova soft"}


def test_an_owner_answers_for_the_line_that_was_planned(seat, client, salon):
    desk = seat(Tier.OWNER)
    planned = {COLOUR: "Luma color"}
    with pytest.raises(StandsAgainst) as refused:
        desk.run(begin_visit, client, [ROOTS.id], lines=planned)
    who = desk.call_witness(salon.people[Tier.RECEPTION], PASSWORD)
    asking = desk.asking(reason="tested elsewhere", witness=who)
    asking.run(override_stops_as_senior, client, refused.value.obstacles)
    assert desk.run(begin_visit, client, [ROOTS.id], lines=planned).against == ()


@pytest.mark.parametrize(
    ("product", "code"),
    [("Luma color 6/0", "no_test"), ("Tinta viva", "reacted_line"), ("Aurea cream 6/0", None)],
)
def test_products_put_down_later_mark_the_visit_where_their_line_stood_against_it(
    seat, client, clock, product, code
):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [ROOTS.id])
    sign_forms(desk.vault, client, ROOTS.kind)
    closed = desk.run(close_visit, replace(begun, used=(Used(product),)))
    assert [each.code for each in closed.against] == [code] * bool(code)
    assert desk.run(list_own_against) == [closed] * bool(code)
    waiting = seat(Tier.OWNER).run(list_done_against)
    assert [each.visit for each in waiting] == [closed] * bool(code)


def test_a_barred_line_marks_a_visit_whatever_it_was_called(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    today, done = clock.now().date(), Done(used=(Used("Tinta Viva no. 4"),))
    visit = desk.run(record_visit, client, today, "Gloss", None, done)
    assert [(each.treatment, each.code) for each in visit.against] == [("", "reacted_line")]


def test_a_formula_put_down_later_marks_its_visit_once(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    visit = desk.run(begin_visit, client, [ROOTS.id], lines={COLOUR: "Aurea cream"})
    kept = desk.run(save_formula, formula(client, today, "Aurea cream", visit=visit.id))
    assert desk.run(list_visits, client)[0].against == ()
    barred = replace(kept, bowls=formula(client, today, "Tinta viva").bowls)
    desk.run(save_formula, barred)
    (marked,) = desk.run(list_visits, client)
    assert [each.code for each in marked.against] == ["reacted_line"]
    desk.run(save_formula, replace(barred, version=2, result="even"))
    assert desk.run(list_visits, client) == [marked]


def test_a_formula_without_a_visit_of_its_own_marks_that_of_its_day(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    today = clock.now().date()
    trim = desk.run(record_visit, client, today, "", None, Done((TRIM.id,)))
    roots = desk.run(record_visit, client, today, "", None, Done((ROOTS.id,)))
    desk.run(save_formula, formula(client, today))
    marks = {each.id: len(each.against) for each in desk.run(list_visits, client)}
    assert marks == {trim.id: 0, roots.id: 1}
