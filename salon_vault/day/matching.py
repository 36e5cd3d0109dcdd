"""Whose card a line means: found by number or by the whole name; else somebody is asked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from salon_vault.clients.model import ClientLine
from salon_vault.clients.names import digits, fold, search_words, tidy_line, words
from salon_vault.clients.numbers import clean_phone, tail
from salon_vault.compartments import Compartment
from salon_vault.day.told import Told
from salon_vault.day.words import means_guest
from salon_vault.errors import InvalidInput
from salon_vault.ports import Work
from salon_vault.staff.model import Member, StaffId

CANDIDATES = 6
"""Most cards that somebody is asked to choose from."""

NAME_WORDS = 4
"""Most words at the beginning of a line that are tried as a name."""

USUAL_WORDS = 2
"""Words of a name in a line that names no card."""

SHORTEST_NUMBER = 7
"""Digits below which a number finds nobody: too many end alike."""


class Who(StrEnum):
    """What is known of whom a line means."""

    FOUND = "found"
    """One card has this number, or this very name."""
    ASK = "ask"
    """Several have it, or one has it in part: a person decides."""
    NOT_ON_FILE = "not_on_file"
    GUEST = "guest"


@dataclass(frozen=True, slots=True)
class Meant:
    """Whom a line means, and what is left of it for the treatment."""

    who: Who
    candidates: tuple[ClientLine, ...] = ()
    name: str = ""
    """As it was written."""
    treatment: str = ""
    by_phone: bool = False


def meant(work: Work, told: Told) -> Meant:
    """Return whom a line means; no card is opened for it."""
    if not told.parts:
        return Meant(Who.GUEST, treatment=told.treatment)
    cut = _cut(work, told)
    if told.phone:
        by_phone = _by_phone(work, told.phone)
        named = [line for line in by_phone if _shares_a_word(line, cut.name)]
        found = named if len(named) == 1 else by_phone
        if found:
            who = Who.FOUND if len(found) == 1 and named else Who.ASK
            return Meant(who, tuple(found[:CANDIDATES]), cut.name, cut.treatment, by_phone=True)
    return cut


def person_named(label: str, members: Sequence[Member]) -> StaffId | None:
    """Return whom of the people who work here a label means, None unless it is one of them."""
    wanted = fold(tidy_line(label))
    if not wanted:
        return None
    here = [member for member in members if member.active and not member.spare]
    same = [member for member in here if fold(member.label) == wanted]
    first = [member for member in here if words(member.label)[:1] == words(label)[:1]]
    found = same or first
    return found[0].id if len(found) == 1 else None


def _cut(work: Work, told: Told) -> Meant:
    """Return the line cut into name and treatment, by the first way that names a card."""
    partly: Meant | None = None
    for name, rest in _ways(told):
        if not words(name):
            continue
        treatment = told.treatment or rest
        lines = _with_all_words(work, name)
        whole = [line for line in lines if is_whole_name(name, line)]
        if whole:
            who = Who.FOUND if len(whole) == 1 else Who.ASK
            return Meant(who, tuple(whole[:CANDIDATES]), name, treatment)
        if lines and partly is None:
            partly = Meant(Who.ASK, tuple(lines[:CANDIDATES]), name, treatment)
    if partly is not None:
        return partly
    name, rest = _as_it_stands(told)
    if means_guest(name):
        return Meant(Who.GUEST, treatment=told.treatment or rest)
    return Meant(Who.NOT_ON_FILE, name=name, treatment=told.treatment or rest)


def _ways(told: Told) -> Iterator[tuple[str, str]]:
    """Yield what may be the name, and what then is left."""
    parts = told.parts
    if told.apart:
        yield parts[0], ""
        return
    if len(parts) > 1:
        yield parts[0], " ".join(parts[1:])
        yield parts[-1], " ".join(parts[:-1])
        yield " ".join(parts), ""
    if told.treatment:
        yield parts[0], ""
        return
    cut = parts[0].split()
    for count in range(min(len(cut), NAME_WORDS), 0, -1):
        yield " ".join(cut[:count]), " ".join((*cut[count:], *parts[1:]))


def _as_it_stands(told: Told) -> tuple[str, str]:
    if told.apart or told.treatment or len(told.parts) > 1:
        return told.parts[0], " ".join(told.parts[1:])
    cut = told.parts[0].split()
    return " ".join(cut[:USUAL_WORDS]), " ".join(cut[USUAL_WORDS:])


def is_whole_name(name: str, line: ClientLine) -> bool:
    """
    Tell whether ``name`` is all of the card's name, in whatever order and alphabet.

    Half a name is not: the wrong namesake is worse than a question.
    """
    typed = words(name)
    for written in (line.name, line.spelling):
        known = search_words(written)
        if "".join(typed) in known and len(words(written)) == 1:
            return True
        if typed and set(typed) <= known and len(set(typed)) == len(set(words(written))):
            return True
    return False


def _with_all_words(work: Work, name: str) -> list[ClientLine]:
    typed = words(name)
    lines = work.clients.find(typed, CANDIDATES * 2)
    return [line for line in lines if set(typed) <= search_words(line.name, line.spelling)]


def _by_phone(work: Work, phone: str) -> list[ClientLine]:
    """Return the cards with this number; none without the key to *contact*."""
    if Compartment.CONTACT not in work.member.compartments:
        return []
    try:
        number = digits(clean_phone(phone))
    except InvalidInput:
        return []
    if len(number) < SHORTEST_NUMBER:
        return []
    ending = tail(number)
    lines = work.clients.find_number(number, CANDIDATES * 2)
    return [line for line in lines if line.phone_tail == ending]


def _shares_a_word(line: ClientLine, name: str) -> bool:
    return bool(set(words(name)) & search_words(line.name, line.spelling))
