"""What is unusual about a mixture: told beside it, and never a reason to refuse it."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

import resources
from salon_vault.formulas.mix import Mix
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.law.shape import ScreenWording
from salon_vault.words import LANGUAGES

FILE = "formulas/concerns.toml"


class Concern(StrEnum):
    """Something to look at twice."""

    LITTLE_DEVELOPER = "little_developer"
    MUCH_DEVELOPER = "much_developer"
    OTHER_RATIO = "other_ratio"
    """The grams are not in the ratio that was typed beside them."""
    STRONG = "strong"
    LONG = "long"
    LARGE = "large"


@dataclass(frozen=True, slots=True)
class Bound:
    """From which figure on something is unusual, and who says so."""

    id: Concern
    limit: float
    words: ScreenWording
    publication: str = ""
    """What was read; "" for a proposal of our own."""


@dataclass(frozen=True, slots=True)
class _File:
    schema: int
    concern: tuple[Bound, ...]


@cache
def bounds() -> Mapping[Concern, Bound]:
    """Return the shipped figures, one for every concern; raise TemplateFault."""
    text = resources.path(FILE).read_text("utf-8")
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    found = {one.id: one for one in reader.table(_File, tomllib.loads(text), ()).concern}
    for missing in set(Concern) - found.keys():
        raise reader.fault(("concern",), f"no figure for {missing}")
    return found


def concerns(mix: Mix) -> Iterator[Concern]:
    """Yield what is unusual about a mixture."""
    limit = {name: bound.limit for name, bound in bounds().items()}
    ratio = mix.ratio
    if ratio is not None:
        if ratio < limit[Concern.LITTLE_DEVELOPER]:
            yield Concern.LITTLE_DEVELOPER
        if ratio > limit[Concern.MUCH_DEVELOPER]:
            yield Concern.MUCH_DEVELOPER
        said = mix.said_ratio
        if said is not None and abs(said - ratio) > limit[Concern.OTHER_RATIO]:
            yield Concern.OTHER_RATIO
    if mix.developer is not None and mix.developer.strength > limit[Concern.STRONG]:
        yield Concern.STRONG
    if mix.minutes is not None and mix.minutes > limit[Concern.LONG]:
        yield Concern.LONG
    if mix.total > limit[Concern.LARGE]:
        yield Concern.LARGE
