"""Everything on file that an insurer asks for after a reaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from salon_vault.clearance.override import Override
from salon_vault.clients.model import Client
from salon_vault.compartments import Sealed
from salon_vault.consent_register.model import Consents
from salon_vault.consents.model import Paper
from salon_vault.consents.tracking.model import Addendum
from salon_vault.formulas.model import Formula
from salon_vault.log.model import LogLine
from salon_vault.notices.model import Handover
from salon_vault.patch_rules.history import RuleOfDay
from salon_vault.patch_tests.model import Observation, PatchTest
from salon_vault.photos.model import Photo
from salon_vault.products.model import UsedLot
from salon_vault.reactions.model import Account, Reaction
from salon_vault.scans.kept import ScanPage
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import TreatmentId
from salon_vault.visits.model import Visit

MOST_ENTRIES = 300
"""Entries of the log on the paper; it says so if there are more."""

type Claimed = Reaction | Visit
"""What a claim can be about."""


class AnnexKind(StrEnum):
    """What can go out beside the papers."""

    PAPER = "paper"
    """A form as it was printed, before anybody wrote on it."""
    PHOTO = "photo"
    SCAN = "scan"
    """A page of a form as it came back."""


@dataclass(frozen=True, slots=True)
class Annex:
    """A record that goes out as a file of its own."""

    kind: AnnexKind
    id: str
    """Code of the paper, or id of the photo or page."""

    def beside(self, papers: Path, number: int) -> Path:
        """
        Return where it lies when the papers are saved.

        >>> Annex(AnnexKind.PHOTO, "").beside(Path("claim.pdf"), 2).name
        'claim-02.jpg'
        """
        ending = ".pdf" if self.kind is AnnexKind.PAPER else ".jpg"
        return papers.with_name(f"{papers.stem}-{number:02d}{ending}")


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of a card goes into the papers."""

    whole: bool = False
    """Everything on the card, and not only what belongs to the claim."""
    papers: bool = False
    """Whether the printed forms go along, as they were printed."""
    photos: bool = False
    """Whether the photos do."""
    scans: bool = False
    """Whether the forms do as they came back."""


@dataclass(frozen=True, slots=True)
class ClaimPack:
    """What belongs to a claim, as far as the desk that asked can open it."""

    client: Client
    about: Claimed
    whole: bool
    made_at: datetime
    made_by: str
    law: str
    """Of the salon, as it is set now."""
    tests: tuple[PatchTest, ...]
    observations: tuple[Observation, ...] | Sealed
    rules: tuple[RuleOfDay, ...]
    """Those in force on the day, and on the last one before it with such a treatment."""
    reactions: tuple[Reaction, ...]
    accounts: tuple[Account, ...] | Sealed
    overrides: tuple[Override, ...]
    treatments: Mapping[TreatmentId, str]
    """What the treatments of the overrides are called."""
    visits: tuple[Visit, ...]
    formulas: tuple[Formula, ...]
    lots: tuple[UsedLot, ...]
    papers: tuple[Paper, ...]
    addenda: tuple[Addendum, ...] | Sealed
    """What was added to the papers once they were signed."""
    handovers: tuple[Handover, ...]
    scans: tuple[ScanPage, ...]
    """What came back of the papers; none where this desk cannot open them."""
    photos: tuple[Photo, ...] | Sealed
    unreadable: int
    """Records of the card that nobody can read, as far as this desk goes."""
    photo_count: int
    consent: Consents
    """What the client said to each use of photos, and of everything else."""
    annexes: tuple[Annex, ...]
    """In the order in which they are numbered, from 1."""
    labels: Mapping[StaffId, str]
    """What the logins in the log are called now."""
    log: tuple[LogLine, ...]
    """The latest entries that name a record of the claim, the newest first."""


@dataclass(frozen=True, slots=True)
class Contents:
    """How much of everything would go out; nothing of what it says."""

    tests: int
    rules: int
    reactions: int
    visits: int
    formulas: int
    papers: int
    handovers: int
    overrides: int
    photos: int
    scans: int
    """Pages of papers that came back, as far as this desk opens them."""
    entries: int
    """Of the log."""
    opens_photos: bool
    """Whether this desk could let the photos themselves go along."""
