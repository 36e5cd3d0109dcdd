"""How a client's tests stand, read from the books: for the gate, the card and the day list."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from salon_vault.audit import Fact
from salon_vault.clearance.model import LINE, Ground, Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import words
from salon_vault.clock import day_of
from salon_vault.minors.seeing import full_age
from salon_vault.patch_rules.model import AGES, PatchTestRule, counting
from salon_vault.patch_tests.evidence import with_evidence
from salon_vault.patch_tests.findings import (
    Asked,
    Code,
    Finding,
    History,
    Verdict,
    any_time_on,
)
from salon_vault.patch_tests.judging import judge
from salon_vault.patch_tests.model import Lapse, PatchTest
from salon_vault.ports import Work
from salon_vault.reactions.model import Reaction
from salon_vault.treatments.finding import kinds_named
from salon_vault.treatments.model import Kind, Treatment, TreatmentId
from salon_vault.visits.model import Visit

_BY_REACTION = frozenset({Code.REACTED, Code.REACTED_LINE})


@dataclass(frozen=True, slots=True)
class DueTest:
    """A test that waits to be read, or a copy from paper that waits to be confirmed."""

    test: PatchTest
    name: str
    """Of the client, as lists show it."""
    ready_at: datetime
    """From when on it can be: read by the rule that asks for the longest wait."""


@dataclass(frozen=True, slots=True)
class OnFile:
    """What is read of a client once, however many kinds of treatment are asked about."""

    rules: tuple[PatchTestRule, ...]
    tests: tuple[PatchTest, ...]
    reactions: tuple[Reaction, ...]
    lapses: tuple[Lapse, ...]
    visits: tuple[Visit, ...]
    treatments: Mapping[TreatmentId, Treatment]
    whole: bool
    """Whether every record of the client could be read."""
    unreadable: frozenset[Kind]
    """Kinds of which a rule could not be read."""


def patch_test_obstacles(
    work: Work, client_id: ClientId, treatment: Treatment, on: date, product: str = ""
) -> Iterator[Obstacle]:
    """Yield what tests and reactions say against a treatment on a day; see ``SOURCES``."""
    for finding in verdict_on(work, client_id, treatment, on, product).findings:
        yield _obstacle(finding, treatment.id, product)


def verdict_on(
    work: Work, client_id: ClientId, treatment: Treatment, on: date, product: str = ""
) -> Verdict:
    """
    Return what tests and reactions say to a treatment on a day.

    ``product`` is the product line it is to be done with, where that is known. Today is asked
    for this very moment, any other day for all of its hours.
    """
    asked = asked_for(work, treatment, on, product)
    return _judge(work, client_id, read_once(work, client_id), asked)


def standing(work: Work, client_id: ClientId) -> list[tuple[Kind, Verdict]]:
    """Return what is said today to each kind that rules, tests or reactions are about."""
    today, on_file = day_of(work.clock.now()), read_once(work, client_id)
    rules = {one.kind for one in on_file.rules if one.active and one.since <= today}
    tested = {one.kind for one in on_file.tests}
    barred = {kind for one in on_file.reactions for kind in one.bars}
    return [
        (kind, _judge(work, client_id, on_file, asked_for(work, of_whole_kind(kind), today)))
        for kind in sorted(rules | tested | barred | on_file.unreadable)
    ]


def asked_for(work: Work, treatment: Treatment, on: date, product: str = "") -> Asked:
    """Return the question: a treatment, now if it is today, else at any hour of the day."""
    now = work.clock.now()
    first, last = (now, now) if on == day_of(now) else any_time_on(on)
    return Asked(treatment.kind, treatment.id, first, last, product)


def read_once(work: Work, client_id: ClientId) -> OnFile:
    """Return what is on file about a client, each record reported as read once."""
    tests, reactions = work.patch_tests, work.reactions
    return OnFile(
        tuple(work.patch_rules.every()),
        tuple(tests.of_client(client_id)),
        tuple(reactions.of_client(client_id)),
        tuple(tests.lapses(client_id)),
        tuple(work.visits.of_client(client_id)),
        {one.id: one for one in work.treatments.every()},
        whole=tests.is_whole(client_id) and reactions.is_whole(client_id),
        unreadable=work.patch_rules.unreadable(),
    )


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
    waiting = (
        (test.made_at if test.unconfirmed else ready_at(rules, test), test)
        for test in work.patch_tests.waiting()
    )
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


def _judge(work: Work, client_id: ClientId, on_file: OnFile, asked: Asked) -> Verdict:
    history = History(
        on_file.tests,
        on_file.reactions,
        on_file.lapses,
        tuple(_days_of_kind(on_file, asked.kind)),
        on_file.whole and asked.kind not in on_file.unreadable,
        _age(work, client_id, asked.day),
    )
    verdict = judge(on_file.rules, history, asked)
    return with_evidence(verdict, on_file.rules, history, asked.kind)


def _days_of_kind(on_file: OnFile, kind: Kind) -> Iterator[date]:
    """Yield the days on which a treatment of that kind was done."""
    every = on_file.treatments
    for visit in on_file.visits:
        listed = any(every[each].kind is kind for each in visit.treatments if each in every)
        if (
            listed
            or kind in visit.unlisted
            or kind in kinds_named(every.values(), visit.treatment)
        ):
            yield visit.on


def _obstacle(finding: Finding, treatment: TreatmentId, product: str) -> Obstacle:
    facts: dict[str, Fact] = dict(finding.facts)
    if product:
        facts[LINE] = product
    if finding.rule:
        facts["rule"] = finding.rule
    record = finding.record
    if finding.code is Code.OTHER_LINE:  # who answers for one line answers for no other
        record = "+".join((record, *words(product)))
    said = ground_of(finding), finding.weight, treatment, finding.code.value
    return Obstacle(*said, facts, record)
