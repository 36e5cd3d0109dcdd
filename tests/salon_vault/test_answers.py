"""Answers before a treatment: proposed by a checklist, decided by a person, sealed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from salon_vault.audit import Subject, Verb
from salon_vault.clearance.model import Ground, Weight
from salon_vault.clearance.use_cases import override_stops, what_stands_against
from salon_vault.clients.use_cases import add_client
from salon_vault.compartments import Compartment, Sealed
from salon_vault.contraindications.answers import Decision
from salon_vault.contraindications.errors import AnswersClosed, NotAdopted, NoticeFirst
from salon_vault.contraindications.model import NO, UNSURE, YES, Answer, ToDo
from salon_vault.contraindications.rules import propose
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set, list_sets, put_out_of_force
from salon_vault.contraindications.use_cases import (
    confirm_unchanged,
    decide_answers,
    hand_in_answers,
    list_answers,
    open_answers,
    record_answers,
)
from salon_vault.errors import EditConflict, InvalidInput, NotPermitted
from salon_vault.log.use_cases import verify_log
from salon_vault.notices.model import Handover, How, NoticeVersion
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import begin_visit
from salon_vault.visits.errors import StandsAgainst
from salon_vault.visits.use_cases import remove_visit
from storage.erasures import erase_records
from tests.conftest import PASSWORD
from tests.vaults import Patient

FACIAL = shipped(Kind.FACIAL)
PEEL = Treatment(new_treatment_id(), "Peel", Kind.FACIAL)
GO = Decision(Weight.NONE, None)
STOP = Decision(Weight.STOP, ToDo.NOT_TODAY)


def answered(**said):
    """Answer the set for facials: NO, but for those given."""
    found = []
    for question in FACIAL.questions:
        no = "never" if question.choices else NO
        given = said.get(question.id, no)
        found.append(Answer(question.id, *(given if isinstance(given, tuple) else (given,))))
    return found


def hand_over(open_as, client, clock):
    """Hand the notice to a client, in a salon whose notice is not ready to print."""
    with open_as(Tier.OWNER).work() as work:
        if work.notices.latest() is None:
            work.notices.add_version(NoticeVersion(1, "pl", bytes(32), clock.now()))
        work.notices.hand_over(Handover(client, 1, "pl", clock.now(), How.PAPER, "Ewa"))


@pytest.fixture
def client(seat, open_as, clock):
    """Let the salon ask before facials, and return a client who was handed the notice."""
    desk = seat(Tier.OWNER)
    desk.run(adopt_set, FACIAL, 0)
    desk.run(save_treatment, PEEL)
    client = desk.run(add_client, "Ewa", "pl").client.id
    hand_over(open_as, client, clock)
    return client


def record(desk, client, decision=GO, **said):
    return desk.run(record_answers, client, Kind.FACIAL, 1, answered(**said), decision)


def hand_in(desk, client, **said):
    return desk.run(hand_in_answers, client, Kind.FACIAL, 1, answered(**said))


def obstacles(desk, client, on):
    found = desk.run(what_stands_against, client, [PEEL.id], on).obstacles
    return [(each.code, each.weight) for each in found if each.ground is Ground.ANSWERS]


# --- the checklist ---------------------------------------------------------------------------


def test_the_heaviest_answer_decides_what_is_proposed(clock):
    today = clock.now().date()
    proposal = propose(FACIAL, answered(allergies=YES, scars=YES, skin_now=YES), today)
    assert [one.question.id for one in proposal.findings] == ["skin_now", "scars", "allergies"]
    assert (proposal.weight, proposal.to_do) == (Weight.STOP, ToDo.NOT_TODAY)
    assert propose(FACIAL, answered(), today).weight is Weight.NONE


def test_a_period_is_over_on_its_last_day_and_unknown_days_count_as_today(clock):
    today = clock.now().date()
    for ago, weight in ((1, Weight.STOP), (2, Weight.NONE)):
        said = answered(sun=(YES, today - timedelta(days=ago)))
        assert propose(FACIAL, said, today).weight is weight
    assert propose(FACIAL, answered(sun=YES), today).weight is Weight.STOP


def test_who_is_not_sure_is_treated_like_a_yes(clock):
    today = clock.now().date()
    assert propose(FACIAL, answered(cold_sores=UNSURE), today).weight is Weight.STOP


# --- asking ----------------------------------------------------------------------------------


def test_nothing_is_asked_before_an_owner_adopted_it_or_after_it_ended(seat, client):
    desk = seat(Tier.OWNER)
    with pytest.raises(NotAdopted):
        desk.run(hand_in_answers, client, Kind.NAILS, 1, [])
    desk.run(put_out_of_force, Kind.FACIAL, 1)
    with pytest.raises(NotAdopted):
        hand_in(desk, client)


def test_health_is_written_down_only_after_the_notice_was_handed_over(seat, client):
    desk = seat(Tier.SPECIALIST)
    untold = desk.run(add_client, "Ada", "pl").client.id
    for ask in (record, hand_in):
        with pytest.raises(NoticeFirst):
            ask(desk, untold)
    assert not desk.run(list_answers, untold).told
    assert record(desk, client).decided_by == "Chair 2"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda given: given[1:],
        lambda given: [*given, given[0]],
        lambda given: [replace(given[0], said="perhaps"), *given[1:]],
        lambda given: [replace(given[0], last=date(2026, 1, 1)), *given[1:]],
    ],
)
def test_every_question_is_answered_once_by_what_can_be_answered(seat, client, spoil):
    with pytest.raises(InvalidInput):
        seat(Tier.SPECIALIST).run(record_answers, client, Kind.FACIAL, 1, spoil(answered()), GO)


def test_answers_to_other_questions_than_those_in_force_are_a_conflict(seat, client):
    seat(Tier.OWNER).run(adopt_set, replace(FACIAL, unasked=Weight.STOP), 1)
    with pytest.raises(EditConflict):
        record(seat(Tier.SPECIALIST), client)


def test_reception_hands_in_and_sees_only_what_to_do(seat, client):
    desk = seat(Tier.RECEPTION)
    made = hand_in(desk, client, skin_now=YES)
    assert (made.weight, made.to_do, made.waits) == (Weight.STOP, ToDo.NOT_TODAY, True)
    (shown,) = desk.run(list_answers, client).history
    assert shown == made
    assert desk.run(open_answers, made.id) == Sealed(Compartment.HEALTH)
    with pytest.raises(NotPermitted):
        desk.run(decide_answers, made.id, 1, STOP)
    assert not hand_in(desk, client).waits


def test_a_named_person_decides_and_says_why_where_they_decide_otherwise(seat, client):
    made = hand_in(seat(Tier.RECEPTION), client, skin_now=YES)
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(InvalidInput):
        desk.run(decide_answers, made.id, made.version, GO)
    decision = replace(GO, reason="healed, seen by me")
    decided = desk.run(decide_answers, made.id, made.version, decision)
    assert (decided.weight, decided.decided_by, decided.waits) == (
        Weight.NONE,
        "Chair 2",
        False,
    )
    sheet = desk.run(open_answers, made.id)
    assert (sheet.proposed, sheet.reason) == (Weight.STOP, "healed, seen by me")
    with pytest.raises(EditConflict):
        desk.run(decide_answers, made.id, made.version, STOP)


def test_who_cannot_read_the_answers_cannot_decide_on_them(seat, client):
    made = hand_in(seat(Tier.RECEPTION), client, skin_now=YES)
    desk = seat(Tier.MANAGER)
    for case in ((decide_answers, made.id, 1, STOP), (confirm_unchanged, made.id, STOP)):
        with pytest.raises(AnswersClosed):
            desk.run(*case)
    assert record(desk, client, STOP, skin_now=YES).decided_by == "Marek"


def test_nothing_changed_is_a_new_asking_weighed_by_todays_periods(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    sunny = (YES, clock.now().date())
    first = record(desk, client, STOP, sun=sunny)
    clock.move(days=3)
    desk = seat(Tier.SPECIALIST)
    second = desk.run(confirm_unchanged, first.id, GO)
    assert (second.weight, second.asked_at) == (Weight.NONE, clock.now())
    sheet = desk.run(open_answers, second.id)
    assert sheet.as_before
    assert sheet.answers == desk.run(open_answers, first.id).answers
    assert [one.id for one in desk.run(list_answers, client).history] == [second.id, first.id]


# --- what stands against a treatment ---------------------------------------------------------


def spoil(open_as, sql, *values):
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(sql, values)


@pytest.mark.parametrize(
    ("column", "nonsense"),
    [("weight", 9), ("to_do", "?"), ("kind", "?"), ("asked_at", "?"), ("valid_until", "")],
)
def test_latest_answers_that_nobody_can_read_stop_and_earlier_ones_do_not_count(
    seat, client, open_as, clock, column, nonsense
):
    record(seat(Tier.SPECIALIST), client)
    clock.move(days=1)
    desk, today = seat(Tier.SPECIALIST), clock.now().date()
    stopped = record(desk, client, STOP, skin_now=YES)
    spoil(open_as, f"UPDATE answers SET {column} = ? WHERE id = ?", nonsense, stopped.id)
    desk = seat(Tier.SPECIALIST)
    assert obstacles(desk, client, today) == [("unreadable", Weight.STOP)]
    assert desk.run(list_answers, client).unreadable == {Kind.FACIAL}


def test_asking_again_makes_up_for_answers_that_nobody_can_read(seat, client, open_as, clock):
    record(seat(Tier.SPECIALIST), client, STOP, skin_now=YES)
    spoil(open_as, "UPDATE answers SET weight = 9")
    clock.move(days=1)
    desk, today = seat(Tier.SPECIALIST), clock.now().date()
    assert obstacles(desk, client, today) == [("unreadable", Weight.STOP)]
    record(desk, client)
    assert obstacles(desk, client, today) == []


@pytest.mark.parametrize(("column", "nonsense"), [("contents", "{}"), ("kind", "?")])
def test_questions_that_nobody_can_read_stop_until_the_owner_adopts_them_again(
    seat, client, open_as, clock, column, nonsense
):
    today = clock.now().date()
    clock.move(days=1)
    seat(Tier.OWNER).run(adopt_set, FACIAL, 1)
    spoil(open_as, f"UPDATE question_set SET {column} = ? WHERE version = 2", nonsense)
    assert obstacles(seat(Tier.RECEPTION), client, today) == [
        ("questions_unreadable", Weight.STOP)
    ]
    clock.move(days=1)
    owner = seat(Tier.OWNER)
    assert not next(one for one in owner.run(list_sets) if one.kind is Kind.FACIAL).whole
    owner.run(adopt_set, FACIAL, 1)
    assert obstacles(seat(Tier.RECEPTION), client, today) == [("not_asked", Weight.NOTE)]


def test_answers_stand_in_the_way_as_long_as_they_hold(seat, client, clock):
    today = clock.now().date()
    desk = seat(Tier.SPECIALIST)
    assert obstacles(desk, client, today) == [("not_asked", Weight.NOTE)]
    made = hand_in(desk, client, skin_now=YES)
    assert obstacles(desk, client, today) == [("to_decide", Weight.STOP)]
    desk.run(decide_answers, made.id, 1, STOP)
    assert obstacles(desk, client, today) == [("decided", Weight.STOP)]
    later = made.valid_until + timedelta(days=1)
    assert obstacles(desk, client, later) == [("outdated", Weight.STOP)]
    clock.move(minutes=1)
    record(desk, client)
    assert obstacles(desk, client, today) == []
    assert obstacles(desk, client, later) == [("outdated", Weight.NOTE)]


def test_a_salon_may_have_it_stop_that_nobody_asked(seat, client, clock):
    seat(Tier.OWNER).run(adopt_set, replace(FACIAL, unasked=Weight.STOP), 1)
    today = clock.now().date()
    desk = seat(Tier.SPECIALIST)
    assert obstacles(desk, client, today) == [("not_asked", Weight.STOP)]
    desk.run(record_answers, client, Kind.FACIAL, 2, answered(), GO)
    seat(Tier.OWNER).run(adopt_set, FACIAL, 2)
    assert obstacles(seat(Tier.RECEPTION), client, today) == [("newer_questions", Weight.NOTE)]


def test_answers_of_a_merged_card_count_for_the_card_that_stays(seat, open_as, client, clock):
    desk = seat(Tier.SPECIALIST)
    twin = desk.run(add_client, "Eva", "pl").client.id
    hand_over(open_as, twin, clock)
    record(seat(Tier.SPECIALIST), twin, STOP, skin_now=YES)
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(
            "UPDATE client SET merged_into = ? WHERE id = ?", (client, twin)
        )
    today = clock.now().date()
    desk = seat(Tier.SPECIALIST)
    assert obstacles(desk, client, today) == [("decided", Weight.STOP)]
    assert len(desk.run(list_answers, client).history) == 1


# --- the vault -------------------------------------------------------------------------------


def test_the_log_names_the_records_and_verifies(seat, client, entries):
    made = record(seat(Tier.SPECIALIST), client, STOP, skin_now=YES)
    lines = [line.entry for line in entries()]
    entry = next(e for e in lines if e.case == "contraindications.record_answers")
    changed = {(t.subject, t.id) for t in entry.touches if t.verb is Verb.CHANGED}
    assert changed == {(Subject.ANSWERS, made.id), (Subject.ANSWER_SHEET, made.id)}
    assert "skin_now" not in str(entry.detail)
    assert seat(Tier.OWNER).run(verify_log, Patient()).faults == ()


def test_a_row_that_says_nothing_hides_no_other(seat, open_as, client, clock):
    record(seat(Tier.SPECIALIST), client, STOP, skin_now=YES)
    vault = open_as(Tier.OWNER)
    with vault.work():
        vault._connection.execute(
            "INSERT INTO answers SELECT 'x', client, kind, 1, '9', '', 9, '', '', '', NULL, 1"
            " FROM answers"
        )
    desk = seat(Tier.RECEPTION)
    stops = [("unreadable", Weight.STOP), ("decided", Weight.STOP)]
    assert obstacles(desk, client, clock.now().date()) == stops
    assert len(desk.run(list_answers, client).history) == 1


def test_answers_are_erased_with_the_card(seat, client, look):
    record(seat(Tier.SPECIALIST), client, STOP, skin_now=YES)
    seat(Tier.OWNER).run(list_answers, client)
    vault = seat(Tier.OWNER).vault
    with vault.work() as work:
        erase_records(vault._connection, work.log, client, work._touches.append)
        gone = {t.subject for t in work.touches if t.verb is Verb.ERASED}
    assert {Subject.ANSWER_SHEET, Subject.CLIENT} <= gone
    assert look("SELECT count(*) FROM answers") == [(0,)]
    assert look("SELECT count(*) FROM sealed_item") == [(0,)]


def test_an_override_answers_for_one_decision_and_for_none_that_comes_later(
    seat, client, salon, clock
):
    desk = seat(Tier.SPECIALIST)
    record(desk, client, replace(STOP, reason="sunburnt"))
    stops = desk.run(what_stands_against, client, [PEEL.id]).stops
    witness = desk.call_witness(salon.people[Tier.OWNER], PASSWORD)
    desk.asking(reason="she knows", witness=witness).run(override_stops, client, stops)
    begun = desk.run(begin_visit, client, [PEEL.id])
    desk.run(remove_visit, begun.id)
    clock.move(minutes=1)
    record(desk, client, replace(STOP, reason="sunburnt"))
    with pytest.raises(StandsAgainst):
        desk.run(begin_visit, client, [PEEL.id])
