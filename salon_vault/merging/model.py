"""What is typed of a client, and the cards that look like it."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.clients.model import ClientLine

MOST = 3
"""Cards that a hint names: more would be a list of clients."""


class Likeness(StrEnum):
    """What two cards have in common, what tells most first."""

    NUMBER = "number"
    MAIL = "mail"
    NAME = "name"
    SIMILAR = "similar"
    """The names differ by a slip of typing."""


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the fields of a card, kept or not."""

    name: str = ""
    spelling: str = ""
    phone: str = ""
    mail: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling of the name that was typed."""
        return tuple(filter(None, (self.name, self.spelling)))


@dataclass(frozen=True, slots=True)
class Lookalike:
    """A card that may be of the same person."""

    line: ClientLine
    because: Likeness

    @property
    def names(self) -> tuple[str, ...]:
        """Every spelling of the name on the card."""
        return tuple(filter(None, (self.line.name, self.line.spelling)))
