"""What is known of a closed card, and of somebody who stands in for a colleague."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import NewType

from salon_vault.clients.names import is_han
from salon_vault.errors import InvalidInput
from salon_vault.staff.model import StaffId

CoverId = NewType("CoverId", str)
"""Random, 16 hex digits."""

LONGEST_COVER = 92
"""Days for which somebody can stand in for a colleague in one go."""

MOST_MONTHS = 60
"""Longest time after a visit for which a client counts as one's own."""


@dataclass(frozen=True, slots=True)
class ClosedCard:
    """Since when a card is closed, and to whom it opens besides owners."""

    at: datetime
    named: frozenset[StaffId]
    version: int


@dataclass(frozen=True, slots=True)
class Cover:
    """That somebody may open the cards of a colleague's clients, up to a day."""

    id: CoverId
    member: StaffId
    instead_of: StaffId
    until: date
    """The last day."""
    given_by: str
    """Label of the login."""

    def in_force(self, today: date) -> bool:
        """Tell whether it holds on ``today``."""
        return today <= self.until

    def check(self, today: date) -> None:
        """Raise InvalidInput if it is for oneself, is over already, or lasts too long."""
        if self.member == self.instead_of:
            raise InvalidInput("who", "self cover")
        if not 0 <= (self.until - today).days < LONGEST_COVER:
            raise InvalidInput("until", "range")


def new_cover_id() -> CoverId:
    """Return an id that nothing has had."""
    return CoverId(secrets.token_hex(8))


def initials(name: str) -> str:
    """
    Return what others see of a closed card's name.

    >>> initials("Anna Maria Nowak"), initials("王小明"), initials("Ada")
    ('A. N.', '王', 'A.')
    """
    words = name.split()
    if not words:
        return "?"
    if is_han(words[0][0]):
        return words[0][0]
    ends = [words[0], words[-1]] if len(words) > 1 else words
    return " ".join(f"{word[0].upper()}." for word in ends)
