"""What everybody tries first: well-known passwords, and the words of the house itself."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from resources import path

LEFT = 5
"""Letters that have to be left of a password when everything well known is taken out."""

SHORTEST_WORD = 4
"""Shorter words stand in any passphrase by chance."""


def is_common(password: str, known: Sequence[str] = ()) -> bool:
    """
    Tell whether a password is made of what is well known, with figures and signs between.

    ASVS 5.0, 6.2.4 and 6.2.11: so ``Haslo-Laurowa-2026!!`` is refused in the salon Laurowa,
    however long it is. Accents, case and spacing make no difference.
    """
    plain = _plain(password)
    if plain in _well_known():
        return True
    rest = plain
    for word in sorted({*_words(known), *_roots()}, key=len, reverse=True):
        rest = rest.replace(word, " ")
    left = "".join(part for part in rest.split() if part not in _well_known())
    return left != plain and len(set(left)) < LEFT


def _words(known: Iterable[str]) -> set[str]:
    parts = {part for text in known for part in re.split(r"[^\w]+", text)}
    spelled = {_plain(part) for part in (*parts, *known)}
    return {word for word in spelled if len(word) >= SHORTEST_WORD}


def _plain(text: str) -> str:
    """Return the letters of ``text`` alone, without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if sign.isalpha()).replace("ł", "l")


@cache
def _roots() -> frozenset[str]:
    """Return words that passwords are built of in the five languages' countries."""
    lines = (path("wordlists") / "common.txt").read_text(encoding="utf-8").splitlines()
    told = (line for line in lines if not line.startswith("#"))
    return frozenset(word for line in told for word in map(_plain, line.split()))


@cache
def _well_known() -> frozenset[str]:
    """Return the passwords that zxcvbn ranks: thirty thousand from published leaks."""
    from zxcvbn.frequency_lists import (  # type: ignore[import-untyped]  # has no types; heavy
        FREQUENCY_LISTS,
    )

    plain = (_plain(word) for word in FREQUENCY_LISTS["passwords"])
    return frozenset(word for word in plain if len(word) >= SHORTEST_WORD)
