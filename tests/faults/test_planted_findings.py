"""
A member of staff with scripts at the owner's inbox: what they plant there is no finding.

They can write every row and seal to the owner, as everybody may write upward; what they cannot
is make the log say that an owner's login kept it.
"""

import hashlib
import json
from datetime import UTC, datetime, timedelta

import pytest

from salon_vault.access_review.use_cases import review_state
from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.clients.use_cases import add_client, open_card
from salon_vault.compartments import Compartment
from salon_vault.keys.model import KeyChange
from salon_vault.log.use_cases import verify_log
from salon_vault.odd_use.model import Rule, Stage, Thresholds
from salon_vault.odd_use.use_cases import (
    answer_finding,
    list_findings,
    look_for_odd_use,
    odd_use,
    set_thresholds,
)
from salon_vault.staff.model import Tier
from storage.seal import Place
from tests.salon_vault.staff_told import Waiting, tell_everybody

FEW = Thresholds(cards=3)


@pytest.fixture
def cards(seat, clock, salon):
    """Make a few cards, have everybody sign the notice, and let two weeks go by."""
    owner = seat(Tier.OWNER)
    owner.run(set_thresholds, FEW)
    cards = [owner.run(add_client, f"Katarzyna Nowicka-{n}", "pl").client.id for n in range(4)]
    tell_everybody(owner, clock, salon)
    clock.move(days=15)
    return cards


@pytest.fixture
def script(seat, counter):
    """Return the database and the keys of a specialist who brings a program of their own."""

    def script(do):
        vault = seat(Tier.SPECIALIST).vault
        vault._connection.set_authorizer(None)
        do(vault)
        counter.clear()

    return script


def leaf_through(seat, cards):
    desk = seat(Tier.SPECIALIST)
    for card in cards:
        desk.run(open_card, card)


def look_now(seat):
    desk = seat(Tier.OWNER)
    return desk, desk.run(look_for_odd_use, Waiting())


def put(vault, finding, version, fields):
    """Seal to the owner, and write the row, with or without an entry of one's own."""
    place = Place(Compartment.OWNER, "odd_finding", finding, "sealed", version)
    sealed = vault._ring.seal(place, json.dumps(fields).encode())
    vault._connection.execute(
        "INSERT OR REPLACE INTO odd_finding VALUES (?, ?, ?)", (finding, version, sealed)
    )
    return sealed


def about(who, day, standing, cards=4):
    return {
        "rule": "cards",
        "who": who,
        "day": day.isoformat(),
        "count": cards,
        "seqs": [1],
        "usual": 0,
        "found_at": "2026-12-06T18:00:00+00:00",
        "standing": standing,
        "note": "it was stock-taking",
        "answered_on": day.isoformat(),
    }


def test_negative_control_the_cards_are_found(seat, cards):
    leaf_through(seat, cards)
    assert look_now(seat)[1] == 1


def test_negative_control_an_owners_answer_outlives_a_change_of_every_key(seat, cards):
    leaf_through(seat, cards)
    owner, _new = look_now(seat)
    (finding,) = owner.run(list_findings)
    owner.run(answer_finding, finding.id, Stage.EXPLAINED, "stock-taking of old cards")
    owner.vault.change_keys(KeyChange(root=True), Waiting())
    owner, new = look_now(seat)
    (finding,) = owner.run(list_findings)
    assert (new, finding.standing) == (0, Stage.EXPLAINED)


def test_an_answer_that_was_planted_beforehand_answers_nothing(
    seat, cards, script, salon, clock
):
    leaf_through(seat, cards)
    who, today = salon.people[Tier.SPECIALIST], clock.now().date()
    fields = about(who, today, "explained")
    script(lambda vault: put(vault, "00" * 8, 1, fields))
    owner, new = look_now(seat)
    assert new == 1
    (finding,) = owner.run(list_findings)
    assert finding.standing is Stage.NEW


def test_an_answer_with_an_entry_of_ones_own_answers_nothing(seat, cards, script, salon, clock):
    leaf_through(seat, cards)
    who, now = salon.people[Tier.SPECIALIST], clock.now()

    def plant(vault):
        sealed = put(vault, "00" * 8, 1, about(who, now.date(), "explained"))
        digest = hashlib.sha256(sealed).digest()
        touch = Touch(Verb.CHANGED, Subject.FINDING, "00" * 8, 1, digest)
        with vault.work() as work:
            work.audit.append(Entry(now, who, answer_finding.name, Phase.RUN, (touch,)))

    script(plant)
    owner, new = look_now(seat)
    assert new == 1
    (finding,) = owner.run(list_findings)
    assert finding.standing is Stage.NEW


