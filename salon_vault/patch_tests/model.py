"""One patch test: what was put on where, when, by whom, and what came of it."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import LINE_LENGTH
from salon_vault.errors import InvalidInput
from salon_vault.treatments.model import Kind, TreatmentId

PatchTestId = NewType("PatchTestId", str)
"""Random, 16 hex digits."""

DAY = timedelta(days=1)


class Result(StrEnum):
    """What came of a test, as somebody recorded it."""

    PENDING = "pending"
    PASSED = "passed"
    """Recorded as passed: nobody saw a reaction."""
    DOUBTFUL = "doubtful"
    FAILED = "failed"
    REFUSED = "refused"
    """The client did not want one."""
    NOT_READ = "not_read"
    """Nobody looked in time."""


READ = frozenset({Result.PASSED, Result.DOUBTFUL, Result.FAILED})
"""Results that somebody saw."""

GRAVE = frozenset({Result.DOUBTFUL, Result.FAILED})
"""Results that are not put right by one person alone."""


class Origin(StrEnum):
    """Where the record comes from."""

    HERE = "here"
    PAPER = "paper"
    """Copied from a card on paper, which says days and no hours."""


@dataclass(frozen=True, slots=True)
class PatchTest:
    """What the salon compartment holds of a test; what was seen lies in *health*."""

    id: PatchTestId
    client: ClientId
    kind: Kind
    placed_at: datetime
    """Of a test from paper: the start of its day at the counter. Of a refusal: the moment."""
    placed_by: str
    """Label of who put it on; from paper, as it stands there."""
    treatment: TreatmentId | None = None
    """The one treatment it was made for; None for all of its kind."""
    product: str = ""
    """Brand and line, as on the box."""
    lot: str = ""
    site: str = ""
    """Where it was put, for whoever reads it."""
    read_at: datetime | None = None
    read_by: str = ""
    result: Result = Result.PENDING
    origin: Origin = Origin.HERE
    corrects: PatchTestId | None = None
    """The record that was wrong; it stays, and does not count any more."""
    entered_at: datetime | None = None
    """When this record was made; None of records from before that was kept."""
    entered_by: str = ""
    """Label of whose login made this record."""
    confirmed_by: str = ""
    """From paper: label of who reads tests and stands for what is copied."""
    seen_on: date | None = None
    """When an owner saw that this stands in the place of a failed or doubtful record."""
    version: int = 0

    def __post_init__(self) -> None:
        if (self.result in READ) != (self.read_at is not None):
            raise InvalidInput("read_at", "contradicts result")
        if self.read_at is not None and self.read_at < self.placed_at:
            raise InvalidInput("read_at", "span")
        if self.result in READ and not self.read_by.strip():
            raise InvalidInput("read_by", "blank")
        if self.result is not Result.REFUSED and not self.product.strip():
            raise InvalidInput("product", "blank")
        texts = (self.product, self.lot, self.site, self.placed_by, self.read_by)
        labels = (self.entered_by, self.confirmed_by)
        if max(map(len, (*texts, *labels))) > LINE_LENGTH:
            raise InvalidInput("product", "long")

    @property
    def made_at(self) -> datetime:
        """When this record was made, as far as that is known."""
        return self.entered_at or self.placed_at

    @property
    def unconfirmed(self) -> bool:
        """Whether it was copied as passed, and nobody who reads tests stands for it yet."""
        return (
            self.origin is Origin.PAPER
            and self.result is Result.PASSED
            and not self.confirmed_by.strip()
        )

    @property
    def passed(self) -> bool:
        """Whether it counts as passed."""
        return self.result is Result.PASSED and not self.unconfirmed

    @property
    def placed_last(self) -> datetime:
        """The latest moment at which it can have been put on."""
        return self.placed_at + (DAY if self.origin is Origin.PAPER else timedelta())

    @property
    def read_last(self) -> datetime | None:
        """The latest moment at which it can have been read, if it was."""
        if self.read_at is None or self.origin is not Origin.PAPER:
            return self.read_at
        return self.read_at + DAY


@dataclass(frozen=True, slots=True)
class Lapse:
    """
    That tests from before a moment do not count any more; why, lies in *health*.

    Somebody was ill, takes other medicine, had a black henna tattoo.
    """

    id: str
    client: ClientId
    at: datetime
    kinds: frozenset[Kind]
    by: str


@dataclass(frozen=True, slots=True)
class Observation:
    """What somebody saw or was told about a test or a lapse; sealed to *health*."""

    id: str
    of: str
    """Id of the test, or of the lapse."""
    at: datetime
    by: str
    text: str
    hours: int | None = None
    """How long after placing, in whole hours, where it is about a reading."""
    photo: str = ""
    """Where the picture is found."""
    cause: str = ""
    """Of a lapse: the value of its ``Trigger``."""


def effective(tests: tuple[PatchTest, ...]) -> tuple[PatchTest, ...]:
    """
    Return the tests that no other record corrects, the latest placed first.

    A record that was made before the one it names, or that names one in a circle, was not
    written by this program: it corrects nothing.
    """
    by_id = {one.id: one for one in tests}
    corrected = {one.corrects for one in tests if _puts_right(one, by_id)}
    counted = (one for one in tests if one.id not in corrected)
    return tuple(sorted(counted, key=lambda one: one.placed_at, reverse=True))


def _puts_right(one: PatchTest, by_id: Mapping[PatchTestId, PatchTest]) -> bool:
    seen: set[PatchTestId] = set()
    newer, wrong = one, by_id.get(one.corrects) if one.corrects else None
    if wrong is None:
        return False
    while wrong is not None:
        if newer.id in seen or newer.made_at < wrong.made_at:
            return False
        seen.add(newer.id)
        newer, wrong = wrong, by_id.get(wrong.corrects) if wrong.corrects else None
    return True


def new_patch_test_id() -> PatchTestId:
    """Return an id that nothing has had."""
    return PatchTestId(secrets.token_hex(8))
