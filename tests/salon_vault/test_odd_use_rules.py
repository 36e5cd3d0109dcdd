"""The rules by which something is brought to the owner: pure, and blind before their day."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salon_vault.audit import Phase, Seq, Subject, Touch, Verb
from salon_vault.clients.use_cases import open_card
from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput
from salon_vault.log.use_cases import read_log
from salon_vault.odd_use.days import Visits
from salon_vault.odd_use.model import MOST_LINES, Deed, Rule, Thresholds
from salon_vault.odd_use.rules import Looking, Watched, find_odd
from salon_vault.staff.model import Delegation, Hours, Member, StaffId, Tier, keys_for

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
TODAY = NOON.astimezone().date()
EWA, OLA = StaffId("a" * 16), StaffId("b" * 16)
LONG_AGO = date(2026, 1, 1)


def member(who=EWA, **more):
    return Member(who, "Chair 2", Tier.SPECIALIST, keys_for(Tier.SPECIALIST), **more)


def looking(*members, visits=None, limits=None, since=LONG_AGO, first=LONG_AGO, everybody=None):
    people = {each.id: each for each in members or (member(), member(OLA))}
    told = {} if since is None else dict.fromkeys(people, since)
    return Looking(
        people, visits or Visits(), limits or Thresholds(), Watched(told, everybody), first
    )


def deed(seq, case="clients.open_card", *, at=NOON, who=EWA, touches=(), **more):
    return Deed(Seq(seq), at, who, case, Phase.RUN, tuple(touches), **more)


def opening(seq, client, *, at=NOON, who=EWA, contact=False):
    touches = [Touch(Verb.READ, Subject.CLIENT, client)]
    if contact:
        touches.append(Touch(Verb.READ, Subject.CONTACT, client))
    return deed(seq, at=at, who=who, touches=touches)


def openings(number, *, day=0, start=0, who=EWA, contact=False):
    at = NOON + timedelta(days=day)
    return [
        opening(start + n, f"c{start + n}", at=at, who=who, contact=contact)
        for n in range(number)
    ]


def rules(found):
    return {odd.rule for odd in found}


def only(found, rule):
    (odd,) = [each for each in found if each.rule is rule]
    return odd


def test_many_cards_without_a_visit_are_one_question_with_its_entries():
    found = find_odd(openings(15), looking())

    odd = only(found, Rule.CARDS)
    assert (odd.who, odd.day, odd.count, odd.usual) == (EWA, TODAY, 15, 0)
    assert odd.seqs == tuple(range(15))
    assert find_odd(openings(14), looking()) == []


def test_cards_of_clients_who_came_are_work():
    came = {f"c{n}": frozenset({TODAY + timedelta(days=2)}) for n in range(15)}
    long_ago = {f"c{n}": frozenset({TODAY - timedelta(days=60)}) for n in range(15)}

    assert find_odd(openings(15), looking(visits=Visits(came))) == []
    assert rules(find_odd(openings(15), looking(visits=Visits(long_ago)))) == {Rule.CARDS}


@pytest.mark.parametrize(("days", "found"), [(0, set()), (1, set()), (2, {Rule.CARDS})])
def test_cards_of_clients_on_the_day_list_are_work(days, found):
    entry = frozenset({TODAY + timedelta(days=days)})
    listed = Visits(listed={f"c{n}": entry for n in range(15)})
    assert rules(find_odd(openings(15), looking(visits=listed))) == found


def test_new_cards_have_no_visit_yet():
    made = [
        deed(100 + n, "clients.add_client", touches=[Touch(Verb.CHANGED, Subject.CLIENT, c)])
        for n, c in enumerate(f"c{n}" for n in range(15))
    ]
    assert find_odd(openings(15) + made, looking()) == []


def test_what_is_usual_for_a_login_is_not_odd_for_it():
    month = [each for day in range(-8, 0) for each in openings(12, day=day, start=day * 100)]
    today = openings(30, start=5000)

    assert Rule.CARDS not in rules(find_odd(month + today, looking(first=TODAY)))
    more = openings(36, start=5000)
    assert only(find_odd(month + more, looking(first=TODAY)), Rule.CARDS).usual == 12


def test_one_card_again_and_again_within_a_week():
    week = [opening(n, "c1", at=NOON - timedelta(days=6 - n)) for n in range(5)]
    odd = only(find_odd(week, looking(first=LONG_AGO)), Rule.REPEATS)
    assert (odd.count, odd.day) == (5, week[-1].day)

    spread = [opening(n, "c1", at=NOON - timedelta(days=3 * n)) for n in range(5)]
    assert find_odd(sorted(spread, key=lambda d: d.at), looking()) == []


def test_contacts_count_only_where_the_key_was_added():
    added = replace(
        member(), compartments=keys_for(Tier.SPECIALIST, frozenset({Compartment.CONTACT}))
    )
    many = openings(10, contact=True)

    assert Rule.CONTACTS in rules(find_odd(many, looking(added)))
    assert Rule.CONTACTS not in rules(find_odd(many, looking(member())))


def test_searches_that_open_a_card_are_searches():
    alone = [deed(n, "clients.settled_search") for n in range(30)]
    assert only(find_odd(alone, looking()), Rule.SEARCHES).count == 30

    opened_after = [*alone, opening(99, "c1", at=NOON + timedelta(minutes=1))]
    assert Rule.SEARCHES not in rules(find_odd(opened_after, looking()))


@pytest.mark.parametrize(
    ("verb", "rule", "number"),
    [(Verb.EXPORTED, Rule.EXPORTS, 3), (Verb.PRINTED, Rule.PRINTS, 30)],
)
def test_copies_in_bulk(verb, rule, number):
    made = [deed(n, "x", touches=[Touch(verb, Subject.PAPER, f"p{n}")]) for n in range(number)]

    assert rules(find_odd(made, looking())) == {rule}
    assert find_odd(made[1:], looking()) == []


def test_hours_are_the_persons_own_or_the_salons():
    local = NOON.astimezone()
    closed = Hours((None,) * 7)
    open_now = Hours(tuple((local.hour * 60, local.hour * 60 + 59) for _ in range(7)))
    one = [deed(1, "visits.list_visits")]

    assert rules(find_odd(one, looking(member(hours=closed)))) == {Rule.HOURS}
    assert (
        find_odd(one, looking(member(hours=open_now), limits=Thresholds(opening=closed))) == []
    )
    assert rules(find_odd(one, looking(limits=Thresholds(opening=closed)))) == {Rule.HOURS}
    assert find_odd(one, looking()) == []


def test_wrong_passwords_wait_until_everybody_was_told():
    wrong = [deed(1, "staff.sit_down", wrong_passwords=6)]

    assert rules(find_odd(wrong, looking(everybody=LONG_AGO))) == {Rule.PASSWORDS}
    assert find_odd(wrong, looking(everybody=None)) == []
    assert find_odd(wrong, looking(everybody=TODAY + timedelta(days=1))) == []


def test_wrong_passwords_are_a_question_about_the_login_they_were_typed_for():
    tried = [deed(1, "staff.sit_down", who=OLA, wrong_passwords=6, typed_for=EWA)]

    odd = only(find_odd(tried, looking(everybody=LONG_AGO)), Rule.PASSWORDS)
    assert (odd.who, odd.count) == (EWA, 6)
    owners = [deed(1, "staff.sit_down", wrong_passwords=6, typed_for=StaffId("c" * 16))]
    assert find_odd(owners, looking(everybody=LONG_AGO)) == []


def test_clock_put_back_is_seen_between_two_entries():
    back = [deed(1, at=NOON), deed(2, at=NOON - timedelta(minutes=11), who=OLA)]
    odd = only(find_odd(back, looking(everybody=LONG_AGO)), Rule.CLOCK)
    assert (odd.who, odd.seqs) == (OLA, (2,))

    a_little = [deed(1, at=NOON), deed(2, at=NOON - timedelta(minutes=9))]
    assert find_odd(a_little, looking(everybody=LONG_AGO)) == []


def test_login_from_an_envelope_is_always_brought_up():
    assert Rule.SPARE in rules(find_odd([deed(1)], looking(member(spare=True))))


def test_wanting_a_closed_card_is_brought_up_and_closing_one_is_not():
    card = Touch(Verb.READ, Subject.CLOSED_CARD, "c1")
    wanted = replace(deed(1, touches=[card]), phase=Phase.REFUSED)
    assert only(find_odd([wanted], looking()), Rule.CLOSED).seqs == (1,)
    closing = deed(2, touches=[replace(card, verb=Verb.CHANGED)])
    assert Rule.CLOSED not in rules(find_odd([closing], looking()))


def test_deputys_deeds_are_those_of_the_owners_rights_only():
    left = Delegation(TODAY, TODAY + timedelta(days=3), frozenset({read_log.needs.value}))
    deputy = member(deputy=left)
    deeds = [deed(1, read_log.name), deed(2, open_card.name)]

    odd = only(find_odd(deeds, looking(deputy)), Rule.DEPUTY)
    assert odd.seqs == (1,)
    assert Rule.DEPUTY not in rules(find_odd(deeds, looking(member())))


def test_thresholds_have_a_range():
    for number in (0, 1000):
        with pytest.raises(InvalidInput):
            Thresholds(cards=number)


# --- laws ------------------------------------------------------------------------------------

CASES = ("clients.open_card", "clients.settled_search", "staff.sit_down", "log.read_log", "?")

DEEDS = st.lists(
    st.builds(
        lambda *drawn: drawn,
        st.sampled_from(CASES),
        st.sampled_from((EWA, OLA)),
        st.integers(-60 * 24 * 40, 60 * 24 * 2),
        st.integers(0, 60),
        st.sampled_from(Verb),
        st.integers(0, 9),
    ),
    max_size=120,
)  # fmt: skip


def made(drawn):
    return [
        deed(n, case, who=who, at=NOON + timedelta(minutes=minutes), wrong_passwords=wrong,
             touches=[Touch(verb, Subject.CLIENT, f"c{client}"),
                      Touch(verb, Subject.PAPER, f"p{client}")])
        for n, (case, who, minutes, client, verb, wrong) in enumerate(drawn)
    ]  # fmt: skip


EAGER = Thresholds(1, 1, 1, 1, 1, 1, 1, 1, 1, Hours((None,) * 7))


@given(DEEDS)
def test_nobody_told_means_nothing_found(drawn):
    assert find_odd(made(drawn), looking(since=None, limits=EAGER, everybody=LONG_AGO)) == []


@given(DEEDS, st.integers(-30, 3))
def test_nothing_from_before_somebodys_day_ever_counts(drawn, days):
    since = TODAY + timedelta(days=days)
    deeds = made(drawn)
    by = looking(since=since, limits=EAGER, everybody=since)

    found = find_odd(deeds, by)
    assert all(odd.day >= since for odd in found)
    early = {each.seq for each in deeds if each.day < since}
    assert not early & {seq for odd in found for seq in odd.seqs}
    assert found == find_odd([each for each in deeds if each.day >= since], by)


@given(DEEDS)
def test_negative_control_eager_rules_find_whatever_happened(drawn):
    deeds = made(drawn)
    found = find_odd(deeds, looking(limits=EAGER, everybody=LONG_AGO))
    assert {(each.who, each.day) for each in deeds} == {(odd.who, odd.day) for odd in found}


@given(DEEDS)
def test_each_question_is_asked_once_and_names_entries_of_its_own_login(drawn):
    deeds = made(drawn)
    found = find_odd(deeds, looking(limits=EAGER, everybody=LONG_AGO))

    assert len({odd.key for odd in found}) == len(found)
    by_seq = {each.seq: each for each in deeds}
    for odd in found:
        assert odd.count >= 1
        assert 1 <= len(odd.seqs) <= MOST_LINES
        assert {by_seq[seq].who for seq in odd.seqs} == {odd.who}


@given(DEEDS)
def test_higher_numbers_find_no_more(drawn):
    deeds = made(drawn)
    low = looking(limits=replace(EAGER, times=2), everybody=LONG_AGO)
    high = looking(
        limits=Thresholds(9, 9, 9, 9, 9, 9, 9, 9, 9, Hours((None,) * 7)), everybody=LONG_AGO
    )
    assert {o.key for o in find_odd(deeds, high)} <= {o.key for o in find_odd(deeds, low)}
