"""What rules say about age, and what is kept of a minor."""

import secrets
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import clean_name
from salon_vault.clients.names import tidy_line
from salon_vault.clients.numbers import clean_phone
from salon_vault.errors import InvalidInput
from salon_vault.treatments.model import Kind

GuardianId = NewType("GuardianId", str)
"""Random, 16 hex digits."""

AGES = range(1, 22)
"""Ages, in years, that a rule can name."""

RELATION_LENGTH = 60


class Presence(StrEnum):
    """Where the guardian is during the treatment, the strictest first."""

    IN_THE_ROOM = "in_the_room"
    WITHIN_REACH = "within_reach"
    MAY_LEAVE = "may_leave"


@dataclass(frozen=True, slots=True)
class PresenceRule:
    """Where the guardian of somebody under an age is."""

    under: int
    guardian: Presence
    source: str
    published: tuple[int, ...] = ()
    """Ages that others have published."""

    def __post_init__(self) -> None:
        check_age(self.under)


@dataclass(frozen=True, slots=True)
class BlockedRule:
    """That treatments of a kind are not done under an age."""

    kind: Kind
    under: int
    source: str
    published: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        check_age(self.under)


@dataclass(frozen=True, slots=True)
class AgeRules:
    """All rules about age that a salon goes by."""

    version: int
    presence: tuple[PresenceRule, ...]
    blocked: tuple[BlockedRule, ...]

    def __post_init__(self) -> None:
        for ages in ([r.under for r in self.presence], [r.kind for r in self.blocked]):
            if len(set(ages)) != len(ages):
                raise InvalidInput("age", "taken")

    def blocked_under(self, kind: Kind) -> BlockedRule | None:
        """Return the rule that blocks treatments of ``kind``, if there is one."""
        return next((rule for rule in self.blocked if rule.kind is kind), None)


@dataclass(frozen=True, slots=True)
class AdoptedAges:
    """A version of the rules that an owner put into force, or out of it."""

    rules: AgeRules
    adopted_at: datetime
    adopted_by: str
    in_force: bool


@dataclass(frozen=True, slots=True)
class KeptAges:
    """The salon's rules as they are found."""

    newest: AdoptedAges | None
    """The newest version that can be read."""
    whole: bool
    """Whether that is the newest there is; else treatments of minors stop."""


@dataclass(frozen=True, slots=True)
class AgeMark:
    """
    All that *salon* knows of a birthday: for minors, from which month on they are of age.

    The day itself lies in *contact*. Rounded up to the first of the next month, so a rule may
    hold a few weeks too long, never too short.
    """

    of_age_from: date | None
    """None for whoever was of age when the birthday was kept."""

    def turns(self, years: int, full_age: int) -> date | None:
        """Return from which day on somebody counts as so many years old; None for ever."""
        if self.of_age_from is None:
            return None
        return self.of_age_from.replace(year=self.of_age_from.year + years - full_age)

    def is_under(self, years: int, full_age: int, on: date) -> bool:
        """Tell whether somebody counts as younger than ``years`` on a day."""
        turned = self.turns(years, full_age)
        return turned is not None and on < turned


@dataclass(frozen=True, slots=True)
class Guardian:
    """Who answers for a minor; sealed to *contact*."""

    id: GuardianId
    name: str
    relation: str = ""
    """In the words of whoever wrote it: mother, grandfather, guardian by court."""
    phone: str = ""
    version: int = 0

    def tidied(self) -> "Guardian":
        """Return the guardian as it is kept; raise InvalidInput."""
        relation = tidy_line(self.relation)
        if len(relation) > RELATION_LENGTH:
            raise InvalidInput("relation", "long")
        name, phone = clean_name(self.name), clean_phone(self.phone)
        return replace(self, name=name, relation=relation, phone=phone)


def mark_of(birthday: date, full_age: int, today: date) -> AgeMark:
    """
    Return what may lie in *salon* of a birthday.

    >>> mark_of(date(2011, 3, 15), 18, date(2026, 11, 22)).of_age_from
    datetime.date(2029, 4, 1)
    >>> mark_of(date(1988, 3, 15), 18, date(2026, 11, 22)).of_age_from
    """
    year, month = birthday.year + full_age, birthday.month
    of_age_from = date(year + month // 12, month % 12 + 1, 1)
    return AgeMark(of_age_from if today < of_age_from else None)


def new_guardian_id() -> GuardianId:
    """Return an id that nothing has had."""
    return GuardianId(secrets.token_hex(8))


def check_age(years: int) -> None:
    """Raise InvalidInput for an age that no rule can name."""
    if years not in AGES:
        raise InvalidInput("age", "range")
