"""What on file is behind each finding about patch tests: an override answers for it alone."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from salon_vault.clearance.model import behind
from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.patch_tests.findings import Code, Finding, History, Verdict
from salon_vault.patch_tests.model import PatchTest, effective
from salon_vault.treatments.model import Kind


def with_evidence(
    verdict: Verdict, rules: Sequence[PatchTestRule], history: History, kind: Kind
) -> Verdict:
    """
    Return the verdict with the records behind each finding, as ``Obstacle.record`` has them.

    These are the rule that asks for it, the test that the verdict is about and the latest one
    of the kind; of a test that does not count any more, also what happened since.
    """
    tests = [one for one in (verdict.test, *_latest(history, kind)) if one is not None]
    found = (
        replace(one, record=behind(*dict.fromkeys(_records(one, tests, rules, history))))
        for one in verdict.findings
    )
    return replace(verdict, findings=tuple(found))


def _latest(history: History, kind: Kind) -> tuple[PatchTest, ...]:
    return effective(tuple(test for test in history.tests if test.kind is kind))[:1]


def _records(
    finding: Finding,
    tests: Sequence[PatchTest],
    rules: Sequence[PatchTestRule],
    history: History,
) -> Iterator[tuple[str, int]]:
    yield from ((rule.id, rule.version) for rule in rules if rule.id == finding.rule)
    yield from ((test.id, test.version) for test in tests)
    if finding.code is Code.LAPSED:
        yield from ((lapse.id, 1) for lapse in history.lapses)
    if finding.code is Code.AFTER_REACTION:
        yield from ((reaction.id, reaction.version) for reaction in history.reactions)
