"""The roster's sheet: who works here, with which keys; the page the root key signs."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from salon_vault.compartments import Compartment
from salon_vault.errors import NotFound
from salon_vault.staff.model import Member, StaffId, Tier
from storage.identity import PublicKeys


class KeyName(StrEnum):
    """The secrets that can be granted: one a compartment, the signing root, the log's K0."""

    SALON = "salon"
    CONTACT = "contact"
    HEALTH = "health"
    OWNER = "owner"
    ROOT = "root"
    LOG = "log"


SEALED = (Compartment.CONTACT, Compartment.HEALTH, Compartment.OWNER)
"""Compartments with a key of their own; salon has the database key."""


@dataclass(frozen=True, slots=True)
class Grant:
    """One secret, sealed to one member."""

    member: StaffId
    key: KeyName
    epoch: int
    sealed: bytes


@dataclass(frozen=True, slots=True)
class CompartmentKey:
    """The public half of a compartment's key: whoever lacks the key seals to it."""

    epoch: int
    public: bytes


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A member, their public keys, and for a kit its signature under the root it trusts."""

    member: Member
    keys: PublicKeys
    pin: bytes = b""


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything the root key signs, of one revision."""

    revision: int
    demo: bool
    database_epoch: int
    compartments: Mapping[Compartment, CompartmentKey]
    lines: tuple[RosterLine, ...]
    grants: tuple[Grant, ...]
    """Of each secret the epoch in force; former ones lie in the database, see ``HeldKeys``."""
    root_epoch: int = 1
    """How many roots this vault has had."""
    second_person: frozenset[str] = frozenset()
    """Names of use cases to which a second person has to agree in this salon."""
    pins: frozenset[Tier] = frozenset()
    """Whom the owner allows a PIN for the shift; see ``storage.pins``."""

    @property
    def database_file(self) -> str:
        """The name of the one database file that counts."""
        return f"db-{self.database_epoch}.sqlite"

    def line(self, who: StaffId) -> RosterLine:
        """
        Return the line of ``who``.

        Raises:
            NotFound: if nobody has that id.
        """
        for line in self.lines:
            if line.member.id == who:
                return line
        raise NotFound("staff", who)

    def active(self) -> Iterator[RosterLine]:
        """Walk over the lines of active members, kits among them."""
        return (line for line in self.lines if line.member.active)

    def epoch_of(self, key: KeyName) -> int:
        """Return the epoch of ``key`` that is in force."""
        if key is KeyName.SALON:
            return self.database_epoch
        if key is KeyName.ROOT:
            return self.root_epoch
        if key is KeyName.LOG:
            return 1
        return self.compartments[Compartment(key.value)].epoch


def key_names(member: Member) -> frozenset[KeyName]:
    """
    Return the secrets that ``member`` is granted while active.

    None to whoever is away: a login that nobody uses opens nothing. A deputy gets all that
    enrolling needs, for nobody can hand on a key that they do not hold.
    """
    if member.away:
        return frozenset()
    names = {KeyName(compartment.value) for compartment in member.compartments}
    if member.deputy is not None:
        names |= {KeyName(compartment.value) for compartment in Compartment} | {KeyName.ROOT}
    if member.tier is Tier.OWNER:
        names |= {KeyName.ROOT, KeyName.LOG}
    return frozenset(names)
