"""The words of ``resources/importing/columns.toml``, folded as they are looked up."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from resources import path
from salon_vault.clients.names import words
from salon_vault.importing.model import Target


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What lists from elsewhere call things."""

    headings: Mapping[str, Target]
    allergy_stems: tuple[str, ...]
    no_allergies: frozenset[str]
    languages: Mapping[str, str]
    """Language by each of its names."""
    months: tuple[tuple[str, ...], ...]
    """Beginnings of the twelve months' names."""


def folded(text: str) -> str:
    """
    Return a heading or an answer without case, accents and marks.

    >>> folded("  E-mail 1 - Value "), folded("Alergię?")
    ('e mail 1 value', 'alergie')
    """
    return " ".join(words(text))


@cache
def vocabulary() -> Vocabulary:
    """Read the words once."""
    raw = tomllib.loads(path("importing/columns.toml").read_text("utf-8"))
    headings = {
        folded(heading): Target(target)
        for target, called in raw["headings"].items()
        for heading in called
    }
    languages = {
        folded(called): language
        for language, names in raw["languages"].items()
        for called in names
    }
    about = raw["allergy_words"]
    return Vocabulary(
        headings,
        tuple(folded(stem) for stem in about["stems"]),
        frozenset(folded(word) for word in about["none"]),
        languages,
        tuple(tuple(map(folded, month)) for month in raw["months"]["beginnings"]),
    )
