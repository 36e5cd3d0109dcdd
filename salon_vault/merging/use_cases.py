"""What is asked about two cards of one person: while somebody types, and when they merge."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from salon_vault.access import Permission
from salon_vault.clients.model import Client, ClientId, ClientLine
from salon_vault.clients.names import digits, tidy_line
from salon_vault.clients.numbers import clean_phone
from salon_vault.clock import day_of
from salon_vault.closed_cards import reach
from salon_vault.errors import EditConflict, InvalidInput, NotFound
from salon_vault.gate import use_case
from salon_vault.merging.alike import (
    LEAST_ALIKE,
    is_same_name,
    latin_words,
    likeness,
    ways_to_find,
)
from salon_vault.merging.carrying import carry, carry_back, check_reach, half
from salon_vault.merging.errors import TooLateToTakeApart
from salon_vault.merging.forgetting import forget_old
from salon_vault.merging.halves import (
    FIELDS,
    TAKEN_APART_WITHIN,
    MergedCard,
    Merging,
    Preview,
)
from salon_vault.merging.health import Decision, Keep
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


# --- merging ---------------------------------------------------------------------------------


@use_case(needs=Permission.MERGE_CARDS)
def preview_merge(work: Work, staying: ClientId, going: ClientId) -> Preview:
    """
    Return two cards side by side.

    Raises:
        InvalidInput: if it is one card, or one of them is closed.
        CardMerged, NotFound: if there is nothing to merge.
    """
    if staying == going:
        raise InvalidInput("going", "same card")
    _check_open(work, staying, going)
    return Preview(half(work, staying), half(work, going))


@use_case(needs=Permission.MERGE_CARDS)
def merge_cards(work: Work, seen: Preview, taken: frozenset[str]) -> Client:
    """
    Merge two cards as they were seen; return the one that stays, with the fields ``taken``.

    Nothing is moved: the other card points to it, and for thirty days can be taken out again.
    The alerts of both stay on it.

    Raises:
        AlertsTooLong: if those do not fit into one line.
        AllergiesContradict: if what they say about allergies has to be decided on.
        BeyondReach: if the other card holds what this desk cannot carry over.
        EditConflict: if one of them is not any more as it was seen.
    """
    return _merge(work, seen, taken, None)


@use_case(needs=Permission.MERGE_CARDS)
def merge_deciding_allergies(
    work: Work, seen: Preview, taken: frozenset[str], keep: Keep, heading: str
) -> Client:
    """
    Merge two cards that contradict each other about allergies, as a person decided.

    Substances that do not count any more stand in the notes below ``heading``. Raises as
    ``merge_cards`` does.
    """
    by, today = work.member.label, day_of(work.clock.now())
    work.remark("allergies", keep.value)
    return _merge(work, seen, taken, Decision(keep, by, today, tidy_line(heading)))


@use_case(needs=Permission.VIEW_CARDS)
def list_merged(work: Work, client_id: ClientId) -> Sequence[MergedCard]:
    """Return what can be taken out of a card again; what is too old is forgotten for good."""
    forget_old(work)
    work.clients.get(client_id)
    return work.merging.of_card(client_id)


@use_case(needs=Permission.MERGE_CARDS)
def take_apart(work: Work, going: ClientId) -> Client:
    """
    Let a merged card stand for itself again; return the one it was merged into.

    That one says what it said before, wherever nobody has changed it since.

    Raises:
        TooLateToTakeApart, BeyondReach: and nothing happened.
        CardMerged: if the card that stayed was merged into another itself: that one first.
    """
    merging = _remembered(work, going)
    if work.clock.now() - merging.at > TAKEN_APART_WITHIN:
        raise TooLateToTakeApart
    work.clients.get(merging.staying)
    carry_back(work, merging)
    work.merging.point_back(merging)
    work.merging.forget(going)
    return work.clients.get(merging.staying)


def _remembered(work: Work, going: ClientId) -> Merging:
    try:
        return work.merging.get(going)
    except NotFound:
        if work.clients.staying(going) != going:  # merged, and what it said is forgotten
            raise TooLateToTakeApart from None
        raise


def _merge(
    work: Work, seen: Preview, taken: frozenset[str], decision: Decision | None
) -> Client:
    staying, going = seen.staying.id, seen.going.id
    if staying == going or not taken <= set(FIELDS):
        raise InvalidInput("going", "same card")
    _check_open(work, staying, going)
    if Preview(half(work, staying), half(work, going)) != seen:
        raise EditConflict
    check_reach(work, seen)
    reach.check_reach(work)  # while they are two cards: afterwards all of it is of one
    work.remark("fields", sorted(taken))
    client, contact, health = carry(work, seen, taken, decision)
    along = work.merging.point(going, staying)
    now, by = work.clock.now(), work.member.label
    work.merging.keep(Merging(going, staying, now, by, client, along), contact, health)
    return work.clients.get(staying)


def _check_open(work: Work, *cards: ClientId) -> None:
    """Raise InvalidInput for a closed card: its owner opens it to everybody first."""
    if any(work.closed_cards.get(card) for card in cards):
        raise InvalidInput("going", "closed card")


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
