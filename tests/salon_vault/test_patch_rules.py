"""The rules on patch tests: what each published scheme says, and what no test ever undoes."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salon_vault.clearance.model import Weight
from salon_vault.errors import InvalidInput, TemplateFault
from salon_vault.law.shape import Period, Unit
from salon_vault.patch_rules.model import Authority, CountedFrom, Figures, Trigger
from salon_vault.patch_rules.proposals import proposals, read_proposals
from salon_vault.patch_tests.findings import Code, History, any_time_on
from salon_vault.patch_tests.judging import judge
from salon_vault.patch_tests.model import Lapse, Origin, Result
from salon_vault.reactions.model import Reaction, new_reaction_id
from salon_vault.treatments.model import Kind, TreatmentId
from tests.salon_vault.patch_cases import CLIENT, COLOUR, PLACED, a_test, asked, rule, said

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
WARSAW = ZoneInfo("Europe/Warsaw")


def proposed(name):
    """Return a shipped proposal as a rule for hair colour, whatever it was made for."""
    figures = next(each for each in proposals() if each.id == name).figures
    return rule(figures)


def reaction(**more):
    given = {
        "id": new_reaction_id(),
        "client": CLIENT,
        "on": date(2026, 5, 1),
        "kind": Kind.HAIR_COLOUR,
        "bars": frozenset({Kind.HAIR_COLOUR}),
    }
    return Reaction(**(given | more))


# --- published schemes: hours after placing, days of earlier treatments, what it says ---------

SCHEMES = [
    ("hair-two-days", 47.9, (), ["too_early"]),
    ("hair-two-days", 48, (), []),
    ("hair-two-days", 24 * 184, (), []),  # to 4 November, six months later
    ("hair-two-days", 24 * 185, (), ["expired"]),
    ("hair-gap-of-a-year", 120, (), []),
    ("hair-gap-of-a-year", 120.1, (), ["too_late"]),
    (
        "hair-gap-of-a-year",
        24 * 300,
        (3,),
        [],
    ),  # coloured in time once, and again within a year
    ("hair-gap-of-a-year", 24 * 400, (3,), ["gap"]),
    ("hair-gap-of-a-year", 24 * 600, (3, 300), []),
    ("hair-every-time", 24 * 9, (), []),  # read on the second day, good for seven from then
    ("hair-every-time", 24 * 10, (), ["expired"]),
    ("hair-every-time", 24 * 4, (3,), ["used_up"]),
    ("lash-every-time", 47, (), ["too_early"]),
    ("lash-every-time", 72, (), []),
    ("lash-every-time", 73, (), ["too_late"]),
    ("lash-every-time", 73, (2,), ["used_up"]),
    ("lash-once", 23, (), ["too_early"]),
    ("lash-once", 24 * 1500, (4, 900), []),
    ("lash-leaflet", 24 * 90, (), []),
    ("lash-leaflet", 24 * 90, (30,), ["used_up"]),
    ("lash-extensions", 24, (), []),
    ("lash-extensions", 49, (), ["too_late"]),
    ("light-one-day", 23.5, (), ["too_early"]),
    ("light-two-days", 48, (), []),
    ("pigment", 48, (), []),
    ("peel", 24, (), []),
]


@pytest.mark.parametrize(("scheme", "hours", "done", "says"), SCHEMES)
def test_every_published_scheme_says_what_its_source_says(scheme, hours, done, says):
    asking = proposed(scheme)
    test = a_test(read_after=max(asking.figures.earliest, 24))
    begun = asked(PLACED + hours * HOUR)
    days = tuple((PLACED + day * DAY).date() for day in done)
    assert said([asking], begun, test, done=days) == says


def test_every_proposal_stands_in_the_table_of_schemes():
    assert {each.id for each in proposals()} == {scheme for scheme, *_ in SCHEMES}


def test_a_figure_without_a_reason_is_refused():
    text = """schema = 1
