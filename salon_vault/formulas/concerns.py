"""What is unusual about a mixture: told beside it, and never a reason to refuse it."""

from collections.abc import Iterator
from enum import StrEnum

from salon_vault.formulas.mix import Mix

LEAST_RATIO, MOST_RATIO = 0.5, 4.0
"""Parts of developer to one of colour; own proposal, wide enough for toners and lighteners."""

STRONGEST = 12.0
"""
Per cent of peroxide; products for hair may have or set free no more.
Regulation (EC) No 1223/2009, annex III, entry 12 (a).
"""

LONGEST = 90
"""Minutes; own proposal."""

LARGEST = 400.0
"""Grams in one bowl; own proposal."""

NEAR = 0.05
"""How far a typed ratio may be from the grams: they are rounded."""


class Concern(StrEnum):
    """Something to look at twice."""

    LITTLE_DEVELOPER = "little_developer"
    MUCH_DEVELOPER = "much_developer"
    OTHER_RATIO = "other_ratio"
    """The grams are not in the ratio that was typed beside them."""
    STRONG = "strong"
    LONG = "long"
    LARGE = "large"


def concerns(mix: Mix) -> Iterator[Concern]:
    """Yield what is unusual about a mixture."""
    ratio = mix.ratio
    if ratio is not None:
        if ratio < LEAST_RATIO:
            yield Concern.LITTLE_DEVELOPER
        if ratio > MOST_RATIO:
            yield Concern.MUCH_DEVELOPER
        if mix.said_ratio is not None and abs(mix.said_ratio - ratio) > NEAR:
            yield Concern.OTHER_RATIO
    if mix.developer is not None and mix.developer.strength > STRONGEST:
        yield Concern.STRONG
    if mix.minutes is not None and mix.minutes > LONGEST:
        yield Concern.LONG
    if mix.total > LARGEST:
        yield Concern.LARGE
