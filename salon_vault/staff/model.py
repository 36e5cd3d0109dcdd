"""Who works in the salon, and how far their login reaches."""

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from salon_vault.compartments import Compartment
from salon_vault.errors import InvalidInput

StaffId = NewType("StaffId", str)
"""Random, 16 hex digits; kept for ever in the log, never reused."""

LABEL_LENGTH = 40
"""Longest label of a login tile, in characters."""

DAYS = 7
MINUTES = 24 * 60

LONGEST_DELEGATION = 183
"""Days for which an owner can name a deputy in one go."""

MOST_SPARES = 2
"""Logins in sealed envelopes."""


class Tier(StrEnum):
    """How far a login reaches; the table is in ``salon_vault.access``."""

    RECEPTION = "reception"
    SPECIALIST = "specialist"
    MANAGER = "manager"
    OWNER = "owner"


TIER_KEYS: dict[Tier, frozenset[Compartment]] = {
    Tier.RECEPTION: frozenset({Compartment.SALON, Compartment.CONTACT}),
    Tier.SPECIALIST: frozenset({Compartment.SALON, Compartment.HEALTH}),
    Tier.MANAGER: frozenset({Compartment.SALON, Compartment.CONTACT}),
    Tier.OWNER: frozenset(Compartment),
}
"""The keys a tier holds unless the owner grants more."""

GRANTABLE: dict[Tier, frozenset[Compartment]] = {
    Tier.RECEPTION: frozenset(),
    Tier.SPECIALIST: frozenset({Compartment.CONTACT}),
    Tier.MANAGER: frozenset({Compartment.HEALTH}),
    Tier.OWNER: frozenset(),
}
"""The keys the owner may add to a tier's own."""


class Employment(StrEnum):
    """On what footing somebody works here; it decides which paper they sign."""

    EMPLOYEE = "employee"
    SELF_EMPLOYED = "self_employed"
    TRAINEE = "trainee"


@dataclass(frozen=True, slots=True)
class Hours:
    """When somebody is expected at the desk; at other times it is noticed, never refused."""

    days: tuple[tuple[int, int] | None, ...]
    """Monday first: from and until, in minutes after midnight, until the later; None is off."""

    def __post_init__(self) -> None:
        spans = [span for span in self.days if span is not None]
        if len(self.days) != DAYS or not all(0 <= a < b <= MINUTES for a, b in spans):
            raise InvalidInput("hours", "span")

    def include(self, local: datetime) -> bool:
        """Tell whether the salon's local time ``local`` lies within them."""
        span = self.days[local.weekday()]
        return span is not None and span[0] <= local.hour * 60 + local.minute < span[1]


@dataclass(frozen=True, slots=True)
class Delegation:
    """What the owner has left to a deputy, and for which days; both ends included."""

    since: date
    until: date
    rights: frozenset[str]
    """Values of ``Permission``; at most ``salon_vault.access.DELEGABLE``."""

    def in_force(self, today: date) -> bool:
        """Tell whether it holds on ``today``."""
        return self.since <= today <= self.until

    def check(self, most: frozenset[str]) -> None:
        """
        Look whether it may be left to anybody; ``most`` are the rights that can be.

        Raises:
            InvalidInput: if it ends before it begins, lasts too long, or leaves other rights.
        """
        if not 0 <= (self.until - self.since).days < LONGEST_DELEGATION:
            raise InvalidInput("until", "range")
        if not self.rights or not self.rights <= most:
            raise InvalidInput("rights", "unknown")


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms somebody works here."""

    employment: Employment = Employment.EMPLOYEE
    hours: Hours | None = None
    senior: bool = False


@dataclass(frozen=True, slots=True)
class Member:
    """One line of the roster, as the root key signed it."""

    id: StaffId
    label: str
    tier: Tier
    compartments: frozenset[Compartment]
    cuts: frozenset[str] = frozenset()
    """Names of permissions that the owner has taken from this person."""
    active: bool = True
    kit: bool = False
    """The recovery kit: an identity of its own, with grants for everything."""
    employment: Employment = Employment.EMPLOYEE
    away: bool = False
    """For a while: the login has no keys until the owner gives them back."""
    senior: bool = False
    """Named by the owner to agree to overrides as the second person."""
    deputy: Delegation | None = None
    hours: Hours | None = None
    """None for whoever may open the vault at any hour without a question."""
    spare: bool = False
    """A login in a sealed envelope; the unlock window shows it on demand only."""

    @property
    def terms(self) -> Terms:
        """On what terms they work here."""
        return Terms(self.employment, self.hours, self.senior)

    @property
    def is_here(self) -> bool:
        """Whether this is somebody at work here: no kit, no envelope, not away for a while."""
        return self.active and not (self.away or self.kit or self.spare)

    def may_be_second(self, *, senior: bool) -> bool:
        """Tell whether they can agree as a second person, as a ``senior`` where one has to."""
        return self.is_here and (not senior or self.senior or self.tier is Tier.OWNER)

    def on_terms(self, terms: Terms) -> "Member":
        """Return the member on other terms."""
        return replace(
            self, employment=terms.employment, hours=terms.hours, senior=terms.senior
        )

    def relabelled(self, label: str) -> "Member":
        """Return the member with another label on the login tile."""
        return replace(self, label=clean_label(label))


@dataclass(frozen=True, slots=True)
class Right:
    """One line of the permission table: a right, and the tiers that may have it."""

    name: str
    """Value of a ``Permission``."""
    tiers: frozenset[Tier]


def new_staff_id() -> StaffId:
    """Return an id that nobody has had."""
    return StaffId(secrets.token_hex(8))


def keys_for(tier: Tier, extra: frozenset[Compartment] = frozenset()) -> frozenset[Compartment]:
    """
    Return the compartments a member of ``tier`` holds keys for.

    Raises:
        InvalidInput: if ``extra`` asks for a key this tier may not be given.
    """
    if not extra <= GRANTABLE[tier]:
        raise InvalidInput("compartments", "not grantable")
    return TIER_KEYS[tier] | extra


def clean_label(label: str) -> str:
    """
    Return the label of a login tile, tidied.

    Raises:
        InvalidInput: if it is blank, too long, or holds control characters.
    """
    tidy = " ".join(label.split())
    if not tidy:
        raise InvalidInput("label", "blank")
    if len(tidy) > LABEL_LENGTH:
        raise InvalidInput("label", "long")
    if not tidy.isprintable():
        raise InvalidInput("label", "control")
    return tidy
