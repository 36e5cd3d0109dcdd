"""Two formulas side by side: what stands in each, and where they differ."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from salon_vault.formulas.model import Bowl, Formula

type Amount = str | float | int | bool | None
"""What one formula has at a place; None where it has nothing there."""


class Part(StrEnum):
    """What two formulas are compared by."""

    PURPOSE = "purpose"
    NATURAL = "natural"
    START = "start"
    TARGET = "target"
    ZONE = "zone"
    PRODUCT = "product"
    SHADE = "shade"
    STRENGTH = "strength"
    DEVELOPER = "developer"
    RATIO = "ratio"
    MINUTES = "minutes"
    HEAT = "heat"
    RESULT = "result"
    NEXT_TIME = "next_time"


@dataclass(frozen=True, slots=True)
class Place:
    """Where two formulas are held against each other."""

    part: Part
    bowl: int | None = None
    """Counted from 0; None for what belongs to no bowl."""
    shade: str = ""
    """The code, so that the same shade stands on one line."""


@dataclass(frozen=True, slots=True)
class Pair:
    """What both formulas have at one place."""

    place: Place
    before: Amount
    after: Amount

    @property
    def differs(self) -> bool:
        """Whether it is worth a mark."""
        return self.before != self.after


def compare(before: Formula, after: Formula) -> list[Pair]:
    """Return what stands in either formula, bowl by bowl, in the order of a mixing card."""
    left, right = dict(_facts(before)), dict(_facts(after))
    places = sorted(dict.fromkeys((*left, *right)), key=_order)
    return [Pair(place, left.get(place), right.get(place)) for place in places]


def _order(place: Place) -> tuple[float, int]:
    """Order the head of the card first, then bowl after bowl, then the words."""
    parts = list(Part)
    words = place.part in {Part.RESULT, Part.NEXT_TIME}
    bowl = -1.0 if place.bowl is None else float(place.bowl)
    return (float("inf") if words else bowl, parts.index(place.part))


def _facts(formula: Formula) -> Iterator[tuple[Place, Amount]]:
    yield Place(Part.PURPOSE), formula.purpose.value
    for part in (Part.NATURAL, Part.START, Part.TARGET):
        level = getattr(formula, part.value)
        if level is not None:
            yield Place(part), str(level)
    for number, bowl in enumerate(formula.bowls):
        yield from _in_bowl(number, bowl)
    for part in (Part.RESULT, Part.NEXT_TIME):
        if said := getattr(formula, part.value):
            yield Place(part), said


def _in_bowl(number: int, bowl: Bowl) -> Iterator[tuple[Place, Amount]]:
    mix = bowl.mix
    yield Place(Part.ZONE, number), bowl.zone.value
    if bowl.brand or bowl.line:
        yield Place(Part.PRODUCT, number), f"{bowl.brand} {bowl.line}".strip()
    for shade in mix.shades:
        yield Place(Part.SHADE, number, shade.code), shade.grams
    if mix.developer is not None:
        yield Place(Part.STRENGTH, number), mix.developer.strength
        yield Place(Part.DEVELOPER, number), mix.developer.grams
        yield Place(Part.RATIO, number), mix.ratio
    if mix.minutes is not None:
        yield Place(Part.MINUTES, number), mix.minutes
    if mix.heat:
        yield Place(Part.HEAT, number), True
