"""A colour formula: bowls with shades, developer and time, and what came of it."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.errors import InvalidInput
from salon_vault.formulas.mix import Mix
from salon_vault.products.model import NAME_LENGTH
from salon_vault.visits.model import VisitId

FormulaId = NewType("FormulaId", str)
"""Random, 16 hex digits."""

MOST_BOWLS = 6
WORDS = 600
"""Letters that result and note for next time may have."""

DEPTHS = range(1, 13)
"""From black to the lightest blonde, as the charts of the trade number them."""

TONE = 4
"""Digits or letters after the depth, such as the 43 of 7.43."""


class Zone(StrEnum):
    """What a formula is for, and where a bowl goes."""

    ROOTS = "roots"
    LENGTHS = "lengths"
    ENDS = "ends"
    FULL_HEAD = "full_head"
    TONER = "toner"
    LIGHTENING = "lightening"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Level:
    """Depth and tone of hair, as a colour chart has them: 7.43."""

    depth: int
    tone: str = ""

    def __post_init__(self) -> None:
        if self.depth not in DEPTHS:
            raise InvalidInput("level", "range")
        if len(self.tone) > TONE or not (self.tone.isalnum() or not self.tone):
            raise InvalidInput("level", "unreadable")

    def __str__(self) -> str:
        return f"{self.depth}.{self.tone}" if self.tone else str(self.depth)


@dataclass(frozen=True, slots=True)
class Bowl:
    """What was mixed in one bowl, and where it went."""

    zone: Zone
    mix: Mix
    brand: str = ""
    line: str = ""

    def __post_init__(self) -> None:
        if max(len(self.brand), len(self.line)) > NAME_LENGTH:
            raise InvalidInput("product", "long")


@dataclass(frozen=True, slots=True)
class Formula:
    """
    One colour of one client, mixed on one day.

    It lies in *salon*, where everybody who works here reads it: nothing about health in it.
    """

    id: FormulaId
    client: ClientId
    on: date
    purpose: Zone
    bowls: tuple[Bowl, ...]
    by: str = ""
    """Label of the member of staff, as it was on that day."""
    visit: VisitId | None = None
    natural: Level | None = None
    start: Level | None = None
    """What the hair was before this colour."""
    target: Level | None = None
    result: str = ""
    next_time: str = ""
    """What to do otherwise when the client comes again."""
    version: int = 0

    def __post_init__(self) -> None:
        if not self.bowls:
            raise InvalidInput("bowls", "blank")
        if len(self.bowls) > MOST_BOWLS:
            raise InvalidInput("bowls", "many")
        if len(self.result) > WORDS:
            raise InvalidInput("result", "long")
        if len(self.next_time) > WORDS:
            raise InvalidInput("next_time", "long")

    def repeated(self, on: date) -> "Formula":
        """Return a new formula of the same mixture: without its result and its batches."""
        return replace(
            self,
            id=new_formula_id(),
            on=on,
            by="",
            visit=None,
            bowls=tuple(replace(bowl, mix=bowl.mix.without_lots()) for bowl in self.bowls),
            result="",
            next_time="",
            version=0,
        )


def read_level(text: str) -> Level | None:
    """
    Return the level that ``text`` says, None if nothing is typed.

    >>> str(read_level(" 7,43 ")), str(read_level("7/0"))
    ('7.43', '7.0')

    Raises:
        InvalidInput: if it is none between 1 and 12.
    """
    typed = "".join(text.split())
    if not typed:
        return None
    digits = len(typed) - len(typed.lstrip("0123456789"))
    depth, rest = typed[:digits], typed[digits:]
    if not depth or len(depth) > TONE:
        raise InvalidInput("level", "unreadable")
    if rest and rest[0] in ".,/-":
        rest = rest[1:]
    return Level(int(depth), rest.upper())


def new_formula_id() -> FormulaId:
    """Return an id that nothing has had."""
    return FormulaId(secrets.token_hex(8))
