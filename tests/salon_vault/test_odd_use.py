"""The owner's inbox: nothing is computed before staff were told, and nobody's client named."""

import pytest

from salon_vault.clients.use_cases import add_client, open_card, settled_search
from salon_vault.clock import day_of
from salon_vault.errors import Cancelled, InvalidInput, NotPermitted
from salon_vault.odd_use.model import Rule, Stage, Thresholds
from salon_vault.odd_use.use_cases import (
    KEEP_ANSWERED,
    STEP,
    answer_finding,
    list_findings,
    look_for_odd_use,
    odd_use,
    set_opening_hours,
    set_thresholds,
)
from salon_vault.staff.model import Hours, Tier
from tests.salon_vault.staff_told import Waiting, tell_everybody

FEW = Thresholds(cards=3, searches=3)
NAMES = [f"Katarzyna Nowicka-{n}" for n in range(4)]


@pytest.fixture
def cards(seat, clock):
    """Make a few cards long before anybody looks at anything."""
    desk = seat(Tier.OWNER)
    desk.run(set_thresholds, FEW)
    return [desk.run(add_client, name, "pl").client.id for name in NAMES]


@pytest.fixture
def told(seat, clock, salon, cards):
    """Have everybody sign, and let two weeks go by."""
    tell_everybody(seat(Tier.OWNER), clock, salon)
    clock.move(days=15)


def leaf_through(seat, cards):
    desk = seat(Tier.SPECIALIST)
    for card in cards:
        desk.run(open_card, card)


def look_now(seat):
    desk = seat(Tier.OWNER)
    return desk, desk.run(look_for_odd_use, Waiting())


def test_before_the_notice_nothing_is_read_computed_or_kept(seat, cards, look, entries):
    leaf_through(seat, cards)
    owner, new = look_now(seat)

    assert new == 0
    assert owner.run(list_findings) == []
    assert owner.run(odd_use).looked_at is None
    assert look("SELECT count(*) FROM odd_finding") == [(0,)]
    looked = [line for line in entries() if line.entry.case == "odd_use.look_for_odd_use"]
    assert [touch for line in looked for touch in line.entry.touches] == []


def test_negative_control_the_same_deeds_are_found_once_it_is_in_force(
    seat, told, cards, salon, clock
):
    leaf_through(seat, cards)
    owner, new = look_now(seat)

    assert new == 1
    (finding,) = owner.run(list_findings)
    assert (finding.odd.rule, finding.odd.who) == (Rule.CARDS, salon.people[Tier.SPECIALIST])
    assert (finding.odd.count, finding.odd.day) == (4, day_of(clock.now()))
    assert owner.run(odd_use).new == 1


def test_what_happened_before_the_day_is_never_found(seat, clock, salon, cards):
    tell_everybody(seat(Tier.OWNER), clock, salon)
    clock.move(days=10)
    leaf_through(seat, cards)
    clock.move(days=5)

    assert look_now(seat)[1] == 0


def test_no_clients_name_stands_in_a_finding(seat, told, cards, look, salon):
    leaf_through(seat, cards)
    desk = seat(Tier.RECEPTION)
    for name in NAMES:
        desk.run(settled_search, name, 9, 1)
    owner, new = look_now(seat)
    assert new == 2

    found = repr(owner.run(list_findings))
    assert not [name for name in NAMES if name in found or name.split()[0] in found]
    assert not [card for card in cards if card in found]
    kept = look("SELECT id, sealed FROM odd_finding")
    assert not [who for row in kept for who in salon.people.values() if who.encode() in row[1]]


def test_findings_open_to_the_owner_alone(seat, told, cards):
    leaf_through(seat, cards)
    look_now(seat)

    for tier in (Tier.MANAGER, Tier.SPECIALIST, Tier.RECEPTION):
        for case in (list_findings, odd_use):
            with pytest.raises(NotPermitted):
                seat(tier).run(case)


def test_looking_again_asks_nothing_twice(seat, told, cards, clock):
    leaf_through(seat, cards)
    owner, first = look_now(seat)
    again = owner.run(look_for_odd_use, Waiting())
    clock.move(days=1)
    tomorrow = owner.run(look_for_odd_use, Waiting())

    assert (first, again, tomorrow) == (1, 0, 0)


def test_an_open_question_grows_with_the_day_and_an_answered_one_rests(seat, told, cards):
    leaf_through(seat, cards[:3])
    owner, _new = look_now(seat)
    leaf_through(seat, cards[3:])
    owner, new = look_now(seat)
    (finding,) = owner.run(list_findings)
    assert (new, finding.odd.count) == (0, 4)

    owner.run(answer_finding, finding.id, Stage.EXPLAINED, "stock-taking of old cards")
    owner.run(look_for_odd_use, Waiting())
    (answered,) = owner.run(list_findings)
    assert (answered.standing, answered.note) == (
        Stage.EXPLAINED,
        "stock-taking of old cards",
    )
    assert owner.run(odd_use).new == 0


