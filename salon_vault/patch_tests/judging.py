"""
What the tests and reactions of a client say to a treatment: rules alone, nothing is read here.

Hours are counted between moments, so that a night in which the clocks change counts as long as
it lasted; months end on the same date at the counter. What has no hour (a day ahead, a test
from paper) is taken from the side that asks for more.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, timedelta

from salon_vault.clearance.model import Weight
from salon_vault.patch_rules.model import PatchTestRule, counting, same_line
from salon_vault.patch_tests.findings import Asked, Code, Finding, History, Verdict
from salon_vault.patch_tests.model import PatchTest, Result, effective
from salon_vault.patch_tests.windows import against, good_until
from salon_vault.reactions.model import Reaction


def judge(rules: Sequence[PatchTestRule], history: History, asked: Asked) -> Verdict:
    """
    Return what stands against the treatment, and the test that counts.

    A reaction that was not lifted and a failed test stand whatever else is on file, and
    whether or not a rule asks for tests: no other test, no date and no warning-only rule
    takes them away.
    """
    final = tuple(_final(history, asked))
    tests = tuple(each for each in effective(history.tests) if _is_for(each, asked))
    verdict = _weighed(tuple(rules), tests, history, asked)
    lasting = (*final, *_unclear(tests), *_age(rules, history, asked))
    return Verdict((*lasting, *verdict.findings), verdict.test, verdict.until, verdict.needed)


def _final(history: History, asked: Asked) -> Iterator[Finding]:
    if not history.whole:
        yield Finding(Code.UNREADABLE, Weight.STOP)
    for reaction in history.reactions:
        if reaction.in_force:
            yield from _barred_by(reaction, asked)
    for test in effective(history.tests):
        # of the kind, for whichever treatment it was made: the skin does not read the list
        if test.result is Result.FAILED and test.kind is asked.kind:
            when = {"when": asked.day_of(test.placed_at).isoformat()}
            yield Finding(Code.FAILED, Weight.STOP, when)
            return


def _barred_by(reaction: Reaction, asked: Asked) -> Iterator[Finding]:
    when, lines = {"when": reaction.on.isoformat()}, reaction.barred_lines
    if asked.kind in reaction.bars:
        yield Finding(Code.REACTED, Weight.STOP, when)
    elif _is_barred(lines, asked.product):
        yield Finding(Code.REACTED_LINE, Weight.STOP, {**when, "lines": asked.product})
    elif lines and not asked.product and reaction.kind is asked.kind:
        yield Finding(Code.REACTED_LINE, Weight.ADAPT, {**when, "lines": ", ".join(lines)})


def _unclear(tests: Sequence[PatchTest]) -> Iterator[Finding]:
    """Yield a doubtful result that no later one has cleared up."""
    for test in tests:
        if test.passed:
            return
        if test.result is Result.DOUBTFUL:
            yield Finding(Code.DOUBTFUL, Weight.STOP)
            return


def _age(rules: Sequence[PatchTestRule], history: History, asked: Asked) -> Iterator[Finding]:
    if history.age is None:
        return
    for rule in counting(tuple(rules), asked.kind, asked.treatment, asked.product, asked.day):
        youngest = rule.figures.youngest
        if youngest is not None and history.age < youngest:
            yield Finding(Code.TOO_YOUNG, _weight_of(rule, asked), {"age": youngest}, rule.id)
            return


def _weighed(
    rules: tuple[PatchTestRule, ...],
    tests: Sequence[PatchTest],
    history: History,
    asked: Asked,
) -> Verdict:
    """Return the verdict on the test that comes nearest to what the rules ask for."""
    verdicts = [
        _of_test(
            counting(rules, asked.kind, asked.treatment, _line(test, asked), asked.day),
            test,
            history,
            asked,
        )
        for test in tests
        if test.passed
    ]  # the latest first, so that of two equal ones it counts
    best = min(verdicts, key=_hindrance, default=None)
    latest = tests[0] if tests else None
    if best is not None and not (best.stops and latest is not best.test):
        return best
    asking = counting(rules, asked.kind, asked.treatment, asked.product, asked.day)
    if not asking or (best is not None and _is_worse(latest)):
        return best or Verdict()
    found = tuple(_without(rule, latest, asked) for rule in asking)
    heaviest = max(found, key=lambda each: each.weight)
    return Verdict((heaviest,), latest, needed=True)


def _of_test(
    rules: Sequence[PatchTestRule], test: PatchTest, history: History, asked: Asked
) -> Verdict:
    findings = [
        each
        for rule in rules
        for each in (
            *_made_void(rule, test, history, asked),
            *against(rule, test, history, asked),
        )
    ]
    ends = [good_until(rule, test, history.done, asked) for rule in rules]
    until = min((end for end in ends if end is not None), default=None)
    return Verdict(tuple(findings), test, until, needed=bool(rules))


def _made_void(
    rule: PatchTestRule, test: PatchTest, history: History, asked: Asked
) -> Iterator[Finding]:
    """Yield what happened since the test so that it does not count any more."""
    weight = _weight_of(rule, asked)
    lapsed = [
        each.at
        for each in history.lapses
        if asked.kind in each.kinds and test.placed_at < each.at and each.at <= asked.last
    ]
    if lapsed:
        when = {"when": asked.day_of(max(lapsed)).isoformat()}
        yield Finding(Code.LAPSED, weight, when, rule.id)
    for reaction in history.reactions:
        ended = reaction.lifted_on
        if (
            ended is not None
            and asked.day_of(test.placed_at) < ended
            and (asked.kind in reaction.bars or asked.kind is reaction.kind)
        ):
            when = {"when": reaction.on.isoformat()}
            yield Finding(Code.AFTER_REACTION, weight, when, rule.id)
            return


def _without(rule: PatchTestRule, latest: PatchTest | None, asked: Asked) -> Finding:
    """Return what the rule says where no test was recorded as passed."""
    code, facts = Code.NO_TEST, {}
    if latest is not None and latest.result is Result.REFUSED:
        code, facts = Code.REFUSED, {"when": asked.day_of(latest.placed_at).isoformat()}
    elif latest is not None and latest.unconfirmed:
        code, facts = Code.UNCONFIRMED, {"when": asked.day_of(latest.placed_at).isoformat()}
    elif latest is not None and latest.result is Result.NOT_READ:
        code, facts = Code.NOT_READ, {"when": asked.day_of(latest.placed_at).isoformat()}
    elif latest is not None and latest.result is Result.PENDING:
        ready = latest.placed_last.astimezone(UTC) + timedelta(hours=rule.figures.earliest)
        code = Code.PENDING if asked.last < ready else Code.UNREAD
        facts = {"when": ready.isoformat()}
    return Finding(code, _weight_of(rule, asked), facts, rule.id)


def _hindrance(verdict: Verdict) -> tuple[int, int]:
    return (
        max((each.weight for each in verdict.findings), default=0),
        len(verdict.findings),
    )


def _is_worse(latest: PatchTest | None) -> bool:
    """Tell whether an older test that does not hold says more than the latest record."""
    if latest is None:
        return True
    return latest.result not in {Result.PENDING, Result.REFUSED} and not latest.unconfirmed


def _is_for(test: PatchTest, asked: Asked) -> bool:
    return test.kind is asked.kind and test.treatment in {None, asked.treatment}


def _line(test: PatchTest, asked: Asked) -> str:
    return asked.product or test.product


def _is_barred(lines: Sequence[str], product: str) -> bool:
    return bool(product) and any(same_line(line, product) for line in lines)


def _weight_of(rule: PatchTestRule, asked: Asked) -> Weight:
    return Weight.NOTE if rule.only_warns(asked.day) else Weight.STOP
