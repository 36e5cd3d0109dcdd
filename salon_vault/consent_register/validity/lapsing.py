"""Which signed forms do not count any more, by the salon's own word."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.validity.model import (
    Lapse,
    SignedForm,
    Validity,
    lapse_of,
    last_day,
)
from salon_vault.consents.library import Role, library
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind

LASTING = tuple(
    form.id
    for form in library().forms.values()
    if form.role in {Role.HEALTH, Role.CONSENT, Role.PHOTOS, Role.MINOR}
)
"""Forms that are signed to count for a while, or for good."""


@dataclass(frozen=True, slots=True)
class Ending:
    """A signed form that counts no more, or whose last day is known."""

    signed: SignedForm
    lapse: Lapse | None
    """Why it does not count on the day that was asked about; None while it does."""
    until: date | None = None
    """The last day on which it counts by its months."""


def lapsed_forms(
    work: Work, cards: Collection[ClientId], day: date
) -> Mapping[ClientId, frozenset[str]]:
    """Return the forms that cards have signed, and that do not count on a day, by card."""
    found: dict[ClientId, set[str]] = {}
    for each in endings(work, day, cards):
        if each.lapse is not None:
            found.setdefault(each.signed.card, set()).add(each.signed.form)
    return {card: frozenset(forms) for card, forms in found.items()}


def endings(
    work: Work, day: date, cards: Collection[ClientId], forms: Collection[str] = ()
) -> list[Ending]:
    """
    Return how signed forms stand on a day: those whose end the salon has named, and ``forms``.

    A signed "What has changed?" renews the health sheets that were signed before it.
    """
    validity = {form: Validity(form) for form in forms}
    validity.update({each.form: each for each in work.validity.every()})
    return held_against(work, validity, day, cards)


def held_against(
    work: Work, validity: Mapping[str, Validity], day: date, cards: Collection[ClientId]
) -> list[Ending]:
    """Return how the signed forms in ``validity`` stand on a day."""
    if not validity or not cards:
        return []
    by_visits = [each.form for each in validity.values() if each.visits is not None]
    signed = work.validity.signed(validity.keys() | renewing(), cards, by_visits)
    renewed = _renewals(signed)
    return [
        _ending(validity[each.form], _renewed(each, renewed), day)
        for each in signed
        if each.form in validity
    ]


@cache
def renewing() -> frozenset[str]:
    """Return the forms on which a client says what has changed."""
    return frozenset(each.id for each in library().forms.values() if each.role is Role.CHANGED)


def is_renewed(form: str) -> bool:
    """Tell whether a form begins anew with what has changed: a health sheet."""
    return library().forms[form].role is Role.HEALTH


@cache
def kinds_of(form: str) -> frozenset[Kind]:
    """Return the kinds of treatment a form is about; none for all of them."""
    sets = library().sets.values()
    return frozenset(each.kind for each in sets if form in each.forms and each.kind)


def _ending(validity: Validity, signed: SignedForm, day: date) -> Ending:
    lapse = lapse_of(validity, signed, kinds_of(signed.form), day)
    return Ending(signed, lapse, last_day(validity, signed.on))


def _renewals(signed: Collection[SignedForm]) -> Mapping[ClientId, SignedForm]:
    """Return the newest paper by card on which a client says what has changed."""
    found: dict[ClientId, SignedForm] = {}
    for each in signed:
        newest = found.get(each.card)
        if each.form in renewing() and (newest is None or newest.on < each.on):
            found[each.card] = each
    return found


def _renewed(sheet: SignedForm, renewals: Mapping[ClientId, SignedForm]) -> SignedForm:
    """Return a health sheet as signed anew, if what has changed was told after it."""
    newer = renewals.get(sheet.card)
    if newer is None or not is_renewed(sheet.form) or newer.on <= sheet.on:
        return sheet
    since = tuple(one for one in sheet.visits if one[0] >= newer.on)
    return replace(sheet, on=newer.on, sure=newer.sure, visits=since)
