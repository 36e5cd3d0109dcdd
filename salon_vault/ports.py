"""What the rules ask of the world outside them."""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from salon_vault.adapted_forms.records import WordingRecords
from salon_vault.audit import Entry, Fact, Seq, Touch
from salon_vault.clearance.records import ClearanceRecords
from salon_vault.clients.records import ClientRecords
from salon_vault.consent_register.records import ConsentRecords
from salon_vault.day.records import DayRecords
from salon_vault.emergency_folder.records import FolderRecords
from salon_vault.from_elsewhere.ports import NOTHING_FROM_ELSEWHERE, FromElsewhere
from salon_vault.importing.records import ListRecords
from salon_vault.left_outside.records import OutsideRecords
from salon_vault.paper.printing import Printer
from salon_vault.photos.records import PictureRecords
from salon_vault.products.records import ProductRecords
from salon_vault.staff.model import Member, StaffId
from salon_vault.staff.records import StaffRecords
from salon_vault.treatments.records import TreatmentRecords

if TYPE_CHECKING:
    # Records of every kind hang on the books; the unlock window needs none of them.
    from salon_vault.backup.book import BackupBook, Backups
    from salon_vault.blobs import Blobs
    from salon_vault.checks.book import CheckBook, Checks
    from salon_vault.checkup.book import CheckupBook
    from salon_vault.keys.model import KeyChange
    from salon_vault.log.book import Anchors, LogBook
    from salon_vault.pins.book import Pins
    from salon_vault.recovery.book import KitTrials
    from salon_vault.salon.book import SalonBook
    from salon_vault.staff.book import OwnLogin, Roster


class Clock(Protocol):
    """Something that knows the time."""

    def now(self) -> datetime:
        """Return the time, aware, in UTC."""

    def monotonic(self) -> float:
        """Return seconds that only ever grow."""


class Progress(Protocol):
    """Someone waiting for slow work."""

    def reached(self, done: int, of: int) -> None:
        """Hear how far the work has come; raise Cancelled to stop it."""


class AuditLog(Protocol):
    """A log that only grows."""

    def append(self, entry: Entry) -> Seq:
        """Number, chain, sign and seal ``entry`` at the end; return its number."""

    def open_intents(self) -> Sequence[tuple[Seq, str]]:
        """Return number and use case of every INTENT that nothing has answered."""


class Work(
    ClientRecords,
    ConsentRecords,
    StaffRecords,
    TreatmentRecords,
    ProductRecords,
    DayRecords,
    PictureRecords,
    ClearanceRecords,
    ListRecords,
    WordingRecords,
    FolderRecords,
    OutsideRecords,
    Protocol,
):
    """One transaction over the open vault: all of it happens, or none."""

    @property
    def salon(self) -> "SalonBook":
        """The salon's own settings."""

    @property
    def backups(self) -> "BackupBook":
        """The register of backup sticks, and what was shipped to them."""

    @property
    def checkup(self) -> "CheckupBook":
        """The vault's own condition."""

    @property
    def checks(self) -> "CheckBook":
        """What trial restores and integrity checks found."""

    @property
    def log(self) -> "LogBook":
        """The log, to be read and verified."""

    @property
    def pins(self) -> "Pins":
        """The PIN of the person at the desk, to be asked about."""

    @property
    def audit(self) -> AuditLog:
        """The log, to be written; for the desk alone."""

    @property
    def member(self) -> Member:
        """The person at the desk."""

    @property
    def members(self) -> Sequence[Member]:
        """Everybody in the roster, former ones too, without the kit."""

    @property
    def kit(self) -> StaffId | None:
        """The recovery kit in force, as the roster numbers it."""

    @property
    def key_files(self) -> Mapping[StaffId, str]:
        """The ids of the key files that logins need, of those that need one."""

    @property
    def clock(self) -> Clock:
        """What tells the time."""

    @property
    def touches(self) -> Sequence[Touch]:
        """What the books have handed out and taken in so far."""

    @property
    def remarks(self) -> Mapping[str, Fact]:
        """What goes into the sealed detail of the entry."""

    def remark(self, name: str, fact: Fact) -> None:
        """Put a fact into the sealed detail: a count, names of fields; never contents."""


class Drafts(Protocol):
    """Unfinished typing, sealed to its author alone; needs neither database nor log."""

    def keep(self, name: str, contents: bytes) -> None:
        """Replace the draft ``name`` durably; callable from any thread."""

    def drop(self, name: str) -> None:
        """Forget the draft ``name``, if there is one."""

    def waiting(self) -> dict[str, bytes]:
        """Return this person's drafts that can be opened, by name."""


class OpenVault(Protocol):
    """A vault that has been unlocked by one person. It belongs to one thread."""

    @property
    def member(self) -> Member:
        """The person whose keys are open."""

    @property
    def demo(self) -> bool:
        """Whether the signed roster says that this is a demo vault."""

    @property
    def roster(self) -> "Roster":
        """The signed list of people."""

    @property
    def own_login(self) -> "OwnLogin":
        """The slot of the person at the desk."""

    @property
    def kit_trials(self) -> "KitTrials":
        """The drill of the recovery kit."""

    @property
    def backups(self) -> "Backups":
        """Sets in the making, and the sticks they go to."""

    @property
    def checks(self) -> "Checks":
        """Trying a backup, and looking for damage."""

    @property
    def pins(self) -> "Pins":
        """The PIN of the person at the desk, and who may have one."""

    @property
    def blobs(self) -> "Blobs":
        """The sealed files beside the database."""

    @property
    def anchors(self) -> "Anchors":
        """What shows later that this log was put back or rewritten."""

    @property
    def drafts(self) -> Drafts:
        """This person's unfinished typing."""

    def work(self) -> AbstractContextManager[Work]:
        """Begin a transaction that commits on leaving, and rolls back on error."""

    def prove(self, password: str) -> None:
        """Check the own password again; raise WrongPassword."""

    def witness(self, who: StaffId, password: str) -> None:
        """Unlock somebody's slot for one signature; raise WrongPassword, NotFound."""

    def change_keys(self, change: "KeyChange", progress: Progress) -> None:
        """Replace keys, and the database with them: all of it, or nothing if it raises."""

    def interrupt(self) -> None:
        """Stop the statement that runs now; the one call allowed from another thread."""

    def close(self) -> None:
        """Wipe the keys, close the database, let go of the lock file."""


class Exports(Protocol):
    """Files outside the vault, readable by anyone."""

    def save(self, path: Path, contents: bytes) -> None:
        """Write the file once, whole or not at all, readable by this user only."""


@dataclass(frozen=True, slots=True)
class World:
    """What lies outside the vault and use cases may reach."""

    clock: Clock
    printer: Printer
    exports: Exports
    from_elsewhere: FromElsewhere = NOTHING_FROM_ELSEWHERE
