"""Which kinds of treatment a known allergen may concern, for a specialist to decide on."""

import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import resources
from salon_vault.clients.names import words
from salon_vault.law.lines import find_lines
from salon_vault.law.read import Reader
from salon_vault.reactions.model import BarsNothing
from salon_vault.treatments.model import Kind
from salon_vault.words import LANGUAGES

FILE = "reactions/ingredients.toml"


@dataclass(frozen=True, slots=True)
class Ingredient:
    """One ingredient, as it is written on boxes and by people."""

    id: str
    names: tuple[str, ...]
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class _List:
    schema: int
    ingredient: tuple[Ingredient, ...]


@dataclass(frozen=True, slots=True)
class Suspected:
    """A known allergen, and the kinds of treatment that it may concern."""

    allergen: str
    """As the card says it."""
    kinds: frozenset[Kind]


def suspected(
    allergens: Iterable[str], barred: frozenset[Kind], decided: Iterable[BarsNothing] = ()
) -> list[Suspected]:
    """
    Return the allergens that may concern kinds of treatment which are not barred yet.

    What somebody has decided about stays decided: for that allergen, and those kinds.
    """
    settled: dict[tuple[str, ...], frozenset[Kind]] = {}
    for one in decided:
        name = tuple(words(one.allergen))
        settled[name] = settled.get(name, frozenset()) | one.kinds
    found = []
    for allergen in allergens:
        kinds = frozenset(_kinds_of(allergen)) - barred
        kinds -= settled.get(tuple(words(allergen)), frozenset())
        if kinds:
            found.append(Suspected(allergen, kinds))
    return found


@cache
def ingredients() -> Sequence[Ingredient]:
    """Return the shipped list; raise TemplateFault if it breaks a rule."""
    text = resources.path(FILE).read_text("utf-8")
    reader = Reader(FILE, find_lines(text), tuple(LANGUAGES))
    return reader.table(_List, tomllib.loads(text), ()).ingredient


def _kinds_of(allergen: str) -> Iterable[Kind]:
    said = " ".join(words(allergen))
    for each in ingredients():
        if any(_is_in(" ".join(words(name)), said) for name in each.names):
            yield from each.kinds


def _is_in(name: str, said: str) -> bool:
    """Tell whether a name begins a word of what was said; Chinese has no words to begin."""
    return f" {name}" in f" {said}" or (not name.isascii() and name in said)
