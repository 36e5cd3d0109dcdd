"""One entry of the day list, and the rules that keep it short."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import NAME_LENGTH, ClientId, ClientLine
from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import TREATMENT_LENGTH, TreatmentId

DayEntryId = NewType("DayEntryId", str)
"""Random, 16 hex digits; names nobody."""

AHEAD = timedelta(days=400)
"""How far ahead a day may be filled."""

MOST_A_DAY = 500
"""Entries of one day."""


class Coming(StrEnum):
    """Whether somebody came; nothing follows from it by itself."""

    EXPECTED = "expected"
    CAME = "came"
    MISSED = "missed"


class Origin(StrEnum):
    """How an entry got on the list."""

    TYPED = "typed"
    PASTED = "pasted"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class DayEntry:
    """
    Who comes when: a client with a card, somebody without one by name, or a guest.

    Of a guest nothing is kept but that there is one. The name of somebody without a card stays
    until a card is chosen or made, and no longer than the law pack says (``forgetting``).
    """

    id: DayEntryId
    day: date
    at: time | None = None
    """By the clock on the salon's wall, to the minute; None for some time that day."""
    client: ClientId | None = None
    name: str = ""
    """Of somebody without a card, as it was typed; "" for clients and guests."""
    treatment: str = ""
    treatment_id: TreatmentId | None = None
    """Which one on the salon's list that is, if it is on it."""
    person: StaffId | None = None
    """Who does it, if that is known."""
    coming: Coming = Coming.EXPECTED
    origin: Origin = Origin.TYPED
    put_by: StaffId | None = None
    """Under whose login it was said whose entry this is; None if nobody wrote that down."""
    booking: str = ""
    """Which booking of another program it is: see ``booking_of``; "" for none."""
    version: int = 0

    def __post_init__(self) -> None:
        if self.client is not None and self.name:
            raise InvalidInput("name", "contradicts card")
        if self.at is not None and (self.at.second or self.at.microsecond or self.at.tzinfo):
            raise InvalidInput("at", "unreadable")
        if len(self.name) > NAME_LENGTH:
            raise InvalidInput("name", "long")
        if len(self.treatment) > TREATMENT_LENGTH:
            raise InvalidInput("treatment", "long")

    @property
    def guest(self) -> bool:
        """Whether it is somebody of whom nothing is kept."""
        return self.client is None and not self.name

    def tidied(self) -> "DayEntry":
        """Return the entry with name and treatment on one line each."""
        name, treatment = tidy_line(self.name), tidy_line(self.treatment)
        return replace(self, name=name, treatment=treatment)

    def of_client(self, client: ClientId) -> "DayEntry":
        """Return the entry for a card; the name it had so far is gone with that."""
        return replace(self, client=client, name="")


@dataclass(frozen=True, slots=True)
class DayLine:
    """An entry as the list shows it."""

    entry: DayEntry
    line: ClientLine | None = None
    """The card, as a list shows cards; None for guests and people without one."""
    person: str = ""
    """The label of who does it."""


@dataclass(frozen=True, slots=True)
class DayList:
    """One day of the list, in the order of the clock."""

    day: date
    lines: Sequence[DayLine] = ()


def new_entry_id() -> DayEntryId:
    """Return an id that nothing has had."""
    return DayEntryId(secrets.token_hex(8))


def booking_of(told: str) -> str:
    """
    Return what the booking of another program is known by here; "" where it has no name there.

    A digest: what a program of others writes there, an address perhaps, is not kept.
    """
    return hashlib.sha256(b"SV1/booking" + told.encode()).hexdigest()[:32] if told else ""


def check_day(day: date, first: date, today: date) -> date:
    """
    Return a day that the list may have an entry on: from ``first`` on, the earliest it keeps.

    Raises:
        InvalidInput: if it lies too far back, or too far ahead.
    """
    if not first <= day <= today + AHEAD:
        raise InvalidInput("day", "range")
    return day
