"""One file on a client's card, and the card that comes with an old one."""

import secrets
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import Allergen, AllergyState, ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput
from salon_vault.from_elsewhere.model import Format, Left

AttachmentId = NewType("AttachmentId", str)
"""Random, 16 hex digits."""

TITLE_LENGTH = 120


class AttachmentKind(StrEnum):
    """What a file is to the salon."""

    OLD_CARD = "old_card"
    INSURER = "insurer"
    DOCTOR = "doctor"
    SIGNED_BEFORE = "signed_before"
    """A paper that was signed before the salon had this program."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What is known of a file; sealed to *health* with the file itself."""

    id: AttachmentId
    client: ClientId
    """The card it was filed to, which may have been merged into another since."""
    kind: AttachmentKind
    title: str
    format: Format
    pages: int
    size: int
    """Bytes."""
    filed_on: date
    by: str
    """Label of the member of staff who filed it, as it was on that day."""
    blob: str
    version: int = 0

    def described(self, kind: AttachmentKind, title: str) -> "Attachment":
        """Return it under another title; raise InvalidInput if that is too long."""
        return replace(self, kind=kind, title=clean_title(title))


@dataclass(frozen=True, slots=True)
class Attachments:
    """What one desk sees of the files on a card."""

    count: int
    """Files that there are, also for who cannot open them."""
    files: tuple[Attachment, ...] | Sealed
    """The latest first."""


@dataclass(frozen=True, slots=True)
class OldCard:
    """What is typed off an old paper card; the rest of it is scanned."""

    name: str
    language: str
    phone: str = ""
    asked: AllergyState = AllergyState.NEVER_ASKED
    """What the client said about allergies now; the old card is no answer."""
    allergens: tuple[Allergen, ...] = ()
    agreed: bool = False
    """Whether the client was told, and agreed to what is written down about health."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What came of an old card."""

    client: ClientId
    left: Left | None = None
    """Why the scan was not deleted though that was asked for."""


def clean_title(title: str) -> str:
    """Return the title on one line; raise InvalidInput if it is too long."""
    tidy = tidy_line(title)
    if len(tidy) > TITLE_LENGTH:
        raise InvalidInput("title", "long")
    return tidy


def new_attachment_id() -> AttachmentId:
    """Return an id that nothing has had."""
    return AttachmentId(secrets.token_hex(8))
