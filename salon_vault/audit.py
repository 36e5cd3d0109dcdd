"""What an entry of the log is; nobody but the gate writes one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType

from salon_vault.staff.model import StaffId

Seq = NewType("Seq", int)
"""The place of an entry in the log, counted from 1 without gaps."""

type Fact = str | int | bool | Sequence[str] | None
"""What the sealed detail of an entry may hold under a name."""


SIT_DOWN = "staff.sit_down"
"""How the log names an unlocking, and what the door enters before anybody is at a desk."""


class Subject(StrEnum):
    """The kinds of record that a touch can name."""

    CLIENT = "client"
    CONTACT = "contact"
    HEALTH = "health"
    VISIT = "visit"
    PAPER = "paper"
    NOTICE = "notice"
    HANDOVER = "handover"
    STAFF = "staff"
    SALON = "salon"
    LAW_CHECK = "law_check"
    LOG = "log"
    VAULT = "vault"
    BACKUP = "backup"
    STICK = "stick"
    STAFF_SHEET = "staff_sheet"
    FINDING = "finding"
    REVIEW = "review"
    TREATMENT = "treatment"
    VISIT_NOTE = "visit_note"
    MERGED_CONTACT = "merged_contact"
    MERGED_HEALTH = "merged_health"
    CLOSED_CARD = "closed_card"
    COVER = "cover"
    PRODUCT = "product"
    LOT = "lot"
    DAY = "day"
    DAY_ENTRY = "day_entry"
    FORMULA = "formula"
    QUESTION_SET = "question_set"
    ANSWERS = "answers"
    ANSWER_SHEET = "answer_sheet"
    AGE_RULES = "age_rules"
    GUARDIAN = "guardian"
    PHOTO = "photo"
    PHOTO_CONSENT = "photo_consent"
    """What was said about photos, in entries from before there was one register for all."""
    PUBLICATION = "publication"
    ATTACHMENT = "attachment"
    PATCH_TEST = "patch_test"
    PATCH_TEST_NOTE = "patch_test_note"
    PATCH_RULE = "patch_rule"
    REACTION = "reaction"
    REACTION_ACCOUNT = "reaction_account"
    OVERRIDE = "override"
    IMPORT = "import"
    """A list of clients taken in: stands for every card that came with it."""
    BARS_NOTHING = "bars_nothing"
    """That a known allergen bars nothing, as a specialist decided."""
    SOURCE = "source"
    """The file that such a list was read from; it lies readable until it is deleted."""
    WISHES = "wishes"
    FORM_WORDING = "form_wording"
    CONSENTS = "consents"
    """All that a client answered; by the id of the card."""
    CONSENT = "consent"
    """One answer."""
    FORM_VALIDITY = "form_validity"
    ADDENDUM = "addendum"
    """What was added to a paper once it was signed."""
    BOX = "box"
    """A box for signed originals."""
    OUTSIDE_FILE = "outside_file"
    """A file that lies readable on this PC; its name is nowhere in the log."""
    SCAN = "scan"
    """One page of a paper that came back."""


class Verb(StrEnum):
    """What was done to a record."""

    READ = "read"
    CHANGED = "changed"
    PRINTED = "printed"
    EXPORTED = "exported"
    ERASED = "erased"
    SEALED = "sealed"
    RESTORED = "restored"


class Phase(StrEnum):
    """Where in its run a use case stood when the entry was written."""

    RUN = "run"
    REFUSED = "refused"
    INTENT = "intent"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Touch:
    """One record and what was done to it; books report these, nobody writes log lines."""

    verb: Verb
    subject: Subject
    id: str
    version: int = 0
    """The version of the record after the deed; 0 where records have none."""
    digest: bytes = b""
    """
    SHA-256 of the sealed bytes, or of the printed ones; shows who wrote what. Where a detail
    of the log was erased: the root's signature, without which that does not count.
    """


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log, before it is numbered, chained, signed and sealed."""

    at: datetime
    actor: StaffId
    case: str
    phase: Phase
    touches: Sequence[Touch] = ()
    fresh: bool = False
    """Whether the password had been given again for it."""
    cosigner: StaffId | None = None
    of_seq: Seq | None = None
    """For DONE and FAILED: the INTENT it answers."""
    detail: Mapping[str, Fact] = field(default_factory=dict)
    """Sealed to *owner*: reasons, names of fields, counts. Never contents."""
