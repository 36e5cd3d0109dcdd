"""A printed paper, and what came of it."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.staff.model import StaffId

PaperCode = NewType("PaperCode", str)
"""Sixteen base32 characters that name nobody; printed and in the QR code."""

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""32 letters and digits without I, O, 0 and 1, which people misread."""


class Outcome(StrEnum):
    """What came of a printed paper."""

    PRINTED = "printed"
    SAVED = "saved"
    SIGNED = "signed"
    REFUSED = "refused"
    """The client did not sign, and was told orally; somebody saw it."""
    NOT_NEEDED = "not_needed"
    WILL_BRING = "will_bring"
    """The client took it along."""
    VOID = "void"
    """It never came out of the printer, or was spoiled."""


class Why(StrEnum):
    """Why a paper is not needed, or void: a short list, so that nobody tells a story there."""

    NOT_DONE = "not_done"
    """The treatment that it is for was not done."""
    OTHER_DONE = "other_done"
    """Another treatment was done."""
    SIGNED_BEFORE = "signed_before"
    """A signed one is on file."""
    TWICE = "twice"
    """It was printed twice."""
    TO_KEEP = "to_keep"
    """The client keeps it; nothing is signed on it."""
    OTHER_LANGUAGE = "other_language"
    """It is one of several in as many languages, and the answer is on another one."""
    TYPED_IN = "typed_in"
    """What stands on it was typed into the program."""
    NO_PAPER = "no_paper"
    """It never came out of the printer."""
    SPOILED = "spoiled"
    THROWN_AWAY = "thrown_away"
    """It lay in the emergency folder, and was never used."""


NOBODY_ELSE = "-"
"""In place of a witness: nobody was there but the client and whoever noted it."""


@dataclass(frozen=True, slots=True)
class SignedField:
    """Where on a printed paper somebody signs, measured from the code of the same page."""

    page: int
    """From 1, as the code counts."""
    x: float
    """Millimetres from the upper left corner of the code to that of the field, rightwards."""
    y: float
    """The same, downwards; as a rule both are negative."""
    width: float
    height: float
    needed: bool = True
    """Whether the paper is not signed without it: a guardian's field often stays empty."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The register line of a paper; its bytes lie sealed in a blob."""

    code: PaperCode
    client: ClientId | None
    """None for a blank one from the emergency folder that nobody was given yet."""
    kind: str
    """The id of the form template, or "notice"."""
    template_version: int
    language: str
    made_at: datetime
    made_by: str
    pages: int
    sha256: bytes
    """Of the exact PDF bytes in the blob; in a job or file of several papers, its pages."""
    blob: str
    compartment: Compartment
    """Of the highest field printed on it."""
    outcome: Outcome
    copies: int = 1
    treatment: str = ""
    """What it is for, as printed on it; "" for none."""
    fingerprint: str = ""
    """SHA-256 of the template in hexadecimal: which wording was signed."""
    outcome_on: date | None = None
    """When; of a paper that came back later, as a rule the day on which that was noted."""
    outcome_by: str = ""
    """Label of who noted what came of it, as it was on that day."""
    witness: str = ""
    """Label of who saw that signing was refused, or ``NOBODY_ELSE``; "" if nobody asked."""
    box: str = ""
    """Where the signed paper lies, as written on the box: "2026-11 A"; "" if not known."""
    fields: tuple[SignedField, ...] = ()
    why: Why | None = None
    """Why it is not needed, or void."""
    awaited_until: date | None = None
    """When a paper that the client brings is asked for again."""
    noted_by: StaffId | None = None
    noted_at: datetime | None = None
    """When what came of it was noted, which may be later than ``outcome_on``."""
    filed_on: date | None = None
    """When its scan was filed; None where only the original is kept."""
    for_day: date | None = None
    """The day of the visit that it was printed ahead for; None for one that day."""
    signed_on: date | None = None
    """The day that somebody read off it, or told; see ``consents.day_signed``."""
    together: PaperCode | None = None
    """Of a form that is there in several languages: the code of the first of these papers."""
    version: int = 0
    """0 for papers from before the log held their rows."""

    @property
    def is_frozen(self) -> bool:
        """Whether what came of it stays as it is: signed is signed."""
        return self.outcome in {Outcome.SIGNED, Outcome.REFUSED}


def new_paper_code() -> PaperCode:
    """Return a code that no paper has had."""
    return PaperCode("".join(secrets.choice(ALPHABET) for _ in range(16)))


def new_salt() -> str:
    """
    Return 32 random digits for the PDF of a paper that is filed.

    Everybody who unlocks the vault sees its hash, in the register and in the log. Without salt
    it would tell by trying whose birthday or number is printed on it.
    """
    return secrets.token_hex(16)


def spoken_code(code: PaperCode) -> str:
    """
    Return the code as people read it out.

    >>> spoken_code(PaperCode("7KQM4T2F9XPDAAAA"))
    '7KQM-4T2F-9XPD-AAAA'
    """
    return "-".join(code[i : i + 4] for i in range(0, len(code), 4))
