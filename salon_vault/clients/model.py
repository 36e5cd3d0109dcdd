"""A client card, and the rules that keep it true."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum, StrEnum
from typing import NewType

from salon_vault.clients.names import tidy_line
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput
from salon_vault.words import LANGUAGES

ClientId = NewType("ClientId", str)
"""Random, 16 hex digits; names nobody."""

NAME_LENGTH = 120
HANDLING_LENGTH = 2 * NAME_LENGTH
TEXT_LENGTH = 2000


class Severity(IntEnum):
    """How much the one red line of a card weighs."""

    NONE = 0
    NOTE = 1
    CARE = 2
    STOP = 3


class AllergyState(StrEnum):
    """Never asked is not the same as none known."""

    NEVER_ASKED = "never_asked"
    NONE_KNOWN = "none_known"
    KNOWN = "known"


@dataclass(frozen=True, slots=True)
class Handling:
    """What to do, written by a specialist; never the diagnosis. Everybody reads it."""

    severity: Severity = Severity.NONE
    text: str = ""

    def __post_init__(self) -> None:
        if self.severity is not Severity.NONE and not self.text.strip():
            raise InvalidInput("handling", "blank")
        if len(self.text) > HANDLING_LENGTH:
            raise InvalidInput("handling", "long")


@dataclass(frozen=True, slots=True)
class Client:
    """What the salon compartment holds of a client."""

    id: ClientId
    name: str
    language: str
    since: date
    spelling: str = ""
    """The name as another alphabet spells it, if the client gave one."""
    phone_tail: str = ""
    """The last three digits of the phone number."""
    handling: Handling = Handling()
    allergies_asked_on: date | None = None
    last_visit: date | None = None
    version: int = 0
    """0 before it is first kept; grows with every save."""

    def renamed(self, name: str, spelling: str = "") -> "Client":
        """Return the card under another name; raise InvalidInput if blank or too long."""
        return replace(self, name=clean_name(name), spelling=clean_name(spelling, blank=True))

    def speaking(self, language: str) -> "Client":
        """Return the card with another language for the client's papers."""
        if language not in LANGUAGES:
            raise InvalidInput("language", "unknown")
        return replace(self, language=language)

    def handled(self, severity: Severity, text: str) -> "Client":
        """Return the card with another handling line."""
        return replace(self, handling=Handling(severity, tidy_line(text)))


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach a client; sealed to *contact*."""

    phone: str = ""
    """E.164 where it could be read as a number, otherwise as it was typed."""
    mail: str = ""
    address: str = ""
    birthday: date | None = None
    confirmed_on: date | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Allergen:
    """A substance, and what it did."""

    name: str
    reaction: str = ""
    since: str = ""
    """When, in the client's own words."""


@dataclass(frozen=True, slots=True)
class Health:
    """Allergies and notes on the client's health; sealed to *health*."""

    state: AllergyState = AllergyState.NEVER_ASKED
    allergens: tuple[Allergen, ...] = ()
    confirmed_on: date | None = None
    confirmed_by: str = ""
    notes: str = ""
    version: int = 0

    def __post_init__(self) -> None:
        if (self.state is AllergyState.KNOWN) != bool(self.allergens):
            raise InvalidInput("allergens", "contradicts state")
        # known from a list or an old card, nobody has asked yet: kept all the same
        if self.state is AllergyState.NONE_KNOWN and self.confirmed_on is None:
            raise InvalidInput("confirmed_on", "blank")


@dataclass(frozen=True, slots=True)
class ClientLine:
    """A card in a list: as little as finding it needs."""

    id: ClientId
    name: str
    spelling: str
    phone_tail: str
    severity: Severity
    last_visit: date | None
    language: str
    closed: bool = False
    """Whether the card opens to named persons alone; to others the name is its initials."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came back with."""

    lines: tuple[ClientLine, ...]
    total: int
    """All cards in the vault."""
    more: bool = False
    """Whether there were more hits than lines."""
    similar: bool = False
    """Whether the lines only sound like what was typed."""


@dataclass(frozen=True, slots=True)
class Card:
    """A client card as one desk sees it; closed parts are ``Sealed`` values."""

    client: Client
    contact: Contact | Sealed
    health: Health | Sealed


def new_client_id() -> ClientId:
    """Return an id that nobody has had."""
    return ClientId(secrets.token_hex(8))


def clean_name(name: str, *, blank: bool = False) -> str:
    """
    Return a name tidied: NFC, one line, no control characters.

    Raises:
        InvalidInput: if it is blank (unless allowed) or too long.
    """
    tidy = tidy_line(name)
    if not tidy and not blank:
        raise InvalidInput("name", "blank")
    if len(tidy) > NAME_LENGTH:
        raise InvalidInput("name", "long")
    return tidy


def clean_text(field: str, text: str) -> str:
    """Return a text of several lines tidied; raise InvalidInput if it is too long."""
    tidy = "\n".join(tidy_line(line) for line in text.splitlines()).strip()
    if len(tidy) > TEXT_LENGTH:
        raise InvalidInput(field, "long")
    return tidy


def clean_allergen(allergen: Allergen) -> Allergen:
    """Return an allergen tidied, each part on one line; raise InvalidInput if it is nothing."""
    name, *rest = map(tidy_line, (allergen.name, allergen.reaction, allergen.since))
    if not name:
        raise InvalidInput("allergens", "blank")
    if len(name) > TEXT_LENGTH:
        raise InvalidInput("allergens", "long")
    return Allergen(name, *rest)