def test_explained_needs_a_word_and_the_rest_none(seat, told, cards):
    leaf_through(seat, cards)
    owner, _new = look_now(seat)
    (finding,) = owner.run(list_findings)

    with pytest.raises(InvalidInput):
        owner.run(answer_finding, finding.id, Stage.EXPLAINED, "  ")
    assert owner.run(answer_finding, finding.id, Stage.WATCH, "").standing is Stage.WATCH


def test_answered_questions_go_after_a_year(seat, told, cards, clock):
    leaf_through(seat, cards)
    owner, _new = look_now(seat)
    (finding,) = owner.run(list_findings)
    owner.run(answer_finding, finding.id, Stage.ASK, "")
    clock.move(days=KEEP_ANSWERED.days)
    owner.run(look_for_odd_use, Waiting())
    assert owner.run(list_findings)

    clock.move(days=1)
    owner.run(look_for_odd_use, Waiting())
    assert owner.run(list_findings) == []


def test_a_changed_threshold_stops_looking_until_staff_were_told(seat, told, cards):
    owner = seat(Tier.OWNER)
    owner.run(set_thresholds, Thresholds(cards=2))
    leaf_through(seat, cards)

    owner, new = look_now(seat)
    assert new == 0
    assert owner.run(odd_use).watched.since == {}


def test_thresholds_come_back_as_they_were_set(seat):
    owner = seat(Tier.OWNER)
    owner.run(set_thresholds, FEW)

    assert owner.run(odd_use).thresholds == FEW


def test_a_long_log_is_read_in_steps_that_can_be_stopped(seat, told, cards):
    desk = seat(Tier.RECEPTION)
    for number in range(STEP + 5):
        desk.run(settled_search, f"word {number}", 1, 0)
    owner = seat(Tier.OWNER)
    waiting = Waiting()
    owner.run(look_for_odd_use, waiting)
    assert len(waiting.heard) == 2

    class Stop:
        def reached(self, done, of):
            raise Cancelled

    with pytest.raises(Cancelled):
        owner.run(look_for_odd_use, Stop())


def test_a_planted_finding_hides_no_other(seat, told, cards, look):
    leaf_through(seat, cards)
    look_now(seat)
    look("INSERT INTO odd_finding (id, version, sealed) VALUES ('00', 1, x'00')")

    assert len(seat(Tier.OWNER).run(list_findings)) == 1


def test_an_entry_nobody_can_read_stops_no_rule(seat, told, cards, look):
    leaf_through(seat, cards)
    look("UPDATE log SET core = '{}' WHERE seq = (SELECT max(seq) FROM log)")

    assert look_now(seat)[1] == 1


NIGHTS = Hours(((0, 1),) * 7)
"""Open for one minute after midnight."""


def test_opening_hours_are_kept_beside_the_numbers_and_say_what_was_before(seat):
    owner = seat(Tier.OWNER)
    owner.run(set_thresholds, FEW)

    assert owner.run(set_opening_hours, NIGHTS) is None
    kept = owner.run(odd_use).thresholds
    assert (kept.cards, kept.opening) == (FEW.cards, NIGHTS)
    assert owner.run(set_opening_hours, None) == NIGHTS
    assert owner.run(odd_use).thresholds.opening is None


def test_opening_hours_are_logged_when_they_change_and_only_then(seat, entries):
    owner = seat(Tier.OWNER)
    owner.run(set_opening_hours, NIGHTS)
    owner.run(set_opening_hours, NIGHTS)

    mine = [line.entry for line in entries() if line.entry.case == "odd_use.set_opening_hours"]
    assert [len(entry.touches) for entry in mine] == [1, 0]


@pytest.mark.parametrize("tier", [Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER])
def test_nobody_else_sets_the_opening_hours(seat, tier):
    with pytest.raises(NotPermitted):
        seat(tier).run(set_opening_hours, NIGHTS)


def test_what_is_done_while_the_salon_is_closed_is_a_question(seat, clock, salon, cards):
    owner = seat(Tier.OWNER)
    owner.run(set_opening_hours, NIGHTS)
    tell_everybody(owner, clock, salon)
    clock.move(days=15)
    leaf_through(seat, cards[:1])

    owner, _new = look_now(seat)
    assert Rule.HOURS in {each.odd.rule for each in owner.run(list_findings)}


def test_other_opening_hours_make_everybody_wait_anew(seat, told):
    owner = seat(Tier.OWNER)
    assert owner.run(odd_use).watched.since

    owner.run(set_opening_hours, NIGHTS)

    assert not owner.run(odd_use).watched.since
