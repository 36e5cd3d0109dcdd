"""One patch test: what was put on where, when, by whom, and what came of it."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.errors import InvalidInput
from salon_vault.treatments.model import Kind, TreatmentId

PatchTestId = NewType("PatchTestId", str)
"""Random, 16 hex digits."""

LINE_LENGTH = 120
"""Longest product, lot, place on the body or name, in characters."""

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
        if max(map(len, texts)) > LINE_LENGTH:
            raise InvalidInput("product", "long")

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
    """Return the tests that no other record corrects, the latest placed first."""
    corrected = {one.corrects for one in tests if one.corrects != one.id}
    counted = (one for one in tests if one.id not in corrected)
    return tuple(sorted(counted, key=lambda one: one.placed_at, reverse=True))


def clean_line(field: str, text: str) -> str:
    """Return one line tidied; raise InvalidInput if it is too long."""
    tidy = tidy_line(text)
    if len(tidy) > LINE_LENGTH:
        raise InvalidInput(field, "long")
    return tidy


def new_patch_test_id() -> PatchTestId:
    """Return an id that nothing has had."""
    return PatchTestId(secrets.token_hex(8))
