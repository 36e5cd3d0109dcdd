"""What somebody says came of a paper, and what is written to one that was signed."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.consents.model import Outcome, PaperCode, Why
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import StaffId

AddendumId = NewType("AddendumId", str)
"""The code of the paper, a full stop, and eight random hex digits."""

ADDENDUM_LENGTH = 4000
"""Longest addendum, in characters."""

BOX_LENGTH = 24
"""Longest name of a box, in characters."""

AWAITED = frozenset({Outcome.PRINTED, Outcome.SAVED, Outcome.WILL_BRING})
"""Of these somebody still has to note what came of them."""

WHY: Mapping[Outcome, tuple[Why, ...]] = {
    Outcome.NOT_NEEDED: (
        *(Why.NOT_DONE, Why.OTHER_DONE, Why.SIGNED_BEFORE),
        *(Why.OTHER_LANGUAGE, Why.TWICE, Why.TO_KEEP, Why.TYPED_IN),
    ),
    Outcome.VOID: (Why.NO_PAPER, Why.SPOILED, Why.THROWN_AWAY),
}
"""What can be said for a paper that nobody signs."""


@dataclass(frozen=True, slots=True)
class Noted:
    """What came of one paper, as somebody tells it."""

    outcome: Outcome
    on: date | None = None
    """When it was signed or refused; None for today, and of a signature if nobody knows."""
    witness: StaffId | None = None
    """Who of the staff saw that signing was refused, besides whoever notes it."""
    nobody_else: bool = False
    """Whether it is said that nobody of the staff saw it; one of the two it has to be."""
    why: Why | None = None
    until: date | None = None
    """Until when a paper is awaited; None for the next visit, or ``Terms.awaited_days``."""
    box: str | None = None
    """Where a signed original lies; None for the box in use now, "" for none yet."""


@dataclass(frozen=True, slots=True)
class Box:
    """A box for signed originals."""

    name: str
    """As written on it: "2026-11 A"."""
    begun_at: datetime
    begun_by: str = ""
    """Label of whoever began it."""


@dataclass(frozen=True, slots=True)
class Addendum:
    """Something that came up once a paper was signed; sealed to *health*."""

    id: AddendumId
    text: str
    by: str
    """Label of whoever wrote it."""
    at: datetime

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise InvalidInput("note", "blank")
        if len(self.text) > ADDENDUM_LENGTH:
            raise InvalidInput("note", "long")

    @property
    def paper(self) -> PaperCode:
        """The paper it belongs to."""
        return PaperCode(self.id.partition(".")[0])


@dataclass(frozen=True, slots=True)
class Tracked:
    """As much of a paper as a list shows; its client is within reach of the desk."""

    code: PaperCode
    client: ClientId
    name: str
    """Of the client, short for the counter."""
    kind: str
    treatment: str
    made_at: datetime
    made_by: str
    compartment: Compartment
    """Of the highest field on it: who lacks its key cannot print it again."""
    outcome: Outcome
    awaited_until: date | None = None
    box: str = ""
    version: int = 0
    for_day: date | None = None
    """The day of the visit that it was printed ahead for."""
    languages: tuple[str, ...] = ()
    """Where one form is printed in several: those in which it is meant here."""


def new_addendum_id(code: PaperCode) -> AddendumId:
    """Return an id for an addendum to a paper that nothing has had."""
    return AddendumId(f"{code}.{secrets.token_hex(4)}")


def next_box(now: str, today: date) -> str:
    """
    Return what the box after ``now`` is called: by month, with a letter for each in it.

    >>> next_box("2026-11 A", date(2026, 11, 30)), next_box("2026-11 A", date(2026, 12, 1))
    ('2026-11 B', '2026-12 A')
    """
    month = f"{today.year}-{today.month:02d}"
    before, _, letter = now.rpartition(" ")
    if before == month and len(letter) == 1 and "A" <= letter < "Z":
        return f"{month} {chr(ord(letter) + 1)}"
    return f"{month} A"
