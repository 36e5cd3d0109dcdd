"""A stop: a visit does not begin against it, and what was done against it is never hidden."""

from dataclasses import replace

import pytest

from salon_vault.audit import Phase
from salon_vault.clearance.model import Ground, Weight
from salon_vault.clearance.use_cases import (
    override_stops,
    override_stops_as_senior,
    what_stands_against,
)
from salon_vault.clients.use_cases import add_client
from salon_vault.closed_cards.errors import CardClosed
from salon_vault.closed_cards.use_cases import close_card
from salon_vault.contraindications.obstacles import NOT_ASKED
from salon_vault.contraindications.sets.shipped import shipped
from salon_vault.contraindications.sets.use_cases import adopt_set, put_out_of_force
from salon_vault.errors import InvalidInput, NotFound, NotPermitted
from salon_vault.log.use_cases import who_opened
from salon_vault.merging.use_cases import merge_cards, preview_merge
from salon_vault.staff.model import Tier
from salon_vault.stops.use_cases import (
    count_overridden,
    list_done_against,
    list_overridden,
    list_own_against,
    own_against_read,
    see_done_against,
    see_overridden,
)
from salon_vault.timeline.use_cases import list_timeline
from salon_vault.treatments.model import Kind, Treatment, new_treatment_id
from salon_vault.treatments.use_cases import save_treatment
from salon_vault.visits.begun.use_cases import add_treatments, begin_visit, close_visit
from salon_vault.visits.errors import AgainstUnseen, StandsAgainst
from salon_vault.visits.model import Against, Done, Visit, VisitId
from salon_vault.visits.notes import NoteKind
from salon_vault.visits.use_cases import (
    change_visit,
    list_visit_notes,
    list_visits,
    record_visit,
    remove_visit,
)
from tests.conftest import PASSWORD
from tests.signed_forms import sign_forms

PEEL, TRIM = (
    Treatment(new_treatment_id(), name, kind)
    for name, kind in (("Peel", Kind.FACIAL), ("Fringe trim", Kind.HAIR_CARE))
)
STOP = Against(PEEL.id, Ground.ANSWERS, NOT_ASKED)
WHY = "She had answered on paper, which is lost"


@pytest.fixture
def client(seat):
    """A client whom nobody has asked, in a salon that does no peel without asking."""
    desk = seat(Tier.OWNER)
    for each in (PEEL, TRIM):
        desk.run(save_treatment, each)
    desk.run(adopt_set, replace(shipped(Kind.FACIAL), unasked=Weight.STOP), 0)
    return desk.run(add_client, "Ada", "pl").client.id


@pytest.fixture
def done(seat, client, clock):
    """A peel that was done all the same, as reception recorded it."""
    told = Done((PEEL.id,), why=WHY)
    return seat(Tier.RECEPTION).run(record_visit, client, clock.now().date(), "", None, told)


def refused_in(line):
    return line.entry.phase is Phase.REFUSED


def test_a_visit_does_not_begin_against_a_stop_and_says_which(seat, client):
    desk = seat(Tier.SPECIALIST)
    with pytest.raises(StandsAgainst) as refused:
        desk.run(begin_visit, client, [TRIM.id, PEEL.id])
    (stop,) = refused.value.obstacles
    assert (stop.treatment, stop.ground, stop.code) == (PEEL.id, Ground.ANSWERS, NOT_ASKED)
    assert refused.value.args == (client, 1), "nothing of it can come into the program's log"
    assert desk.run(list_visits, client) == []
    assert desk.run(begin_visit, client, [TRIM.id]).against == ()
    refusals = [each for each in seat(Tier.OWNER).run(who_opened, client) if refused_in(each)]
    assert [line.entry.case for line in refusals] == ["visits.begin_visit"]


def test_what_stands_on_a_closed_card_is_told_to_nobody_else(seat, client):
    owner = seat(Tier.OWNER)
    asking = owner.asking(proof=owner.confirm(PASSWORD), reason="Press at the door")
    asking.run(close_card, client, frozenset())
    with pytest.raises(CardClosed):
        seat(Tier.SPECIALIST).run(begin_visit, client, [PEEL.id])
    with pytest.raises(StandsAgainst):
        seat(Tier.OWNER).run(begin_visit, client, [PEEL.id])


def test_what_is_added_to_a_visit_under_way_is_weighed_again(seat, client):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    with pytest.raises(StandsAgainst):
        desk.run(add_treatments, begun, [PEEL.id])
    assert desk.run(list_visits, client) == [begun]


