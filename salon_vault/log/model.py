"""What the log shows when it is read, and what verifying it finds."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from salon_vault.audit import Entry, Fact, Seq
from salon_vault.compartments import Sealed
from salon_vault.staff.model import StaffId


@dataclass(frozen=True, slots=True)
class LogLine:
    """One entry as it is read back; ``entry.detail`` is empty, ``detail`` has it opened."""

    seq: Seq
    entry: Entry
    detail: Mapping[str, Fact] | Sealed | None
    """None where the detail was erased."""


class Kind(StrEnum):
    """What sort of deed an entry tells of; each entry is of one kind."""

    OPENED = "opened"
    CHANGED = "changed"
    PRINTED = "printed"
    EXPORTED = "exported"
    STAFF = "staff"
    SEATS = "seats"
    REFUSED = "refused"
    FAILED = "failed"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the log is narrowed to; None leaves a question open."""

    who: StaffId | None = None
    kind: Kind | None = None
    first: date | None = None
    last: date | None = None
    """Days on this PC's calendar, both included."""


EVERYTHING = Wanted()


class Layer(StrEnum):
    """What noticed that the log is not what it was."""

    CHAIN = "chain"
    SIGNATURE = "signature"
    SIGNER = "signer"
    MAC = "mac"
    SEAL = "seal"
    DETAIL = "detail"
    REFERENCE = "reference"
    STATE = "state"
    ANCHOR = "anchor"


@dataclass(frozen=True, slots=True)
class Fault:
    """One place where the log is not what it was."""

    seq: Seq
    layer: Layer


@dataclass(frozen=True, slots=True)
class Verification:
    """What verifying found; ``faults`` holds the first ones only."""

    entries: int
    head: bytes
    layers: tuple[Layer, ...]
    """The layers that could be checked with the keys at hand."""
    faults: tuple[Fault, ...] = ()
    restored: tuple[Seq, ...] = ()
    """Entries that say the vault was restored from a backup; a quick walk does not look."""

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.faults
