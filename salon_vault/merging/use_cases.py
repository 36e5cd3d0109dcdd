"""What is asked while somebody types: is this person here already?"""

from collections.abc import Callable, Iterable, Iterator

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId, ClientLine
from salon_vault.clients.names import digits
from salon_vault.clients.numbers import clean_phone
from salon_vault.gate import use_case
from salon_vault.merging.alike import (
    LEAST_ALIKE,
    is_same_name,
    latin_words,
    likeness,
    ways_to_find,
)
from salon_vault.merging.model import MOST, Likeness, Lookalike, Typed
from salon_vault.ports import Work

LOOKED_AT = 60
"""Cards with the words of a name that are held against it."""

AT_A_TIME = 100
"""Cards whose lookup tokens are made in one go: the lane is held for some milliseconds."""

LEAST_WORDS = 2
"""Words of a name below which nearly every name is alike."""


@use_case(needs=Permission.FIND_CLIENTS, unlogged="typing; opens no card")
def find_lookalikes(work: Work, typed: Typed, but: ClientId | None) -> tuple[Lookalike, ...]:
    """
    Return cards other than ``but`` with the same number, mail address or name.

    Without the key to *contact* the name alone counts: numbers and addresses are looked up by
    keyed hashes.
    """
    found: dict[ClientId, Lookalike] = {}
    for because, line in _found(work, typed):
        if line.id != but:
            found.setdefault(line.id, Lookalike(line, because))
    return tuple(found.values())[:MOST]


@use_case(needs=Permission.FIND_CLIENTS, unlogged="typing; opens no card")
def find_similar_names(work: Work, typed: Typed, but: ClientId | None) -> tuple[Lookalike, ...]:
    """Return cards other than ``but`` whose name is a slip of typing away, best first."""
    split = latin_words(typed.name)
    if len(split) < LEAST_WORDS:
        return ()
    found = (
        Lookalike(line, Likeness.SIMILAR)
        for line in work.clients.find_similar(split, LOOKED_AT)
        if line.id != but
    )
    scored = [(likeness(typed.names, each.names), each) for each in found]
    alike = [pair for pair in scored if pair[0] >= LEAST_ALIKE]
    alike.sort(key=lambda pair: -pair[0])
    return tuple(each for _, each in alike[:MOST])


@use_case(needs=Permission.FIND_CLIENTS, unlogged="makes lookup tokens, and hands nothing out")
def complete_tokens(work: Work) -> int:
    """Make some lookup tokens that are missing; return how many cards still lack them."""
    return work.clients.complete_tokens(AT_A_TIME)


def _found(work: Work, typed: Typed) -> Iterator[tuple[Likeness, ClientLine]]:
    number = clean_phone(typed.phone) if digits(typed.phone) else ""
    if number.startswith("+"):  # else it is still being typed
        yield from _because(Likeness.NUMBER, work.clients.find_whole_number(number, MOST + 1))
    if "@" in typed.mail:
        yield from _because(Likeness.MAIL, work.clients.find_mail(typed.mail, MOST + 1))
    for name in typed.names:
        for way in ways_to_find(name):
            lines = work.clients.find(way, LOOKED_AT)
            yield from _because(Likeness.NAME, filter(_is_named(typed), lines))


def _because(
    likeness: Likeness, lines: Iterable[ClientLine]
) -> Iterator[tuple[Likeness, ClientLine]]:
    return ((likeness, line) for line in lines)


def _is_named(typed: Typed) -> Callable[[ClientLine], bool]:
    return lambda line: is_same_name(typed.names, filter(None, (line.name, line.spelling)))