@pytest.mark.parametrize("typed", ["peel", "Tea + PEEL", "Pee + l + peel + tea"])
def test_words_that_name_a_treatment_are_weighed_like_it(seat, client, typed):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    for case, given in (
        (begin_visit, (client, [], None, typed, [Kind.OTHER])),
        (add_treatments, (begun, [], typed, [Kind.OTHER])),
    ):
        with pytest.raises(StandsAgainst):
            desk.run(case, *given)
    assert desk.run(list_visits, client) == [begun]


def test_of_words_that_name_none_the_kind_is_asked_and_weighed(seat, client):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id], None, "Tea", [Kind.OTHER])
    assert (begun.treatment, begun.unlisted) == ("Fringe trim + Tea", (Kind.OTHER,))
    for case, given in (
        (begin_visit, (client, [TRIM.id], None, "Acid mask")),
        (add_treatments, (begun, [], "Acid mask")),
    ):
        with pytest.raises(InvalidInput):
            desk.run(case, *given)
        with pytest.raises(StandsAgainst):
            desk.run(case, *given, [Kind.FACIAL])


def test_what_is_recorded_in_words_is_marked_like_a_treatment(seat, client, clock):
    desk = seat(Tier.RECEPTION)
    today = clock.now().date()
    by_name = desk.run(record_visit, client, today, "peel + tea", None)
    assert (by_name.treatments, by_name.against) == ((PEEL.id,), (STOP,))
    by_kind = desk.run(
        record_visit, client, today, "Acid mask", None, Done(unlisted=(Kind.FACIAL,))
    )
    assert [(each.treatment, each.code) for each in by_kind.against] == [("", NOT_ASKED)]
    assert by_kind in desk.run(list_visits, client)
    plain = desk.run(record_visit, client, today, "Tea", None)
    told = desk.run(change_visit, replace(plain, treatment="Tea + Peel"))
    assert told.against == (STOP,)


def test_a_visit_from_before_the_list_is_not_marked_by_another_correction(
    seat, client, clock, open_as
):
    with open_as(Tier.OWNER).work() as work:
        old = work.visits.save(Visit(VisitId("a" * 16), client, clock.now().date(), "Peel", ""))
    assert seat(Tier.RECEPTION).run(change_visit, replace(old, price=100)).against == ()


def test_closing_records_what_was_done_in_the_end_and_marks_it(seat, client):
    desk = seat(Tier.SPECIALIST)
    begun = desk.run(begin_visit, client, [TRIM.id])
    told = replace(begun, treatments=(TRIM.id, PEEL.id), treatment="Fringe trim + Peel")
    sign_forms(desk.vault, client, PEEL.kind)
    closed = desk.run(close_visit, told, "", WHY)
    assert closed.against == (STOP,)


def test_recording_is_never_refused_and_the_reason_is_sealed_to_health(seat, done, entries):
    assert done.against == (STOP,)
    (reason,) = seat(Tier.SPECIALIST).run(list_visit_notes, done.client)
    assert (reason.kind, reason.text, reason.visit) == (NoteKind.REASON, WHY, done.id)
    (line,) = [each for each in entries() if each.entry.case == "visits.record_visit"]
    assert line.detail == {"against": ["answers.not_asked"]}


def test_the_owner_is_told_once_and_answers_with_a_word(seat, done, clock):
    for tier in set(Tier) - {Tier.OWNER}:
        with pytest.raises(NotPermitted):
            seat(tier).run(list_done_against)
    desk = seat(Tier.OWNER)
    (told,) = desk.run(list_done_against)
    assert (told.visit, told.name, told.why) == (done, "Ada", WHY)
    with pytest.raises(InvalidInput):
        desk.run(see_done_against, done, "  ")
    seen = desk.run(see_done_against, done, "Talked about it")
    assert seen.seen_on == clock.now().date()
    assert desk.run(list_done_against) == []


def test_merging_the_card_hides_nothing_from_the_owner(seat, done):
    desk = seat(Tier.OWNER)
    stays = desk.run(add_client, "Ada Nowak", "pl").client.id
    desk.run(merge_cards, desk.run(preview_merge, stays, done.client), frozenset())
    (told,) = desk.run(list_done_against)
    assert (told.visit, told.name, told.why) == (done, "Ada Nowak", WHY)


def test_whoever_recorded_it_is_told_at_the_next_login_alone(seat, done):
    assert seat(Tier.SPECIALIST).run(list_own_against) == []
    desk = seat(Tier.RECEPTION)
    assert desk.run(list_own_against) == [done]
    desk.run(own_against_read)
    assert seat(Tier.RECEPTION).run(list_own_against) == []


