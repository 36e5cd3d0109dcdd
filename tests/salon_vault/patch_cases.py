"""Tests and rules, short to write down, for tests of the rules on patch tests."""

from datetime import UTC, date, datetime, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.patch_rules.model import Authority, Figures, PatchTestRule, new_rule_id
from salon_vault.patch_tests.findings import Asked, History
from salon_vault.patch_tests.judging import judge
from salon_vault.patch_tests.model import (
    READ,
    Origin,
    PatchTest,
    Result,
    new_patch_test_id,
)
from salon_vault.treatments.model import Kind, TreatmentId

CLIENT = ClientId("c" * 16)
COLOUR = TreatmentId("t" * 16)
PLACED = datetime(2026, 5, 4, 10, 0, tzinfo=UTC)
"""A Monday."""


def a_test(result=Result.PASSED, *, at=PLACED, read_after=48, **more) -> PatchTest:
    """Return a test; ``read_after`` in hours."""
    read_at = at + timedelta(hours=read_after) if result in READ else None
    given = {
        "id": new_patch_test_id(),
        "client": CLIENT,
        "kind": Kind.HAIR_COLOUR,
        "placed_at": at,
        "placed_by": "Ewa K.",
        "product": "Luma Color",
        "read_at": read_at,
        "read_by": "Ewa K." if read_at else "",
        "result": result,
        "origin": Origin.HERE,
    }
    return PatchTest(**(given | more))


def rule(figures=None, **more) -> PatchTestRule:
    """Return a rule for hair colour; 48 hours unless told."""
    given = {
        "id": new_rule_id(),
        "kind": Kind.HAIR_COLOUR,
        "figures": figures or Figures(48),
        "authority": Authority.OWN,
        "source": "our own",
        "since": date(2020, 1, 1),
    }
    return PatchTestRule(**(given | more))


def asked(at=PLACED + timedelta(hours=48), **more) -> Asked:
    """Ask for the colour at a moment."""
    given = {
        "kind": Kind.HAIR_COLOUR,
        "treatment": COLOUR,
        "first": at,
        "last": at,
        "zone": UTC,
    }
    return Asked(**(given | more))


def said(rules, question=None, *tests, **history):
    """Return the codes of what stands against the colour, the worst first."""
    verdict = judge(rules, History(tuple(tests), **history), question or asked())
    return [each.code.value for each in sorted(verdict.findings, key=lambda one: -one.weight)]
