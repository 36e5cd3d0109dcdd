"""Two cards side by side, and what the one that stays takes from the other."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

from salon_vault.clients.model import Card, Client, ClientId, Contact, Health
from salon_vault.compartments import Compartment, Sealed
from salon_vault.merging.health import contradict

TAKEN_APART_WITHIN = timedelta(days=30)
"""After a merging; then what the cards said before is forgotten."""

OF_CLIENT = ("name", "language")
OF_CONTACT = ("phone", "mail", "address", "birthday")
FIELDS = (*OF_CLIENT, *OF_CONTACT)
"""What can be taken from the other card, one by one."""

BESIDE_NAME = "spelling"
"""Goes with the name: two spellings of one name belong together."""

ALERT = "handling"
"""Nobody chooses between two of them: both stay, see ``merging.alert``."""


@dataclass(frozen=True, slots=True)
class Half:
    """One of two cards, and how much hangs on it."""

    card: Card
    visits: int
    papers: int
    has_contact: bool
    has_health: bool
    """Whether anything is kept there, which a desk without the key knows too."""

    @property
    def id(self) -> ClientId:
        """The id of the card."""
        return self.card.client.id

    @property
    def closed(self) -> Compartment | None:
        """What would have to be carried over and does not open here, if anything."""
        if self.has_contact and isinstance(self.card.contact, Sealed):
            return Compartment.CONTACT
        if self.has_health and isinstance(self.card.health, Sealed):
            return Compartment.HEALTH
        return None

    def value(self, field: str) -> Any:  # noqa: ANN401 - as different as the fields are
        """Return what a field of ``FIELDS`` says, or the alert; None if closed or blank."""
        client = self.card.client
        if field == ALERT:
            return client.handling if client.handling.text else None
        if field in OF_CLIENT:
            return getattr(client, field)
        contact = self.card.contact
        return None if isinstance(contact, Sealed) else getattr(contact, field) or None


@dataclass(frozen=True, slots=True)
class Preview:
    """Two cards side by side; which one stays can still be changed."""

    staying: Half
    going: Half

    @property
    def differing(self) -> tuple[str, ...]:
        """The fields in which the other card says something else."""
        ours, theirs = self.staying.value, self.going.value
        return tuple(f for f in FIELDS if theirs(f) and theirs(f) != ours(f))

    @property
    def proposed(self) -> frozenset[str]:
        """The fields to take from the other card: those that are blank on this one."""
        return frozenset(f for f in self.differing if not self.staying.value(f))

    @property
    def needs_decision(self) -> bool:
        """Whether the answers about allergies contradict each other, as far as they open."""
        ours, theirs = self.staying.card.health, self.going.card.health
        if isinstance(ours, Sealed) or isinstance(theirs, Sealed):
            return False
        return contradict(ours, theirs)


@dataclass(frozen=True, slots=True)
class Change[Record: (Client, Contact, Health)]:
    """A record of the card that stays, before and after it took from the other."""

    before: Record
    after: Record

    def undone(self, now: Record, fields: tuple[str, ...]) -> Record:
        """Return the record as it was, as far as nobody has changed it since."""
        same = [f for f in fields if getattr(now, f) == getattr(self.after, f)]
        values = {f: getattr(self.before, f) for f in same}
        return replace(now, **values)


@dataclass(frozen=True, slots=True)
class Merging:
    """That a card was merged into another, and what changed there because of it."""

    going: ClientId
    staying: ClientId
    at: datetime
    by: str
    """Label of the login."""
    client: Change[Client]
    along: tuple[ClientId, ...] = ()
    """Cards that had been merged into the one that went."""

    def last_day(self) -> date:
        """Return the last day on which it can be taken apart."""
        return (self.at + TAKEN_APART_WITHIN).astimezone().date()


@dataclass(frozen=True, slots=True)
class MergedCard:
    """A card that can be taken out of another again."""

    id: ClientId
    name: str
    at: datetime
    by: str
    until: date