def test_a_question_that_somebody_answers_with_scripts_is_asked_again(
    seat, cards, script, salon, clock
):
    leaf_through(seat, cards)
    owner, _new = look_now(seat)
    (finding,) = owner.run(list_findings)
    who, today = salon.people[Tier.SPECIALIST], clock.now().date()
    fields = about(who, today, "explained")
    script(lambda vault: put(vault, finding.id, finding.version, fields))
    owner, new = look_now(seat)
    assert new == 1
    (finding,) = owner.run(list_findings)
    assert finding.standing is Stage.NEW


def test_nobody_is_accused_by_a_planted_finding(seat, cards, script, salon, clock):
    who, today = salon.people[Tier.RECEPTION], clock.now().date()
    script(lambda vault: put(vault, "00" * 8, 1, about(who, today, "new", 400)))
    owner, new = look_now(seat)
    assert (new, owner.run(list_findings), owner.run(odd_use).new) == (0, [], 0)


@pytest.mark.parametrize("sealed", [b"", b"x" * 40], ids=["nothing", "nonsense"])
def test_a_planted_review_is_no_review(sealed, seat, cards, script):
    insert = "INSERT INTO access_review VALUES ('00', 1, ?)"
    script(lambda vault: vault._connection.execute(insert, (sealed,)))
    assert seat(Tier.OWNER).run(review_state).last is None


@pytest.mark.parametrize("days", [1, 4000], ids=["tomorrow", "in ten years"])
def test_a_row_that_says_the_log_was_looked_at_spares_nobody_a_day(
    days, seat, cards, script, clock
):
    leaf_through(seat, cards)
    later = (clock.now() + timedelta(days=days)).isoformat()
    said = "INSERT OR REPLACE INTO review_setting VALUES ('looked_at', ?)"
    script(lambda vault: vault._connection.execute(said, (later,)))
    clock.move(days=1)
    assert look_now(seat)[1] == 1


def test_a_visit_of_no_day_does_not_stop_the_looking(seat, cards, script):
    leaf_through(seat, cards)
    visit = (
        "INSERT INTO visit (id, client, day, treatment, staff, version)"
        " VALUES ('v', ?, 'no day', 't', 's', 1)"
    )
    script(lambda vault: vault._connection.execute(visit, (cards[0],)))
    assert look_now(seat)[1] == 1


def test_an_entry_from_beyond_the_calendar_does_not_stop_the_looking(
    seat, cards, script, salon
):
    """One's own entries anybody can write, and sign as they like."""
    leaf_through(seat, cards)
    beyond = datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)
    entry = Entry(beyond, salon.people[Tier.SPECIALIST], "clients.open_card", Phase.RUN)

    def write(vault):
        with vault.work() as work:
            work.audit.append(entry)

    script(write)
    owner, _new = look_now(seat)
    found = owner.run(list_findings)
    assert Rule.CARDS in {finding.odd.rule for finding in found}
    assert max(finding.odd.day.year for finding in found) < 2100
    assert not owner.run(verify_log, Waiting()).sound


def test_a_look_while_the_clock_was_years_ahead_spares_nobody_a_day(seat, cards, clock):
    clock.move(days=4000)
    look_now(seat)
    clock.move(days=-4000)
    leaf_through(seat, cards)
    owner, _new = look_now(seat)
    assert Rule.CARDS in {finding.odd.rule for finding in owner.run(list_findings)}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("thresholds", "{"),
        ("thresholds", "[]"),
        ("thresholds", '{"cards": "many"}'),
        ("thresholds", '{"cards": 0}'),
        ("looked_at", "yesterday"),
        ("review_months", "x"),
        ("review_months", "99999999999"),
    ],
)
def test_nonsense_for_a_setting_stops_neither_inbox_nor_review(name, said, seat, cards, script):
    written = "INSERT OR REPLACE INTO review_setting VALUES (?, ?)"
    script(lambda vault: vault._connection.execute(written, (name, said)))
    owner, _new = look_now(seat)
    owner.run(odd_use)
    assert owner.run(review_state).months == 3
