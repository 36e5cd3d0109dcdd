"""
Signed forms of the whole salon that are over, or run out soon.

A salon has tens of thousands: their days alone are gone through, form by form, and whole are
looked at those that a screen shows.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.validity.lapsing import (
    Ending,
    held_against,
    is_renewed,
    renewing,
)
from salon_vault.consent_register.validity.model import Validity, last_day, last_signing
from salon_vault.ports import Work

type Days = Mapping[ClientId, date]
"""Since when one form counts, by card."""

type Signed = tuple[ClientId, str]
"""A card, and a form that was signed on it."""


@dataclass(frozen=True, slots=True)
class RunningOut:
    """The first of them, the soonest over foremost, and how many there are."""

    first: tuple[Ending, ...]
    found: int


def running_out(work: Work, today: date, soon: date, most: int) -> RunningOut:
    """Return the forms that do not count today, or whose months end by ``soon``."""
    validity = {each.form: each for each in work.validity.every()}
    if not validity:
        return RunningOut((), 0)
    days = dict(_renewed(work.validity.newest(validity.keys() | renewing()), validity))
    changed = work.validity.health_changes()
    over = {
        form: set(_over(validity[form], of_form, changed, today, soon))
        for form, of_form in days.items()
    }
    for card, form in _by_visits(work, days, over, validity, today):
        over[form].add(card)
    soonest = _soonest(days, over, validity, most)
    whole = _whole(work, soonest, validity, today)
    first = tuple(whole[each] for each in soonest if each in whole)
    return RunningOut(first, sum(map(len, over.values())))


def _renewed(newest: Mapping[str, Days], forms: Collection[str]) -> Iterator[tuple[str, Days]]:
    """Yield forms with their days: health sheets begin with what has changed."""
    told: dict[ClientId, date] = {}
    for form in renewing() & newest.keys():
        for card, on in newest[form].items():
            told[card] = max(on, told.get(card, on))
    for form in newest.keys() & set(forms):
        days = newest[form]
        if is_renewed(form):
            yield form, {card: max(on, told.get(card, on)) for card, on in days.items()}
        else:
            yield form, days


def _over(
    validity: Validity, days: Days, changed: Days, today: date, soon: date
) -> Iterator[ClientId]:
    """Yield cards on which a form is over by its months, or by an answer about health."""
    last = last_signing(validity, soon) or date.min
    if not validity.with_health:
        changed = {}
    for card, on in days.items():
        if on <= last or on < changed.get(card, on) <= today:
            yield card


def _by_visits(
    work: Work,
    days: Mapping[str, Days],
    over: Mapping[str, Collection[ClientId]],
    validity: Mapping[str, Validity],
    today: date,
) -> set[Signed]:
    """Return those of the others whose visits are used up."""
    counted = {form: each for form, each in validity.items() if each.visits is not None}
    others = {
        (card, form): on
        for form in counted.keys() & days.keys()
        for card, on in days[form].items()
        if card not in over[form]
    }
    since: dict[ClientId, date] = {}
    for (card, _form), on in others.items():
        since[card] = min(on, since.get(card, on))
    visits = work.validity.visits_since(since)
    often = {each for each in others if visits[each[0]] >= (counted[each[1]].visits or 0)}
    whole = _whole(work, often, counted, today)
    return {each for each in often if each in whole and whole[each].lapse is not None}


def _soonest(
    days: Mapping[str, Days],
    over: Mapping[str, Collection[ClientId]],
    validity: Mapping[str, Validity],
    most: int,
) -> list[Signed]:
    """Return the first of all; of one form, what was signed first is over first."""
    ends = []
    for form, cards in over.items():
        for on, card in sorted((days[form][card], card) for card in cards)[:most]:
            ends.append((last_day(validity[form], on) or on, card, form))
    return [(card, form) for _end, card, form in sorted(ends)[:most]]


def _whole(
    work: Work, signed: Collection[Signed], validity: Mapping[str, Validity], today: date
) -> dict[Signed, Ending]:
    """Return how forms stand, and others of these cards along with them."""
    found = held_against(work, validity, today, {card for card, _form in signed})
    return {(each.signed.card, each.signed.form): each for each in found}
