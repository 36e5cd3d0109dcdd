"""What the vault knows of itself, as the rules of the check-up read it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from salon_vault.checkup.model import Lying
from salon_vault.staff.model import StaffId


@dataclass(frozen=True, slots=True)
class LoginFacts:
    """One person's slot in the header."""

    who: StaffId
    cheap: bool
    """Whether guessing at its password costs less than what a new password would get."""
    key_file: bool


@dataclass(frozen=True, slots=True)
class FolderFacts:
    """What lies in the vault's folder besides what belongs there."""

    header_copies: int
    """Of two; how many can be read and agree."""
    leftovers: int
    """Files of work that was cut short, older than a day."""
    strays: int
    """Sealed files that neither a record nor a staged backup names, older than a day."""


@dataclass(frozen=True, slots=True)
class VaultFacts:
    """Everything the vault's own rules look at; read in one transaction."""

    cipher: str
    """Version of SQLCipher that has the database open."""
    weaker: Sequence[str]
    """Settings of the open database that are not what the recipe says."""
    logins: Sequence[LoginFacts]
    folder: FolderFacts
    done: Mapping[tuple[StaffId, str], datetime]
    """When each person last carried out each use case, as far as the log shows."""
    first_entry: datetime | None
    last_entry: datetime | None
    """The earliest and the latest time that any entry bears."""
    first_passwords: Mapping[StaffId, datetime]
    """Logins whose password somebody else typed, and nobody has changed since; and when."""
    kit_counted: bool
    """Whether the kit in force was ever typed back."""
    seals_open: int
    """Seals over days of the log that no owner's key has signed under yet."""
    lying: Sequence[Lying]
    """What left the vault this month, the latest first."""

    def last(self, *cases: str) -> datetime | None:
        """Return when any of ``cases`` was last carried out, by anybody."""
        return max((at for (_, case), at in self.done.items() if case in cases), default=None)

    def last_of(self, who: StaffId, case: str) -> datetime | None:
        """Return when ``who`` last carried out ``case``."""
        return self.done.get((who, case))
