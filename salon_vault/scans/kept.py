"""A page from a scanner that the vault keeps: filed to a paper, or waiting in the tray."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import NewType

from salon_vault.consents.model import Paper, PaperCode, SignedField
from salon_vault.scans.model import Ink

ScanId = NewType("ScanId", str)
"""Random, 16 hex digits."""


class Waits(StrEnum):
    """Why a page waits in the tray for somebody to look at it."""

    NO_CODE = "no_code"
    FOREIGN_CODE = "foreign_code"
    """Another program's."""
    OTHER_VAULT = "other_vault"
    """A code as this program prints it, of no paper that is registered here."""
    TWO_CODES = "two_codes"
    """Of more than one paper, or page."""
    NO_SUCH_PAGE = "no_such_page"
    """The paper has fewer pages."""
    BLANK = "blank"
    """The paper comes from the emergency folder, and nobody was given it yet."""
    VOID = "void"
    """The paper was noted as void."""
    REFUSED = "refused"
    """It was noted that the client did not sign."""
    TWICE = "twice"
    """This page of the paper is filed already."""
    SIGNED_BEFORE = "signed_before"
    """The same, and the paper is signed."""
    TAKEN_BACK = "taken_back"
    """It was filed, and somebody took it back."""


@dataclass(frozen=True, slots=True)
class ScanPage:
    """One page; what it shows lies sealed to *health*, and here is nothing of it."""

    id: ScanId
    paper: PaperCode | None
    """The paper it is filed to, or that its code named; None where nobody knows."""
    page: int
    """Of the paper, from 1; 0 where nobody knows."""
    waits: Waits | None
    """None for a page that is filed."""
    ink: Ink | None
    """What the program saw in the fields that have to be signed; None where there is none."""
    picture: str
    thumbnail: str
    """Ids of the blobs."""
    size: int
    """Bytes of the picture."""
    source: bytes
    """
    SHA-256 of the file that it came in, to know it again. It tells nobody what is written
    there who does not have the file: no two scans are alike.
    """
    number: int
    """In that file, from 0."""
    came_at: datetime
    came_by: str
    """Label of the member of staff who brought the file, as it was on that day."""
    filed_at: datetime | None = None
    filed_by: str = ""
    version: int = 0

    @property
    def is_filed(self) -> bool:
        """Whether it lies with its paper, and asks nothing."""
        return self.waits is None

    def filed(self, paper: Paper, page: int, at: datetime, by: str) -> "ScanPage":
        """Return the page as it lies with a paper; what was seen of another does not count."""
        seen = (self.paper, self.page) == (paper.code, page)
        unseen = Ink.UNSURE if fields_on(paper, page) else None
        return replace(
            self,
            paper=paper.code,
            page=page,
            waits=None,
            ink=self.ink if seen else unseen,
            filed_at=at,
            filed_by=by,
        )

    def waiting(self, why: Waits) -> "ScanPage":
        """Return the page as it lies in the tray; what its code says stays with it."""
        return replace(self, waits=why, filed_at=None, filed_by="")

    def nowhere(self) -> "ScanPage":
        """Return the page as of no paper that is known."""
        return replace(self, paper=None, page=0, ink=None)


def new_scan_id() -> ScanId:
    """Return an id that nothing has had."""
    return ScanId(secrets.token_hex(8))


def fields_on(paper: Paper, page: int) -> tuple[SignedField, ...]:
    """Return the fields of a page without which the paper is not signed."""
    return tuple(one for one in paper.fields if one.needed and one.page == page)


def least(inks: Iterable[Ink]) -> Ink | None:
    """
    Return what several fields say together: written only if all of them are.

    >>> least([Ink.WRITTEN, Ink.UNSURE]), least([])
    (<Ink.UNSURE: 'unsure'>, None)
    """
    found = set(inks)
    return next((ink for ink in (Ink.EMPTY, Ink.UNSURE, Ink.WRITTEN) if ink in found), None)


def most(inks: Iterable[Ink]) -> Ink | None:
    """Return what several scans of one page say of its fields: the best of them counts."""
    found = set(inks)
    return next((ink for ink in (Ink.WRITTEN, Ink.UNSURE, Ink.EMPTY) if ink in found), None)
