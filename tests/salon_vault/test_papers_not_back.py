"""Papers that are out: listed within reach, found by code, many put into one box at once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from salon_vault.clients.use_cases import add_client
from salon_vault.clock import day_of
from salon_vault.closed_cards.use_cases import close_card, set_only_own
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import Outcome, Why, spoken_code
from salon_vault.consents.tracking.listing import is_asked_for
from salon_vault.consents.tracking.model import Noted
from salon_vault.consents.tracking.use_cases import (
    begin_box,
    find_papers,
    list_addenda,
    list_not_back,
    note_outcome,
    put_in_box,
    view_box,
    write_addendum,
)
from salon_vault.consents.use_cases import compose_form_set, list_papers, print_papers
from salon_vault.day.model import DayEntry, new_entry_id
from salon_vault.day.use_cases import put_on_day
from salon_vault.errors import EditConflict, InvalidInput
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.paper.code import page_payload
from salon_vault.staff.model import Tier
from tests.conftest import PASSWORD
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient

VOID = Noted(Outcome.VOID, why=Why.SPOILED)


@pytest.fixture
def desk(seat):
    return seat(Tier.RECEPTION)


@pytest.fixture
def client(desk):
    return desk.run(add_client, "Anna Nowak", "pl").client.id


@pytest.fixture
def papers(desk, client):
    documents = desk.run(compose_form_set, client, "hair-colour", "pl", "Koloryzacja")
    return desk.run(print_papers, client, documents, "Counter", 1)


def named(*papers):
    return tuple((paper.code, paper.version) for paper in papers)


def test_papers_that_are_out_say_whose_which_since_when_and_who_printed(desk, client, papers):
    out = desk.run(list_not_back)
    assert {each.code for each in out} == {paper.code for paper in papers}
    first = out[0]
    assert (first.client, first.name, first.treatment) == (client, "Anna N.", "Koloryzacja")
    assert (first.made_at, first.made_by) == (papers[0].made_at, "Front desk")


def test_once_an_outcome_is_noted_it_is_back(desk, papers):
    first, second = papers
    desk.run(note_outcome, first.code, first.version, Noted(Outcome.SIGNED))
    assert [each.code for each in desk.run(list_not_back)] == [second.code]
    desk.run(note_outcome, second.code, second.version, Noted(Outcome.WILL_BRING))
    assert [each.code for each in desk.run(list_not_back)] == [second.code]


def test_an_aftercare_sheet_is_the_clients_to_keep(desk, client):
    documents = desk.run(compose_form_set, client, "hair-colour-aftercare", "pl", "")
    desk.run(print_papers, client, documents, "Counter", 1)
    assert desk.run(list_not_back) == []


def test_of_cards_that_are_not_for_this_person_no_paper_is_listed(seat, desk, client, papers):
    owner = seat(Tier.OWNER)
    owner.asking(proof=owner.confirm(PASSWORD), reason="well known").run(
        close_card, client, frozenset()
    )
    again = seat(Tier.RECEPTION)
    assert again.run(list_not_back) == []
    assert again.run(find_papers, papers[0].code) == []
    assert len(seat(Tier.OWNER).run(list_not_back)) == 2


def test_nor_of_other_peoples_clients(seat, desk, client, papers):
    seat(Tier.OWNER).run(set_only_own, 6)
    assert seat(Tier.SPECIALIST).run(list_not_back) == []
    assert len(seat(Tier.RECEPTION).run(list_not_back)) == 2


def test_a_paper_is_found_by_its_code_typed_read_out_or_scanned(desk, papers):
    code = papers[0].code
    for typed in (code, spoken_code(code).lower(), f" {code[:4]} {code[4:6]} ", code[:4]):
        assert code in [each.code for each in desk.run(find_papers, typed)]
    assert [each.code for each in desk.run(find_papers, page_payload(code, 2))] == [code]
    for typed in (code[:3], "0O1I", "", "7777-7777"):
        assert desk.run(find_papers, typed) == []


def test_a_paper_with_an_outcome_is_found_too(desk, papers):
    first = papers[0]
    desk.run(note_outcome, first.code, first.version, VOID)
    (found,) = desk.run(find_papers, first.code)
    assert found.outcome is Outcome.VOID


def moment(text):
    return datetime.fromisoformat(text).astimezone(UTC)


@pytest.mark.parametrize(
    ("at", "made", "until", "asked"),
    [
        ("2026-11-21T12:00", "2026-11-21T09:00", None, False),
        ("2026-11-21T20:00", "2026-11-21T09:00", None, True),
        ("2026-11-21T09:00", "2026-11-20T18:00", None, True),
        ("2026-11-21T20:00", "2026-11-01T09:00", "2026-11-22", False),
        ("2026-11-21T09:00", "2026-11-01T09:00", "2026-11-21", True),
    ],
)
def test_papers_of_today_are_asked_for_in_the_evening(desk, papers, at, made, until, asked):
    out = desk.run(list_not_back)[0]
    if until is not None:
        day = moment(until + "T00:00").astimezone().date()
        out = replace(out, outcome=Outcome.WILL_BRING, awaited_until=day)
    assert is_asked_for(replace(out, made_at=moment(made)), moment(at)) is asked


def test_many_papers_go_into_one_box_at_once_and_are_signed(desk, client, papers):
    put = desk.run(put_in_box, named(*papers), " 2026-11  B ")
    assert {(each.outcome, each.box) for each in put} == {(Outcome.SIGNED, "2026-11 B")}
    assert desk.run(list_not_back) == []
    assert desk.run(view_box) == "2026-11 B"


def test_either_all_go_into_the_box_or_none(desk, client, papers):
    first, second = papers
    void = desk.run(note_outcome, first.code, first.version, VOID)
    with pytest.raises(InvalidInput, match="outcome"):
        desk.run(put_in_box, named(second, void), "2026-11 A")
    with pytest.raises(EditConflict):
        desk.run(put_in_box, named(second, first), "2026-11 A")
    with pytest.raises(InvalidInput, match="box"):
        desk.run(put_in_box, named(second), "  ")
    assert {each.outcome for each in desk.run(list_papers, client)} == {
        Outcome.PRINTED,
        Outcome.VOID,
    }


def test_a_signed_paper_can_lie_in_another_box_later(desk, papers):
    signed = desk.run(put_in_box, named(*papers), "2026-11 A")
    moved = desk.run(put_in_box, named(*signed), "cellar")
    assert {(each.outcome, each.box) for each in moved} == {(Outcome.SIGNED, "cellar")}


def test_what_is_typed_as_the_name_of_a_box_is_not_in_the_log(desk, papers, look):
    desk.run(put_in_box, named(*papers), "Wanda's box")
    assert look("SELECT DISTINCT id FROM log_ref WHERE kind = 'box'") == [("box",)]


def test_a_new_box_is_named_by_its_month_and_used_from_then_on(desk, papers, clock):
    assert desk.run(view_box) == "2026-11 A"
    assert desk.run(begin_box) == "2026-11 B"
    clock.move(days=11)
    assert desk.run(view_box) == "2026-11 B"
    assert desk.run(begin_box) == "2026-12 A"
    first = papers[0]
    signed = desk.run(note_outcome, first.code, first.version, Noted(Outcome.SIGNED))
    assert signed.box == "2026-12 A"


# --- addenda -------------------------------------------------------------------------------


def test_an_addendum_is_handed_in_upward_and_read_with_the_key_alone(
    seat, desk, client, papers
):
    signed = desk.run(put_in_box, named(*papers), "2026-11 A")[0]
    desk.run(write_addendum, signed.code, "called: skin was red for an hour ")
    assert desk.run(list_addenda, client) == Sealed(Compartment.HEALTH)
    (read,) = seat(Tier.SPECIALIST).run(list_addenda, client)
    assert (read.paper, read.by) == (signed.code, "Front desk")
    assert read.text == "called: skin was red for an hour"


def test_a_paper_of_a_merged_card_is_awaited_and_added_to_on_the_one_that_stays(
    seat, desk, client, papers, clock
):
    stays = desk.run(add_client, "Anna Nowak-Lis", "pl").client.id
    desk.run(merge_cards, desk.run(preview_merge, stays, client), frozenset())
    visit = day_of(clock.now()) + timedelta(days=3)
    desk.run(put_on_day, DayEntry(new_entry_id(), visit, client=stays))
    first, second = papers
    brings = desk.run(note_outcome, first.code, first.version, Noted(Outcome.WILL_BRING))
    assert brings.awaited_until == visit
    signed = desk.run(put_in_box, named(second), "2026-11 A")[0]
    desk.run(write_addendum, signed.code, "red for an hour")
    (read,) = seat(Tier.SPECIALIST).run(list_addenda, stays)
    assert read.paper == signed.code


def test_nothing_is_added_to_a_paper_that_is_still_open_nor_nothing_at_all(desk, papers):
    with pytest.raises(InvalidInput, match="outcome"):
        desk.run(write_addendum, papers[0].code, "too early")
    signed = desk.run(put_in_box, named(*papers), "2026-11 A")[0]
    for text in (" ", "x" * 4001):
        with pytest.raises(InvalidInput, match="note"):
            desk.run(write_addendum, signed.code, text)


# --- held to the log -----------------------------------------------------------------------


@pytest.fixture
def caught(open_as, desk, client, papers):
    """Change the database past the gate, and count what verification finds."""
    signed = desk.run(put_in_box, named(*papers), "2026-11 A")[0]
    desk.run(write_addendum, signed.code, "red for an hour")
    owner = open_as(Tier.OWNER)

    def caught(*statements):
        for statement in statements:
            Attacker(owner).run(statement)
        with owner.work() as work:
            return bool(work.log.verify(Patient()).faults)

    return caught


def test_the_control_what_the_gate_has_written_is_in_order(caught):
    assert not caught()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE paper SET outcome = 'refused'",
        "UPDATE paper SET fingerprint = 'another wording'",
        "UPDATE paper SET sha256 = zeroblob(32)",
        "UPDATE paper SET outcome_on = '2026-01-01'",
        "UPDATE paper SET version = 0",
        "DELETE FROM paper",
        "INSERT INTO paper (code, client, kind, template_version, language, made_at, made_by,"
        " pages, sha256, blob, compartment, outcome, copies, version)"
        " SELECT 'AAAABBBBCCCCDDDD', client, kind, 1, language, made_at, made_by, 1, sha256,"
        " blob, compartment, 'signed', 1, 1 FROM paper LIMIT 1",
        "DELETE FROM sealed_item WHERE subject = 'addendum'",
        "UPDATE sealed_item SET sealed = zeroblob(64) WHERE subject = 'addendum'",
        "UPDATE sealed_item SET id = 'x' || id WHERE subject = 'addendum'",
    ],
)
def test_a_paper_or_addendum_altered_planted_or_removed_is_found(caught, statement):
    assert caught(statement)
