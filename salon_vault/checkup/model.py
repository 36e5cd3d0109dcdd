"""What a check-up finds: one line for everything looked at, and what lies outside."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from salon_vault.staff.model import StaffId


class State(StrEnum):
    """What comes of looking at one thing; in the order in which they are read out."""

    ACT = "act"
    """Something has to be done now."""
    LOOK = "look"
    """Something should be looked at in the next days."""
    UNKNOWN = "unknown"
    """This PC does not tell a program without special rights."""
    GOOD = "good"


class Group(StrEnum):
    """Where a finding stands on the page."""

    OUTSIDE = "outside"
    BACKUPS = "backups"
    VAULT = "vault"
    PEOPLE = "people"
    PC = "pc"


class Check(StrEnum):
    """Everything that is looked at."""

    PAPERS_SAVED = "papers_saved"
    PAPERS_PRINTED = "papers_printed"
    PRINTS_WAITING = "prints_waiting"
    PRINTS_KEPT = "prints_kept"
    FILES_LYING = "files_lying"
    BACKUP_MADE = "backup_made"
    BACKUP_ON_STICK = "backup_on_stick"
    BACKUP_STICKS = "backup_sticks"
    STICK_TROUBLE = "stick_trouble"
    DRILL = "drill"
    INTEGRITY = "integrity"
    CIPHER = "cipher"
    PASSWORD_COST = "password_cost"  # noqa: S105 - the name of a check
    OWNER_KEY_FILE = "owner_key_file"
    KEYS = "keys"
    KIT = "kit"
    HEADER = "header"
    LOG = "log"
    SEALS = "seals"
    LEFTOVERS = "leftovers"
    STRAY_FILES = "stray_files"
    UNUSED_LOGINS = "unused_logins"
    FIRST_PASSWORDS = "first_passwords"
    DEPUTIES = "deputies"
    DISK_ENCRYPTED = "disk_encrypted"
    SWAP = "swap"
    UPDATES = "updates"
    FIREWALL = "firewall"
    ANTIVIRUS = "antivirus"
    PLACE = "place"
    DISK = "disk"
    ROOM = "room"
    CLOCK = "clock"


NEVER = -1
"""What ``days`` among the facts says where something was never done."""

type FindingFact = str | int | tuple[str, ...]
"""A number, a word that needs no translation, or labels of logins and sticks."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What came of one check; its sentence is in ``salon_vault.checkup.words``."""

    check: Check
    state: State
    facts: Mapping[str, FindingFact] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Lying:
    """Something readable that left the vault, as the log tells it; never what is in it."""

    at: datetime
    who: StaffId
    case: str
    papers: int
    printed: bool
    """Sent to a printer; otherwise it was written to a file."""
    source: bool = False
    """A list of clients that was taken in, and whose file nobody has deleted here since."""


@dataclass(frozen=True, slots=True)
class Checkup:
    """All findings of one look, and what left the vault this month, the latest first."""

    at: datetime
    findings: Sequence[Finding]
    lying: Sequence[Lying] = ()
    labels: Mapping[StaffId, str] = field(default_factory=lambda: MappingProxyType({}))
    """Labels of the logins that ``lying`` names."""

    @property
    def state(self) -> State:
        """The worst that was found; what cannot be told from here counts as good."""
        states = {finding.state for finding in self.findings}
        return next((each for each in (State.ACT, State.LOOK) if each in states), State.GOOD)

    def count(self, state: State) -> int:
        """Return how many findings are of ``state``."""
        return sum(finding.state is state for finding in self.findings)
