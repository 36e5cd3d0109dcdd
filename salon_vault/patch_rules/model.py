"""A rule on patch tests: for what it holds, its figures, and who says so."""

import secrets
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

from salon_vault.clients.names import words
from salon_vault.errors import InvalidInput
from salon_vault.law.shape import Period, Unit
from salon_vault.treatments.model import Kind, TreatmentId

RuleId = NewType("RuleId", str)
"""Random, 16 hex digits."""

HOURS = range(1, 24 * 31 + 1)
MONTHS = range(1, 61)
AGES = range(10, 22)
DAYS_VALID = range(1, 3661)
SOURCE_LENGTH = 500


class Authority(StrEnum):
    """Who says so; it is printed beside the figures."""

    INSURER = "insurer"
    """With the date of the policy, from which somebody typed the figures."""
    MAKER = "maker"
    TRADE_BODY = "trade_body"
    OWN = "own"


class Trigger(StrEnum):
    """What asks for a new test before an old one has run out."""

    NEW_LINE = "new_line"
    """Another product line than the one tested."""
    ILLNESS = "illness"
    """An illness, or other medicine."""
    BLACK_HENNA = "black_henna"


class CountedFrom(StrEnum):
    """From which day a test is good for so long."""

    PLACED = "placed"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Figures:
    """The numbers of a rule."""

    earliest: int
    """Hours from placing to the treatment, at least."""
    latest: int | None = None
    """Hours from placing to the first treatment after it, at most."""
    every_time: bool = False
    """Whether a test is good for one treatment only."""
    valid: Period | None = None
    """How long a test is good for; None for as long as nothing asks for another."""
    counted_from: CountedFrom = CountedFrom.PLACED
    repeat_on: tuple[Trigger, ...] = ()
    gap: int | None = None
    """Months without such a treatment after which there has to be a new test."""
    youngest: int | None = None
    """Years of age under which neither test nor treatment is made."""

    def __post_init__(self) -> None:
        figure_in("earliest", self.earliest, HOURS)
        figure_in("latest", self.latest, HOURS)
        figure_in("gap", self.gap, MONTHS)
        figure_in("youngest", self.youngest, AGES)
        if self.latest is not None and self.latest < self.earliest:
            raise InvalidInput("latest", "span")
        if self.valid is not None:
            if self.valid.unit not in {Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR}:
                raise InvalidInput("valid", "range")
            figure_in(
                "valid", self.valid.n, DAYS_VALID if self.valid.unit is Unit.DAY else MONTHS
            )


@dataclass(frozen=True, slots=True)
class PatchTestRule:
    """What one source asks for, for one kind of treatment or less than that."""

    id: RuleId
    kind: Kind
    figures: Figures
    authority: Authority
    source: str
    """What it is taken from, in a line that is printed with every test."""
    since: date
    treatment: TreatmentId | None = None
    """The one treatment of the kind for which it holds."""
    product: str = ""
    """The product line for which it holds."""
    policy_on: date | None = None
    """The date on the insurer's letter."""
    warn_until: date | None = None
    """Through this day it only warns."""
    active: bool = True
    """Whether the salon goes by it; one that was given up stays readable."""
    version: int = 0

    def __post_init__(self) -> None:
        if not self.source.strip():
            raise InvalidInput("source", "blank")
        if len(self.source) > SOURCE_LENGTH:
            raise InvalidInput("source", "long")
        if self.authority is Authority.INSURER and self.policy_on is None:
            raise InvalidInput("policy_on", "blank")
        if self.treatment is not None and self.product.strip():
            raise InvalidInput("product", "unknown")

    def only_warns(self, on: date) -> bool:
        """Tell whether it does no more than warn on that day."""
        return self.warn_until is not None and on <= self.warn_until


def counting(
    rules: tuple[PatchTestRule, ...], kind: Kind, treatment: TreatmentId, product: str, on: date
) -> tuple[PatchTestRule, ...]:
    """
    Return the rules that count together for a treatment, and a product line if one is known.

    The most specific ones do: a product line's before a treatment's before a kind's. Several of
    one rank count side by side, so that a test has to meet the strictest of them. An insurer's
    rule is never displaced by somebody else's: whoever pays is asked last.
    """
    found = [rule for rule in rules if _holds(rule, kind, treatment, product, on)]
    top = max((_rank(rule) for rule in found), default=0)
    insurers = max(
        (_rank(rule) for rule in found if rule.authority is Authority.INSURER), default=0
    )
    return tuple(
        rule
        for rule in found
        if _rank(rule) == top
        or (rule.authority is Authority.INSURER and _rank(rule) == insurers)
    )


def new_rule_id() -> RuleId:
    """Return an id that nothing has had."""
    return RuleId(secrets.token_hex(8))


def same_line(one: str, other: str) -> bool:
    """Tell whether two product lines are written alike, but for case, accents and marks."""
    return words(one) == words(other)


def _holds(
    rule: PatchTestRule, kind: Kind, treatment: TreatmentId, product: str, on: date
) -> bool:
    return (
        (rule.active and rule.kind is kind and rule.since <= on)
        and rule.treatment in {None, treatment}
        and (not rule.product or (bool(product) and same_line(rule.product, product)))
    )


def _rank(rule: PatchTestRule) -> int:
    if rule.product:
        return 2
    return 1 if rule.treatment is not None else 0


def figure_in(name: str, number: int | None, allowed: range) -> None:
    """Raise InvalidInput if a figure is too low or too high."""
    if number is not None and number not in allowed:
        raise InvalidInput(name, "range")
