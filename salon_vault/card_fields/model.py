"""Which fields of a card a salon may do without, and what the law packs call them."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from salon_vault.clients.model import ClientId


class CardField(StrEnum):
    """A field that is asked for only where the owner wants it."""

    MAIL = "mail"
    ADDRESS = "address"
    BIRTHDAY = "birthday"
    HAIR = "hair"
    """What the client likes for hair and scalp."""
    DRINK = "drink"
    TALK = "talk"
    """Whether the client likes to talk, and of what."""


OF_CONTACT = (CardField.MAIL, CardField.ADDRESS, CardField.BIRTHDAY)
"""Fields of ``clients.model.Contact``, by their names there."""
OF_WISHES = (CardField.HAIR, CardField.DRINK, CardField.TALK)
"""Fields of ``wishes.model.Wishes``, by their names there."""

AT_FIRST = frozenset({CardField.MAIL, CardField.BIRTHDAY})
"""What a new salon asks for: how to send a paper, and whether somebody is of age."""
ASKED_BEFORE = frozenset(OF_CONTACT)
"""What every salon asked for before it could choose."""


@dataclass(frozen=True, slots=True)
class Holding:
    """What one look through some of the cards has found."""

    cards: int
    """Cards among them that hold the field."""
    last: ClientId | None
    """The last one that was looked at; None once all of them were."""


def noticed(fields: Iterable[CardField]) -> set[str]:
    """Return what ``only_with`` of the law packs calls fields that a salon keeps."""
    return {f"card_{field.value}" for field in fields}