[[proposal]]
id = "x"
kind = "laser"
authority = "own"
earliest = 24
gap = 3
[[proposal.reason]]
figures = ["earliest"]
words = { en = "a", pl = "a", ru = "a", vi = "a", zh = "a" }
"""
    assert len(read_proposals(text.replace("gap = 3\n", ""))) == 1
    with pytest.raises(TemplateFault):
        read_proposals(text)


# --- what no test undoes ----------------------------------------------------------------------

RESULTS = st.sampled_from(list(Result))
MOMENTS = st.integers(-20_000, 20_000).map(lambda hours: PLACED + hours * HOUR)
FIGURES = st.builds(
    Figures,
    st.integers(1, 96),
    latest=st.one_of(st.none(), st.integers(96, 400)),
    every_time=st.booleans(),
    valid=st.one_of(st.none(), st.builds(Period, st.integers(1, 24), st.just(Unit.MONTH))),
    counted_from=st.sampled_from(list(CountedFrom)),
    repeat_on=st.sampled_from([(), (Trigger.NEW_LINE,)]),
    gap=st.one_of(st.none(), st.integers(1, 24)),
)
RULES = st.lists(
    st.builds(
        lambda figures, until, line: rule(figures, warn_until=until, product=line),
        FIGURES,
        st.one_of(st.none(), st.just(date(2035, 1, 1))),
        st.sampled_from(["", "Luma Color"]),
    ),
    max_size=3,
)
TESTS = st.lists(
    st.builds(lambda result, at: a_test(result, at=at), RESULTS, MOMENTS), max_size=5
)


@settings(max_examples=120, deadline=None)
@given(RULES, TESTS, MOMENTS, MOMENTS)
def test_nothing_passes_after_a_failed_test(rules, others, failed_at, begun):
    tests = (*others, a_test(Result.FAILED, at=failed_at))
    verdict = judge(rules, History(tests), asked(begun))
    assert verdict.stops
    assert Code.FAILED in {each.code for each in verdict.findings}


@settings(max_examples=120, deadline=None)
@given(RULES, TESTS, MOMENTS)
def test_nothing_passes_after_a_reaction(rules, tests, begun):
    verdict = judge(rules, History(tuple(tests), (reaction(),)), asked(begun))
    assert verdict.stops


@settings(max_examples=200, deadline=None)
@given(FIGURES, MOMENTS, st.floats(-10, 500))
def test_what_passes_lies_in_the_window(figures, placed, after):
    test = a_test(at=placed, read_after=200)
    begun = placed + after * HOUR
    verdict = judge([rule(figures)], History((test,)), asked(begun))
    waited = begun - placed
    if not verdict.stops:
        assert waited >= figures.earliest * HOUR
        assert figures.latest is None or waited <= figures.latest * HOUR
        assert verdict.until is None or begun.date() <= verdict.until
    elif waited >= figures.earliest * HOUR and figures.latest is None and not figures.valid:
        assert figures.gap is not None


@settings(max_examples=120, deadline=None)
@given(RULES, TESTS, FIGURES, MOMENTS)
def test_one_more_rule_of_the_same_rank_never_lets_more_pass(rules, tests, figures, begun):
    same_rank = [replace(each, product="") for each in rules]
    history = History(tuple(tests))
    with_it = judge([*same_rank, rule(figures)], history, asked(begun))
    if same_rank and judge(same_rank, history, asked(begun)).stops:
        assert with_it.stops


@given(st.integers(0, 400), st.integers(0, 23), st.integers(0, 23))
@settings(max_examples=150, deadline=None)
def test_hours_last_as_long_in_a_night_in_which_the_clocks_change(day, hour, later):
    placed = datetime(2026, 1, 1, hour, 30, tzinfo=WARSAW) + timedelta(days=day)
    begun = (placed.astimezone(UTC) + timedelta(hours=24 + later)).astimezone(WARSAW)
    verdict = judge(
        [rule(Figures(36))],
        History((a_test(at=placed, read_after=48),)),
        asked(begun, zone=WARSAW),
    )
    assert verdict.stops == (24 + later < 36)


def test_a_night_without_an_hour_counts_an_hour_less():
    placed = datetime(2026, 3, 28, 12, 0, tzinfo=WARSAW)
    noon = datetime(2026, 3, 29, 12, 0, tzinfo=WARSAW)  # 23 hours later
    test = a_test(at=placed, read_after=48)
    assert said([rule(Figures(24))], asked(noon, zone=WARSAW), test) == ["too_early"]
    assert said([rule(Figures(23))], asked(noon, zone=WARSAW), test) == []


# --- results ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("test", "says"),
    [
        ((), ["no_test"]),
        ((a_test(Result.PENDING),), ["unread"]),
        ((a_test(Result.PENDING, at=PLACED + HOUR),), ["pending"]),
        ((a_test(Result.REFUSED, product=""),), ["refused"]),
        ((a_test(Result.NOT_READ),), ["not_read"]),
        ((a_test(Result.DOUBTFUL),), ["doubtful", "no_test"]),
        ((a_test(read_after=5),), ["read_early"]),
        ((a_test(kind=Kind.LASER),), ["no_test"]),
        ((a_test(treatment=TreatmentId("o" * 16)),), ["no_test"]),
        ((a_test(treatment=COLOUR),), []),
        ((a_test(Result.DOUBTFUL, at=PLACED - 9 * DAY), a_test()), []),
        ((a_test(at=PLACED - 400 * DAY), a_test(Result.PENDING)), []),
    ],
)
def test_what_came_of_a_test_decides(test, says):
    assert said([rule()], None, *test) == says


def test_a_pending_test_is_named_where_the_old_one_has_run_out():
    lasting = rule(Figures(48, valid=Period(6, Unit.MONTH)))
    old = a_test(at=PLACED - 400 * DAY)
    assert said([lasting], None, old) == ["expired"]
    assert said([lasting], None, old, a_test(Result.PENDING)) == ["unread"]
    assert said([lasting], None, old, a_test(Result.REFUSED, product="")) == ["refused"]


def test_a_failed_test_bars_even_where_no_rule_asks_for_tests():
    assert said([], None) == []
    assert said([], None, a_test(Result.FAILED)) == ["failed"]
    other = a_test(Result.FAILED, treatment=TreatmentId("o" * 16))
    assert said([], None, other) == ["failed"]


def test_a_corrected_test_does_not_count_and_stays():
    wrong = a_test(Result.FAILED)
    right = a_test(corrects=wrong.id)
    assert said([rule()], None, wrong, right) == []
    assert said([rule()], None, right, a_test(Result.FAILED)) == ["failed"]
    itself = replace(wrong, corrects=wrong.id)
    assert "failed" in said([rule()], None, itself)


def test_a_correction_from_before_what_it_names_or_in_a_circle_corrects_nothing():
    failed = a_test(Result.FAILED, entered_at=PLACED + HOUR)
    planted = a_test(corrects=failed.id, entered_at=PLACED + HOUR)
    assert said([rule()], None, failed, planted) == [], "the negative control"
    sooner = replace(planted, entered_at=PLACED)
    assert "failed" in said([rule()], None, failed, sooner)
    assert "failed" in said([rule()], None, replace(failed, corrects=planted.id), planted)


def test_a_test_copied_from_paper_counts_once_it_is_confirmed():
    paper = a_test(at=PLACED - 9 * DAY, origin=Origin.PAPER)
    assert said([rule()], None, paper) == ["unconfirmed"]
    assert said([rule()], None, replace(paper, confirmed_by="Ewa K.")) == []
    older = a_test(at=PLACED - 20 * DAY)
    assert said([rule()], None, older, paper) == []
    doubtful = a_test(Result.DOUBTFUL, at=PLACED - 20 * DAY)
    assert said([rule()], None, doubtful, paper) == ["doubtful", "unconfirmed"]
    bad = a_test(Result.FAILED, origin=Origin.PAPER)
    assert "failed" in said([rule()], None, bad), "what failed counts at once"


def test_until_its_day_a_rule_only_warns_and_a_failed_test_stops_all_the_same():
    warning = rule(warn_until=date(2026, 5, 6))
    verdict = judge([warning], History(), asked())
    assert [each.weight for each in verdict.findings] == [Weight.NOTE]
    assert judge([warning], History(), asked(PLACED + 3 * DAY)).stops
    assert judge([warning], History((a_test(Result.FAILED),)), asked()).stops


def test_what_asks_for_a_new_test_makes_the_old_ones_void():
    lapse = Lapse("l", CLIENT, PLACED + DAY, frozenset({Kind.HAIR_COLOUR}), "Ewa K.")
    assert said([rule()], None, a_test(), lapses=(lapse,)) == ["lapsed"]
    after = a_test(at=PLACED + DAY + HOUR)
    begun = asked(PLACED + 4 * DAY)
    assert said([rule()], begun, a_test(), after, lapses=(lapse,)) == []
    other_kind = replace(lapse, kinds=frozenset({Kind.LASER}))
    assert said([rule()], None, a_test(), lapses=(other_kind,)) == []


def test_another_line_asks_for_a_new_test_where_the_rule_says_so():
    other = asked(product="Other Line")
    assert said([rule()], other, a_test()) == []
    strict = rule(Figures(48, repeat_on=(Trigger.NEW_LINE,)))
    assert said([strict], other, a_test()) == ["other_line"]
    assert said([strict], asked(product="LUMA  color"), a_test()) == []


# --- reactions --------------------------------------------------------------------------------


def test_a_lifted_reaction_asks_for_a_new_test():
    lifted = reaction(
        letter_on=date(2026, 5, 5), lifted_on=date(2026, 5, 5), lifted_by="Ewa K."
    )
    assert said([rule()], None, a_test(), reactions=(lifted,)) == ["after_reaction"]
    newer = a_test(at=PLACED + 2 * DAY)
    begun = asked(PLACED + 5 * DAY)
    assert said([rule()], begun, newer, reactions=(lifted,)) == []


def test_a_barred_line_asks_for_another_one():
    line = reaction(bars=frozenset(), barred_lines=("Luma Color",))
    assert said([], None, reactions=(line,)) == ["reacted_line"]
    assert said([], asked(product="luma color"), reactions=(line,)) == ["reacted_line"]
    assert said([], asked(product="Other"), reactions=(line,)) == []
    with pytest.raises(InvalidInput):
        reaction(bars=frozenset())


# --- which rule counts ------------------------------------------------------------------------


def test_the_most_specific_rule_counts_and_an_insurers_is_never_displaced():
    lax = rule(Figures(24), product="Luma Color")
    test, soon = a_test(read_after=30), asked(PLACED + 30 * HOUR)
    assert said([rule()], soon, test) == ["too_early", "read_early"]
    assert said([rule(), lax], soon, test) == []
    insurer = rule(Figures(48), authority=Authority.INSURER, policy_on=date(2026, 1, 2))
    assert said([insurer, lax], soon, test) == ["too_early", "read_early"]
    single = rule(Figures(72), treatment=COLOUR)
    assert said([rule(), single], None, a_test()) == ["too_early", "read_early"]


def test_a_rule_given_up_or_not_yet_in_force_asks_for_nothing():
    assert said([rule(active=False), rule(since=date(2027, 1, 1))], None) == []


def test_too_young_by_the_rule_stops():
    grown = rule(Figures(48, youngest=16))
    assert said([grown], None, a_test(), age=15) == ["too_young"]
    assert said([grown], None, a_test(), age=16) == []
    assert said([grown], None, a_test()) == []


# --- days without hours -----------------------------------------------------------------------


def test_a_day_ahead_says_from_which_hour_on():
    first, last = any_time_on(date(2026, 5, 6), UTC)
    day = asked(first, last=last)
    verdict = judge([rule()], History((a_test(),)), day)
    assert [(each.code, each.weight) for each in verdict.findings] == [
        (Code.FROM_HOUR, Weight.NOTE)
    ]
    assert verdict.findings[0].facts["when"] == "2026-05-06T10:00:00+00:00"


def test_a_test_from_paper_counts_from_the_end_of_its_day():
    midnight = PLACED.replace(hour=0)
    paper = a_test(at=midnight, origin=Origin.PAPER, confirmed_by="Ewa K.")
    assert said([rule()], asked(midnight + 71 * HOUR), paper) == ["too_early"]
    assert said([rule()], asked(midnight + 72 * HOUR), paper) == []


def test_a_damaged_record_stops():
    assert said([], None, whole=False) == ["unreadable"]


@pytest.mark.parametrize(
    "figures",
    [
        {"earliest": 0},
        {"earliest": 48, "latest": 24},
        {"earliest": 48, "gap": 0},
        {"earliest": 48, "youngest": 90},
        {"earliest": 48, "valid": Period(3, Unit.HOUR)},
    ],
)
def test_figures_that_make_no_sense_are_refused(figures):
    with pytest.raises(InvalidInput):
        Figures(**figures)
