"""Formulas: kept as typed, put right, taken out and back, and known to the shelf."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clients.use_cases import add_client
from salon_vault.errors import EditConflict, InvalidInput, NotFound
from salon_vault.formulas.comparing import Part, compare
from salon_vault.formulas.model import (
    Bowl,
    Formula,
    Level,
    Zone,
    new_formula_id,
)
from salon_vault.formulas.notation import read_mix
from salon_vault.formulas.use_cases import (
    list_formulas,
    remove_formula,
    restore_formula,
    save_formula,
)
from salon_vault.products.use_cases import view_shelf, who_had_lot
from salon_vault.products.using import suggested
from salon_vault.staff.model import Tier
from salon_vault.visits.use_cases import record_visit, remove_visit
from storage.erasures import erase_records

DAY = date(2026, 11, 20)
USUAL = "7.1 30 + 7.0 30 | 6% 90 | 35"


def bowl(typed=USUAL, *lots):
    return Bowl(Zone.ROOTS, read_mix(typed).with_lots(iter(lots)), " Lumera", "Silk ")


def colour(client, *bowls, **more):
    return Formula(new_formula_id(), client, DAY, Zone.ROOTS, bowls or (bowl(),), **more)


@pytest.fixture
def ada(seat):
    return seat(Tier.OWNER).run(add_client, "Ada", "en").client.id


def test_a_formula_comes_back_as_it_was_typed_under_the_label_of_its_author(ada, seat):
    desk = seat(Tier.SPECIALIST)
    visit = desk.run(record_visit, ada, DAY, "Colour", None)
    typed = colour(
        ada,
        bowl(USUAL, "A1", "B 2", "C3"),
        replace(bowl("9.1 20,5 | 1.9% 1:2 | 10 | heat"), zone=Zone.TONER),
        natural=Level(6),
        start=Level(6, "3"),
        target=Level(7, "1"),
        visit=visit.id,
        result=" warm\nat the nape ",
        by="somebody else",
    )
    kept = desk.run(save_formula, typed)
    assert (kept.by, kept.version, kept.result) == ("Chair 2", 1, "warm at the nape")
    assert kept.bowls[0] == replace(typed.bowls[0], brand="Lumera", line="Silk")
    (found,) = seat(Tier.RECEPTION).run(list_formulas, ada)
    assert found == replace(kept, bowls=found.bowls)
    assert [each.mix.total for each in found.bowls] == [150.0, 61.5]
    assert found.bowls[1].mix.heat


def test_putting_right_keeps_author_and_client_and_names_the_fields(ada, seat, entries):
    kept = seat(Tier.SPECIALIST).run(save_formula, colour(ada))
    desk = seat(Tier.OWNER)
    other = desk.run(add_client, "Bea", "en").client.id
    changed = replace(kept, client=other, by="?", result="ash", target=Level(8))
    assert desk.run(save_formula, changed).by == "Chair 2"
    (found,) = desk.run(list_formulas, ada)
    assert (found.result, str(found.target)) == ("ash", "8")
    with pytest.raises(EditConflict):
        desk.run(save_formula, kept)
    details = [each.detail for each in entries() if each.entry.case == "formulas.save_formula"]
    assert details[-1] == {"fields": ["target", "result"]}


def test_a_day_that_has_not_come_and_a_client_that_is_not_there_are_refused(ada, seat):
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(InvalidInput):
        desk.run(save_formula, replace(colour(ada), on=DAY + timedelta(days=9)))
    with pytest.raises(NotFound):
        desk.run(save_formula, colour("no such card"))


def test_products_and_batches_are_known_to_the_shelf_afterwards(ada, seat):
    desk = seat(Tier.SPECIALIST)
    desk.run(save_formula, colour(ada, bowl(USUAL, "A1", "", "C3")))
    shelf = {each.product.label: each.lot and each.lot.number for each in desk.run(view_shelf)}
    assert shelf == {"Lumera Silk 7.1": "A1", "Lumera Silk 7.0": None, "Lumera 6 %": "C3"}
    assert [each.name for each in desk.run(who_had_lot, "c3").clients] == ["Ada"]


def test_another_batch_typed_later_is_proposed_and_the_old_use_stays(ada, seat):
    desk = seat(Tier.SPECIALIST)
    desk.run(save_formula, colour(ada, bowl(USUAL, "A1")))
    desk.run(save_formula, replace(colour(ada, bowl(USUAL, "A2")), on=DAY + timedelta(days=1)))
    (first, *_) = suggested(desk.run(view_shelf), "lumera silk 7.1")
    assert first.lot.number == "A2"
    assert len(desk.run(who_had_lot, "A1").clients) == 1


def test_a_removed_formula_comes_back_with_its_batches_and_the_log_says_both(
    ada, seat, entries
):
    desk = seat(Tier.SPECIALIST)
    kept = desk.run(save_formula, colour(ada, bowl(USUAL, "A1")))
    desk.run(remove_formula, kept.id)
    assert desk.run(list_formulas, ada) == []
    assert desk.run(who_had_lot, "A1").clients == ()
    back = desk.run(restore_formula, kept.id)
    assert back == replace(kept, version=2)
    assert len(desk.run(who_had_lot, "A1").clients) == 1
    with pytest.raises(NotFound):
        desk.run(restore_formula, kept.id)
    told = {
        (each.entry.case, touch.verb)
        for each in entries()
        for touch in each.entry.touches
        if touch.subject is Subject.FORMULA
    }
    assert ("formulas.remove_formula", Verb.ERASED) in told
    assert ("formulas.restore_formula", Verb.CHANGED) in told


def test_only_what_was_removed_since_unlocking_comes_back(ada, seat):
    kept = seat(Tier.SPECIALIST).run(save_formula, colour(ada))
    seat(Tier.SPECIALIST).run(remove_formula, kept.id)
    with pytest.raises(NotFound):
        seat(Tier.SPECIALIST).run(restore_formula, kept.id)


def test_a_formula_outlives_the_visit_it_was_mixed_at(ada, seat):
    desk = seat(Tier.SPECIALIST)
    visit = desk.run(record_visit, ada, DAY, "Colour", None)
    desk.run(save_formula, colour(ada, visit=visit.id))
    desk.run(remove_visit, visit.id)
    (found,) = desk.run(list_formulas, ada)
    assert found.visit is None
    assert desk.run(save_formula, replace(found, visit=visit.id)).visit is None


def test_formulas_of_a_merged_card_are_on_the_one_that_stays(ada, seat, open_as):
    desk = seat(Tier.OWNER)
    other = desk.run(add_client, "Ada N.", "en").client.id
    desk.run(save_formula, colour(other))
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(
            "UPDATE client SET merged_into = ? WHERE id = ?", (ada, other)
        )
    assert len(seat(Tier.OWNER).run(list_formulas, ada)) == 1


@pytest.mark.parametrize(
    "bowls", ["[]", "{}", "null", '[{"zone": "roots"}]', "[" * 99_000, '[{"shades": [1]}]']
)
def test_a_row_that_says_nothing_hides_no_other(ada, seat, open_as, bowls):
    seat(Tier.OWNER).run(save_formula, colour(ada))
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(
            "INSERT INTO formula VALUES"
            " ('x', ?, NULL, '2026-01-01', '', 'roots', NULL, NULL, NULL, ?, '', '', 1)",
            (ada, bowls),
        )
    assert len(seat(Tier.OWNER).run(list_formulas, ada)) == 1


def test_erasing_a_client_takes_formulas_uses_and_their_log_details(ada, seat, open_as, look):
    desk = seat(Tier.OWNER)
    kept = desk.run(save_formula, colour(ada, bowl(USUAL, "A1")))
    desk.run(save_formula, replace(kept, result="told on the phone"))
    vault = open_as(Tier.OWNER)
    with vault.work() as work:
        erase_records(vault._connection, work.log, ada, lambda touch: None)
    assert look("SELECT count(*) FROM formula") == [(0,)]
    assert look("SELECT count(*) FROM product_use") == [(0,)]
    with open_as(Tier.OWNER).work() as work:
        lines = list(work.log.latest(None, 100))
    told = [each for each in lines if each.entry.case == "formulas.save_formula"]
    assert len(told) == 2
    assert all(not each.detail for each in told)


def test_a_repeated_formula_is_new_and_says_nothing_of_the_last_result(ada):
    last = colour(ada, bowl(USUAL, "A1"), result="ash", next_time="less", by="Chair 2")
    again = last.repeated(DAY + timedelta(days=30))
    assert (again.version, again.result, again.next_time, again.by) == (0, "", "", "")
    assert again.id != last.id
    assert list(again.bowls[0].mix.lots) == ["", "", ""]
    assert again.bowls[0].mix.total == 150.0


def test_two_formulas_side_by_side_differ_where_something_was_changed(ada):
    before = colour(ada, result="warm")
    after = colour(ada, bowl("7.1 40 + 7.3 20 | 6% 90 | 35"), bowl("9.1 20 | 10 min"))
    pairs = {(p.place.bowl, p.place.part, p.place.shade): p for p in compare(before, after)}
    changed = {where for where, pair in pairs.items() if pair.differs}
    assert changed == {
        (0, Part.SHADE, "7.1"),
        (0, Part.SHADE, "7.0"),
        (0, Part.SHADE, "7.3"),
        (1, Part.ZONE, ""),
        (1, Part.PRODUCT, ""),
        (1, Part.SHADE, "9.1"),
        (1, Part.MINUTES, ""),
        (None, Part.RESULT, ""),
    }
    shade = pairs[0, Part.SHADE, "7.3"]
    assert (shade.before, shade.after) == (None, 20.0)
    assert [p.place.bowl for p in compare(before, after)][-1] is None
    assert not any(pair.differs for pair in compare(before, before))
