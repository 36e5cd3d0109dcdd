"""What staff were handed: versions of the notice, and the sheets of each person."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from salon_vault.staff.model import Member, StaffId, Tier

SheetId = NewType("SheetId", str)
"""Random, 16 hex digits."""


class SheetKind(StrEnum):
    """What somebody is handed at joining."""

    NOTICE = "staff_notice"
    AUTHORISATION = "authorisation"


@dataclass(frozen=True, slots=True)
class StaffNoticeVersion:
    """A notice to staff whose wording or numbers changed; the same are the same version."""

    number: int
    law: str
    fingerprint: bytes
    """SHA-256 over what it says in all languages, without persons and dates."""
    since: datetime


@dataclass(frozen=True, slots=True)
class StaffSheet:
    """One sheet that was printed for one person."""

    id: SheetId
    member: StaffId
    kind: SheetKind
    version: int
    language: str
    made_at: datetime
    made_by: str
    sha256: bytes
    """Of the bytes that were printed; they are kept as ``blob``, sealed to the owner."""
    blob: str
    scope: bytes
    """SHA-256 of what this person was told by it: rules, numbers, hours, rights."""
    signed_on: date | None = None


class SheetSigning(StrEnum):
    """How far somebody has come with one of the papers."""

    MISSING = "missing"
    """Nothing was printed for them yet."""
    PRINTED = "printed"
    CHANGED = "changed"
    """They signed, and what they were told has changed since."""
    SIGNED = "signed"


@dataclass(frozen=True, slots=True)
class Told:
    """What one person was handed and signed."""

    member: Member
    notice: SheetSigning
    authorisation: SheetSigning
    waiting: tuple[StaffSheet, ...]
    """Sheets printed and not signed yet, the latest first."""
    starts: date | None
    """From when their login may be looked at; None until they have signed what holds now."""


def has_to_be_told(member: Member) -> bool:
    """Tell whether somebody works under the owner's eyes; a login in an envelope does not."""
    return member.active and not (member.kit or member.spare) and member.tier is not Tier.OWNER


def signing(
    sheets: Sequence[StaffSheet], scope: bytes, version: int | None = None
) -> SheetSigning:
    """
    Return how far somebody has come with ``sheets`` of one kind, given what holds now.

    ``version`` is the notice's; None where nothing but the scope counts.
    """
    signed = [sheet for sheet in sheets if sheet.signed_on is not None]
    if any(s.scope == scope and version in {None, s.version} for s in signed):
        return SheetSigning.SIGNED
    if any(sheet.signed_on is None for sheet in sheets):
        return SheetSigning.PRINTED
    return SheetSigning.CHANGED if signed else SheetSigning.MISSING


def new_sheet_id() -> SheetId:
    """Return an id that no sheet has had."""
    return SheetId(secrets.token_hex(8))
