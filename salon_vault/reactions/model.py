"""A reaction: what the salon does not do to a client any more, and since when."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.clients.names import LINE_LENGTH
from salon_vault.errors import InvalidInput
from salon_vault.treatments.model import Kind

ReactionId = NewType("ReactionId", str)
"""Random, 16 hex digits."""


@dataclass(frozen=True, slots=True)
class Reaction:
    """
    What everybody has to know of a reaction: what is not done any more.

    What it was, to which ingredient, and what a doctor said, lies in *health*.
    """

    id: ReactionId
    client: ClientId
    on: date
    kind: Kind
    """Of the treatment or test after which it came."""
    bars: frozenset[Kind]
    """Kinds of treatment that are not done any more."""
    barred_lines: tuple[str, ...] = ()
    """Product lines that are not used any more."""
    treatment: str = ""
    """What was done, by its name on that day; "" if it came by itself, or elsewhere."""
    product: str = ""
    lot: str = ""
    recorded_by: str = ""
    insurer_told_on: date | None = None
    letter_on: date | None = None
    """The date on the doctor's letter after which it does not bar any more."""
    lifted_on: date | None = None
    lifted_by: str = ""
    version: int = 0

    def __post_init__(self) -> None:
        if not self.bars and not self.barred_lines:
            raise InvalidInput("bars", "blank")
        if (self.lifted_on is None) != (self.letter_on is None):
            raise InvalidInput("letter_on", "blank")
        if any(not line.strip() for line in self.barred_lines):
            raise InvalidInput("barred_lines", "blank")
        texts = (self.treatment, self.product, self.lot, self.recorded_by, *self.barred_lines)
        if any(len(each) > LINE_LENGTH * 2 for each in texts):
            raise InvalidInput("product", "long")

    @property
    def in_force(self) -> bool:
        """Whether it still bars anything."""
        return self.lifted_on is None


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of a reaction; sealed to *health*. Another one is added, none changed."""

    id: str
    reaction: ReactionId
    at: datetime
    """When it was written down."""
    by: str
    began: str = ""
    """When it began, in words: "twenty minutes after rinsing"."""
    seen: str = ""
    """What was seen, and where."""
    ingredients: tuple[str, ...] = ()
    done: str = ""
    """What was done about it."""
    advice: str = ""
    doctor: str = ""
    """Whether a doctor was seen, who, and what they said."""
    photos: str = ""
    """Where pictures are found."""


@dataclass(frozen=True, slots=True)
class BarsNothing:
    """That a known allergen bars nothing; sealed to *health*, where the allergen lies."""

    id: str
    allergen: str
    """As the card said it."""
    kinds: frozenset[Kind]
    """Kinds of treatment about which somebody decided so; about others it is asked."""
    at: datetime
    by: str


def new_reaction_id() -> ReactionId:
    """Return an id that nothing has had."""
    return ReactionId(secrets.token_hex(8))
