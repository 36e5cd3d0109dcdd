"""Papers signed, lessons taken, absences, and openings that the owner wants to know of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from salon_vault.clients.model import ClientId
from salon_vault.staff.model import Employment, StaffId
from salon_vault.staff_notice.model import SheetKind

LATELY = 30
"""Days of the log that are looked at when somebody leaves."""


class Filed(StrEnum):
    """What can lie in somebody's file."""

    PAPER = "paper"
    LESSON = "lesson"


PAPERS: Mapping[Employment, tuple[str, ...]] = {
    Employment.EMPLOYEE: ("staff_notice", "authorisation", "confidentiality"),
    Employment.SELF_EMPLOYED: ("staff_notice", "data_agreement", "confidentiality"),
    Employment.TRAINEE: ("staff_notice", "confidentiality"),
}
"""The papers somebody signs on joining, by the footing they work on."""

PRINTED = frozenset(kind.value for kind in SheetKind)
"""Of these, what the program prints: it comes on file with the printed sheet that is signed."""

LESSONS = ("screen", "talking", "phones", "papers", "incidents")
"""The one-page lessons everybody takes on joining."""


@dataclass(frozen=True, slots=True)
class OnFile:
    """A paper that somebody signed, or a lesson they took, and when."""

    member: StaffId
    kind: Filed
    item: str
    """One of ``PAPERS`` or ``LESSONS``."""
    on: date


@dataclass(frozen=True, slots=True)
class Absence:
    """For how long somebody's login has no keys."""

    member: StaffId
    since: date
    until: date | None = None
    """When they are expected back, as far as anybody knows."""
    back_on: date | None = None
    """None while they are away."""


class Oddity(StrEnum):
    """Why the owner wants to know that the vault was opened."""

    OUTSIDE_HOURS = "outside_hours"
    SPARE_LOGIN = "spare_login"


@dataclass(frozen=True, slots=True)
class OddOpening:
    """One unlocking that the owner has not been told of yet."""

    at: datetime
    member: StaffId
    why: Oddity


@dataclass(frozen=True, slots=True)
class PastDelegation:
    """A delegation that is over, and what the owner still has to do about it."""

    member: StaffId
    since: date
    until: date
    ended_on: date
    seen: bool = False
    """Whether the owner has looked at what was done under it."""
    root_changed: bool = False
    """Whether the keys it brought along were changed since."""


@dataclass(frozen=True, slots=True)
class Opened:
    """One card that was opened or changed under somebody's login lately."""

    client: ClientId
    name: str
    """"" for a card that is not kept any more."""
    times: int
    last: datetime
