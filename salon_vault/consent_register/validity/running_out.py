"""
Signed forms of the whole salon that are over, or run out soon.

A salon has tens of thousands: their days alone are gone through, and whole are looked at those
that a screen shows.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.validity.lapsing import (
    Ending,
    held_against,
    is_renewed,
    renewing,
)
from salon_vault.consent_register.validity.model import Validity, last_day, last_signing
from salon_vault.ports import Work

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
    days = _renewed(work.validity.newest(validity.keys() | renewing()), validity)
    by_days = set(_by_days(work, days, validity, today, soon))
    others = {each: on for each, on in days.items() if each not in by_days}
    found = by_days | _by_visits(work, others, validity, today)

    def over(signed: Signed) -> date:
        return last_day(validity[signed[1]], days[signed]) or days[signed]

    soonest = nsmallest(most, found, key=lambda each: (over(each), each))
    whole = _whole(work, soonest, validity, today)
    return RunningOut(tuple(whole[each] for each in soonest if each in whole), len(found))


def _renewed(newest: Mapping[Signed, date], forms: Collection[str]) -> dict[Signed, date]:
    """Return since when forms count: health sheets since the client said what has changed."""
    told: dict[ClientId, date] = {}
    for (card, form), on in newest.items():
        if form in renewing():
            told[card] = max(on, told.get(card, on))
    renewed = {form for form in forms if is_renewed(form)}
    return {
        (card, form): max(on, told.get(card, on)) if form in renewed else on
        for (card, form), on in newest.items()
        if form in forms
    }


def _by_days(
    work: Work,
    days: Mapping[Signed, date],
    validity: Mapping[str, Validity],
    today: date,
    soon: date,
) -> Iterator[Signed]:
    """Yield what is over by its months, or by an answer about health."""
    latest = {form: last_signing(each, soon) for form, each in validity.items()}
    with_health = {form for form, each in validity.items() if each.with_health}
    changed = work.validity.health_changes() if with_health else {}
    for (card, form), on in days.items():
        last = latest[form]
        otherwise = changed.get(card) if form in with_health else None
        is_over = last is not None and on <= last
        if is_over or (otherwise is not None and on < otherwise <= today):
            yield card, form


def _by_visits(
    work: Work, others: Mapping[Signed, date], validity: Mapping[str, Validity], today: date
) -> set[Signed]:
    """Return those of the others whose visits are used up."""
    counted = {form: each for form, each in validity.items() if each.visits is not None}
    asked = {each: on for each, on in others.items() if each[1] in counted}
    since: dict[ClientId, date] = {}
    for (card, _form), on in asked.items():
        since[card] = min(on, since.get(card, on))
    visits = work.validity.visits_since(since)
    often = {each for each in asked if visits[each[0]] >= (counted[each[1]].visits or 0)}
    whole = _whole(work, often, counted, today)
    return {each for each in often if each in whole and whole[each].lapse is not None}


def _whole(
    work: Work, signed: Collection[Signed], validity: Mapping[str, Validity], today: date
) -> dict[Signed, Ending]:
    """Return how forms stand, and others of these cards along with them."""
    found = held_against(work, validity, today, {card for card, _form in signed})
    return {(each.signed.card, each.signed.form): each for each in found}
