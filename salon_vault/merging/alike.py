"""When two names are one: in any alphabet, any order, with or without accents."""

from collections.abc import Iterable
from itertools import permutations

from anyascii import anyascii

from salon_vault.clients.names import fold, is_han, words

MOST_ORDERED = 4
"""Words of a name that are tried in every order; of a longer name the order counts."""

SHORTEST = 3
"""Letters below which a name is still being typed."""

LEAST_ALIKE = 86.0
"""From which ``rapidfuzz`` ratio on, 0 to 100, two names may be one with a slip in it."""


def latin_words(name: str) -> list[str]:
    """
    Return the folded words of a name in Latin letters; a Chinese one as family and given name.

    >>> latin_words("Łucja Đặng"), latin_words("王小明")
    (['lucja', 'dang'], ['wang', 'xiaoming'])
    """
    return [part for word in words(name) for part in _latin(word)]


def is_same_name(typed: Iterable[str], kept: Iterable[str]) -> bool:
    """
    Tell whether one of the spellings on one side is one of those on the other.

    >>> is_same_name(["Nowak Anna"], ["Anna Nowák"]), is_same_name(["Ada"], ["Ida"])
    (True, False)
    """
    return not _orders_of(typed).isdisjoint(_orders_of(kept))


def likeness(typed: Iterable[str], kept: Iterable[str]) -> float:
    """Return how alike two names are, 0 to 100, where a slip of typing costs a little."""
    from rapidfuzz import fuzz  # not before the unlock window

    ours, theirs = _sorted(typed), _sorted(kept)
    return max((fuzz.ratio(one, other) for one in ours for other in theirs), default=0.0)


def ways_to_find(name: str) -> list[list[str]]:
    """
    Return the words, one list for each way, that cards under this name can be found by.

    >>> ways_to_find("王小明")
    [['王小明'], ['wang', 'xiaoming'], ['wang', 'xiao', 'ming']]
    """
    split = latin_words(name)
    if sum(map(len, split)) < SHORTEST:
        return []
    apart = [part for word in words(name) for part in _latin(word, apart=True)]
    ways = (words(name), split, apart)
    return [way for number, way in enumerate(ways) if way not in ways[:number]]


def _latin(word: str, *, apart: bool = False) -> list[str]:
    if word.isascii():
        return [word]
    if not is_han(word[0]):
        return words(anyascii(word).replace("'", ""))
    syllables = [fold(anyascii(sign)).strip() for sign in word]
    return (
        syllables
        if apart
        else [part for part in (syllables[0], "".join(syllables[1:])) if part]
    )


def _orders_of(names: Iterable[str]) -> set[str]:
    return {joined for name in names for joined in _orders(latin_words(name))}


def _orders(split: list[str]) -> set[str]:
    if not split:
        return set()
    if len(split) > MOST_ORDERED:
        return {"".join(split)}
    return {"".join(order) for order in permutations(split)}


def _sorted(names: Iterable[str]) -> list[str]:
    return [" ".join(sorted(split)) for name in names if (split := latin_words(name))]
