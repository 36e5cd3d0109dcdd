"""What a set says of itself: what is in it, who made it, and who can open it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from salon_vault.backup.model import SetName
from salon_vault.staff.model import Member, StaffId, Tier
from storage.header import Header
from storage.root_chain import FormerRoot
from storage.sheet import RosterLine, Sheet
from storage.slots import Slot


@dataclass(frozen=True, slots=True)
class SealedFile:
    """A file of ciphertext by its size in bytes and its SHA-256."""

    size: int
    sha256: bytes


@dataclass(frozen=True, slots=True)
class SetKey:
    """The key of the set's database, sealed to one owner or kit."""

    member: StaffId
    sealed: bytes


@dataclass(frozen=True, slots=True)
class Erased:
    """A client erased before the set was made: a keyed token of 32 bytes that names nobody."""

    token: bytes
    erased_on: str
    """ISO 8601 day."""


@dataclass(frozen=True, slots=True)
class Contained:
    """What the database of a set holds, as it was counted when it was made."""

    schema: int
    """The number of the last migration it has taken."""
    rows: Mapping[str, int]
    """Rows by table."""
    log_seq: int
    log_head: bytes
    """Number and link of the log's last entry; 0 and no bytes before the first."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One set; the roster in it is the vault's own, root-signed, with all its grants."""

    name: SetName
    vault_id: str
    generation: int
    root: bytes
    former_roots: tuple[FormerRoot, ...]
    sheet: Sheet
    sheet_signature: bytes
    slots: tuple[Slot, ...]
    """Of active owners only: no password of anybody else opens a set."""
    made_at: datetime
    maker: StaffId
    contained: Contained
    database: SealedFile
    keys: tuple[SetKey, ...]
    blobs: Mapping[str, SealedFile]
    """By id, sorted."""
    erased: tuple[Erased, ...]
    signature: bytes = b""

    def header(self) -> Header:
        """Return the vault's header as far as owners need it to unlock this set."""
        return Header(
            vault_id=self.vault_id,
            generation=self.generation,
            root=self.root,
            sheet=self.sheet,
            sheet_signature=self.sheet_signature,
            slots=self.slots,
            writer=self.maker,
            former_roots=self.former_roots,
        )

    def owners(self) -> list[Member]:
        """Return the people whose password opens this set."""
        return [line.member for line in openers(self.sheet) if not line.member.kit]

    @property
    def size(self) -> int:
        """Bytes of the database and of every blob."""
        return self.database.size + self.blob_bytes

    @property
    def blob_bytes(self) -> int:
        """Bytes of every blob."""
        return sum(blob.size for blob in self.blobs.values())


def openers(sheet: Sheet) -> list[RosterLine]:
    """Return the lines of those to whom sets are sealed: owners who are here, and kits."""
    owners = (line for line in sheet.active() if line.member.tier is Tier.OWNER)
    return [line for line in owners if not line.member.away]
