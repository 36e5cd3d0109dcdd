"""What there is to say about one field that the salon keeps."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from salon_vault.compartments import FIELDS, Compartment, Field
from salon_vault.errors import NotFound
from salon_vault.law.clock import kept_until
from salon_vault.law.pack import Pack
from salon_vault.law.shape import Purpose, Retention, Wording
from salon_vault.notices.answers import used
from salon_vault.salon.model import Salon
from salon_vault.staff.model import TIER_KEYS, Tier


@dataclass(frozen=True, slots=True)
class Ground:
    """One purpose of a field, as the privacy notice names it."""

    purpose: Wording
    basis: Wording
    cite: Wording
    period: Wording
    at_least: date | None = None
    """Of a minor, the day until which it stays at least; None where the law names none."""


@dataclass(frozen=True, slots=True)
class WhyKept:
    """Why a field is kept, how long, and to whom it opens."""

    category: Wording
    special: bool
    """Whether the law protects it more than other data."""
    grounds: tuple[Ground, ...]
    compartment: Compartment
    readers: tuple[Tier, ...]
    """Tiers that hold its key without anything added to their logins."""


def why_kept(
    pack: Pack, salon: Salon, record: str, name: str, born: date | None = None
) -> WhyKept:
    """
    Return what the law pack says of a field of ``compartments.FIELDS``.

    ``born`` is for a minor: the last day of the month of the birthday, which everybody knows.

    Raises:
        NotFound: if there is no such field, or the pack has no category for it.
    """
    field = _field(record, name)
    category = next((each for each in pack.data if each.id == field.category), None)
    if category is None:
        raise NotFound("field", f"{record}.{name}")
    key = field.compartment
    readers = tuple(tier for tier in Tier if key in TIER_KEYS[tier])
    grounds = tuple(_grounds(pack, salon, category.id, born))
    return WhyKept(category.short, category.special, grounds, key, readers)


def _field(record: str, name: str) -> Field:
    for field in FIELDS:
        if (field.record, field.name) == (record, name):
            return field
    raise NotFound("field", f"{record}.{name}")


def _grounds(pack: Pack, salon: Salon, category: str, born: date | None) -> Iterator[Ground]:
    bases = {each.id: each for each in pack.bases}
    periods = {each.id: each for each in pack.retentions}
    for purpose in pack.purposes:
        if category in purpose.data and _is_pursued(purpose, salon):
            basis = bases[purpose.basis]
            period = periods[purpose.retention]
            least = _of_a_minor(period, born)
            yield Ground(purpose.label, basis.label, basis.cite, period.label, least)


def _of_a_minor(period: Retention, born: date | None) -> date | None:
    if born is None or period.minors_until is None:
        return None
    return kept_until(period, born, born)


def _is_pursued(purpose: Purpose, salon: Salon) -> bool:
    """Tell whether the salon has this purpose: some hang on what it does elsewhere."""
    done = {*used(salon), *salon.kept}
    return not purpose.only_with or bool(done & set(purpose.only_with))
