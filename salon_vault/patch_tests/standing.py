"""How a client's tests stand, read from the books: for the gate, the card and the day list."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from salon_vault.audit import Fact
from salon_vault.clearance.model import Ground, Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import words
from salon_vault.clock import day_of
from salon_vault.minors.seeing import full_age
from salon_vault.patch_rules.model import AGES, PatchTestRule, counting
from salon_vault.patch_tests.findings import (
    Asked,
    Code,
    Finding,
    History,
    Verdict,
    any_time_on,
)
from salon_vault.patch_tests.judging import judge
from salon_vault.patch_tests.model import PatchTest
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, Treatment, TreatmentId

_BY_REACTION = frozenset({Code.REACTED, Code.REACTED_LINE})


@dataclass(frozen=True, slots=True)
class DueTest:
    """A test that waits to be read."""

    test: PatchTest
    name: str
    """Of the client, as lists show it."""
    ready_at: datetime
    """From when on it can be read, by the rule that asks for the longest wait."""


def patch_test_obstacles(
    work: Work, client_id: ClientId, treatment: Treatment, on: date
) -> Iterator[Obstacle]:
    """Yield what tests and reactions say against a treatment on a day; see ``SOURCES``."""
    for finding in verdict_on(work, client_id, treatment, on).findings:
        yield _obstacle(finding, treatment.id)


def verdict_on(
    work: Work, client_id: ClientId, treatment: Treatment, on: date, product: str = ""
) -> Verdict:
    """
    Return what tests and reactions say to a treatment on a day.

    ``product`` is the product line it is to be done with, where that is known. Today is asked
    for this very moment, any other day for all of its hours.
    """
    asked = asked_for(work, treatment, on, product)
    return judge(work.patch_rules.every(), history_of(work, client_id, asked), asked)


def asked_for(work: Work, treatment: Treatment, on: date, product: str = "") -> Asked:
    """Return the question: a treatment, now if it is today, else at any hour of the day."""
    now = work.clock.now()
    first, last = (now, now) if on == day_of(now) else any_time_on(on)
    return Asked(treatment.kind, treatment.id, first, last, product)


def history_of(work: Work, client_id: ClientId, asked: Asked) -> History:
    """Return what is on file about a client and a kind of treatment."""
    tests, reactions = work.patch_tests, work.reactions
    whole = (
        tests.is_whole(client_id)
        and reactions.is_whole(client_id)
        and work.patch_rules.is_whole(asked.kind)
    )
    return History(
        tuple(tests.of_client(client_id)),
        tuple(reactions.of_client(client_id)),
        tuple(tests.lapses(client_id)),
        tuple(_days_of_kind(work, client_id, asked.kind)),
        whole,
        _age(work, client_id, asked.day),
    )


def kinds_on_file(work: Work, client_id: ClientId) -> frozenset[Kind]:
    """Return the kinds of treatment about which rules, tests or reactions say anything."""
    today = day_of(work.clock.now())
    rules = {one.kind for one in work.patch_rules.every() if one.active and one.since <= today}
    tested = {one.kind for one in work.patch_tests.of_client(client_id)}
    barred = {kind for one in work.reactions.of_client(client_id) for kind in one.bars}
    return frozenset(rules | tested | barred)


def of_whole_kind(kind: Kind) -> Treatment:
    """Return a stand-in for any treatment of a kind, which is on no list."""
    return Treatment(TreatmentId(""), kind.value, kind)


def ready_at(rules: list[PatchTestRule], test: PatchTest) -> datetime:
    """Return from when on a test can be read; at once where no rule names hours."""
    day = day_of(test.placed_at)
    treatment = test.treatment or TreatmentId("")
    asking = counting(tuple(rules), test.kind, treatment, test.product, day)
    hours = max((rule.figures.earliest for rule in asking), default=0)
    return test.placed_last + timedelta(hours=hours)


def tests_due(work: Work, day: date) -> list[DueTest]:
    """Return the tests that wait and can be read by the end of a day, the longest due first."""
    rules = work.patch_rules.every()
    waiting = ((ready_at(rules, test), test) for test in work.patch_tests.waiting())
    due = [(at, test) for at, test in waiting if day_of(at) <= day]
    return [
        DueTest(test, work.clients.get(test.client).name, at)
        for at, test in sorted(due, key=lambda pair: pair[0])
    ]


def ground_of(finding: Finding) -> Ground:
    """Return whether tests or reactions say so."""
    return Ground.REACTION if finding.code in _BY_REACTION else Ground.PATCH_TEST


def _age(work: Work, client_id: ClientId, on: date) -> int | None:
    """Return how old a minor may be called on a day: never older than they are."""
    mark, grown = work.minors.mark(client_id), full_age(work)
    under = [age for age in AGES if mark is not None and mark.is_under(age, grown, on)]
    return min(under) - 1 if under else None


def _days_of_kind(work: Work, client_id: ClientId, kind: Kind) -> Iterator[date]:
    """Yield the days on which a treatment of that kind was done."""
    every = {one.id: one for one in work.treatments.every()}
    names = {tuple(words(one.name)) for one in every.values() if one.kind is kind}
    for visit in work.visits.of_client(client_id):
        listed = any(every[each].kind is kind for each in visit.treatments if each in every)
        if listed or tuple(words(visit.treatment)) in names:
            yield visit.on


def _obstacle(finding: Finding, treatment: TreatmentId) -> Obstacle:
    facts: dict[str, Fact] = dict(finding.facts)
    if finding.rule:
        facts["rule"] = finding.rule
    return Obstacle(ground_of(finding), finding.weight, treatment, finding.code.value, facts)
