"""What a seal over a range of the log is made of, byte by byte; a golden vector holds it."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.errors import HeaderDamaged
from salon_vault.staff.model import StaffId
from storage.canonical import Json, canonical, from_canonical
from storage.seal import bound
from storage.strict import fields, hex_text, text, whole

FORMAT = 1
LINK = 32
"""Bytes of a link of the log."""
SIGNER = 8
"""Bytes of the short id of a key."""
LONGEST = 4096
"""Bytes of the longest body that is read back."""

_FIELDS = ("v", "first", "last", "count", "link", "by", "signer", "t")


@dataclass(frozen=True, slots=True)
class Seal:
    """What is said about a range of entries, both ends included."""

    first: int
    last: int
    link: str
    """Of the last entry, in hexadecimal digits; it stands for all before it."""
    by: StaffId
    signer: str
    """The id of the key that signs; see ``signer_id``."""
    at: datetime

    @property
    def body(self) -> bytes:
        """What is signed and kept."""
        told: Mapping[str, Json] = {
            "v": FORMAT,
            "first": self.first,
            "last": self.last,
            "count": self.last - self.first + 1,
            "link": self.link,
            "by": self.by,
            "signer": self.signer,
            "t": int(self.at.timestamp()),
        }
        return canonical(told)

    @property
    def touch(self) -> Touch:
        """How the entry of whoever makes it names it."""
        digest = hashlib.sha256(self.body).digest()
        return Touch(Verb.SEALED, Subject.LOG, f"{self.first}-{self.last}", digest=digest)


def read_seal(body: bytes) -> Seal:
    """
    Return what a body says; whoever wrote it may have meant to stop the reader.

    Raises:
        ValueError: if it is not one that ``Seal.body`` writes.
    """
    try:
        told: Mapping[str, Any] = fields(from_canonical(body, LONGEST), _FIELDS)
        seal = Seal(
            first=whole(told["first"]),
            last=whole(told["last"]),
            link=hex_text(told["link"], LINK),
            by=StaffId(text(told["by"])),
            signer=hex_text(told["signer"], SIGNER),
            at=datetime.fromtimestamp(whole(told["t"]), UTC),
        )
        if seal.body == body:
            return seal
    except (HeaderDamaged, OverflowError, OSError) as problem:
        raise ValueError("not a seal") from problem
    raise ValueError("not a seal")


def to_sign_seal(vault_id: str, seal: Seal) -> bytes:
    """Return what whoever makes a seal signs."""
    return bound("log-seal", vault_id, seal.body.decode("ascii"))


def to_countersign(vault_id: str, seal: Seal) -> bytes:
    """Return what the root signs under a seal."""
    return bound("log-seal-root", vault_id, seal.body.decode("ascii"))