def test_a_mark_stays_until_an_owner_has_seen_it_whatever_is_named_now(seat, done):
    seat(Tier.OWNER).run(put_out_of_force, Kind.FACIAL, 1)
    desk = seat(Tier.RECEPTION)
    corrected = desk.run(change_visit, replace(done, price=100, against=(), seen_on=done.on))
    mistaken = replace(corrected, treatments=(TRIM.id,), treatment="Fringe trim")
    corrected = desk.run(change_visit, mistaken)
    assert (corrected.against, corrected.seen_on) == ((STOP,), None)
    owner = seat(Tier.OWNER)
    (told,) = owner.run(list_done_against)
    seen = owner.run(see_done_against, told.visit, "Talked about it")
    assert seat(Tier.RECEPTION).run(change_visit, seen).against == ()


def test_what_was_done_against_a_stop_is_removed_by_an_owner_who_has_seen_it(
    seat, done, entries
):
    for tier in (Tier.RECEPTION, Tier.OWNER):
        with pytest.raises(AgainstUnseen):
            seat(tier).run(remove_visit, done.id)
    desk = seat(Tier.OWNER)
    assert [told.why for told in desk.run(list_done_against)] == [WHY]
    seen = desk.run(see_done_against, done, "Talked about it")
    for tier in (Tier.RECEPTION, Tier.SPECIALIST):
        with pytest.raises(NotPermitted):
            seat(tier).run(remove_visit, seen.id)
    assert len(seat(Tier.SPECIALIST).run(list_visit_notes, done.client)) == 2
    seat(Tier.OWNER).run(remove_visit, seen.id)
    refused = [each.entry.touches for each in entries() if refused_in(each)]
    assert [[touch.id for touch in touches] for touches in refused] == [[done.client]] * 2


def test_a_reason_where_nothing_stood_is_a_note_like_any_other(seat, client, clock):
    desk = seat(Tier.SPECIALIST)
    told = Done((TRIM.id,), why="She was in a hurry")
    visit = desk.run(record_visit, client, clock.now().date(), "", None, told)
    (note,) = desk.run(list_visit_notes, client)
    assert note.kind is NoteKind.NOTE
    seat(Tier.RECEPTION).run(remove_visit, visit.id)


def test_what_is_done_against_another_stop_is_brought_to_the_owner_again(seat, done):
    desk = seat(Tier.OWNER)
    desk.run(adopt_set, replace(shipped(Kind.MASSAGE), unasked=Weight.STOP), 0)
    rub = desk.run(save_treatment, Treatment(new_treatment_id(), "Back", Kind.MASSAGE))
    seen = desk.run(see_done_against, done, "Talked about it")
    more = replace(seen, treatments=(PEEL.id, rub.id), treatment="Peel + Back")
    changed = seat(Tier.RECEPTION).run(change_visit, more)
    assert changed.seen_on is None
    assert {each.treatment for each in changed.against} == {PEEL.id, rub.id}


# --- what was allowed against a stop ----------------------------------------------------------


@pytest.fixture
def allowed(seat, client, salon):
    """A peel that a specialist was allowed to do, before the owner."""
    desk = seat(Tier.SPECIALIST)
    stops = desk.run(what_stands_against, client, [PEEL.id]).stops
    witness = desk.call_witness(salon.people[Tier.OWNER], PASSWORD)
    (kept,) = desk.asking(reason=WHY, witness=witness).run(override_stops, client, stops)
    return kept


def test_the_owner_reads_who_allowed_what_and_why_until_they_have_seen_it(seat, allowed):
    desk = seat(Tier.OWNER)
    for _again in range(2):
        (told,) = desk.run(list_overridden)
    assert (told.override, told.name, told.treatment) == (allowed, "Ada", "Peel")
    assert (told.agreed, told.why) == ("Ewa K.", WHY)
    assert desk.run(count_overridden) == 1
    desk.run(see_overridden, allowed.id)
    assert (desk.run(list_overridden), desk.run(count_overridden)) == ([], 0)
    with pytest.raises(NotFound):
        desk.run(see_overridden, allowed.id)
    with pytest.raises(NotPermitted):
        seat(Tier.SPECIALIST).run(list_overridden)


def test_what_an_owner_allowed_themselves_waits_for_nobody(seat, client, salon):
    desk = seat(Tier.OWNER)
    stops = desk.run(what_stands_against, client, [PEEL.id]).stops
    witness = desk.call_witness(salon.people[Tier.RECEPTION], PASSWORD)
    desk.asking(reason=WHY, witness=witness).run(override_stops_as_senior, client, stops)
    assert desk.run(list_overridden) == []


def test_an_override_stands_in_the_timeline(seat, allowed):
    told = seat(Tier.SPECIALIST).run(list_timeline, allowed.client).moments
    said = [one.record for one in told if one.title.text == "A stop was overridden"]
    assert said == [allowed.id]
