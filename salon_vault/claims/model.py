"""Everything on file that an insurer asks for after a reaction."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from salon_vault.clearance.override import Override
from salon_vault.clients.model import Client
from salon_vault.compartments import Sealed
from salon_vault.consents.model import Paper
from salon_vault.formulas.model import Formula
from salon_vault.log.model import LogLine
from salon_vault.notices.model import Handover
from salon_vault.patch_rules.model import PatchTestRule
from salon_vault.patch_tests.model import Observation, PatchTest
from salon_vault.photos.model import Photo
from salon_vault.products.model import UsedLot
from salon_vault.reactions.model import Account, Reaction
from salon_vault.staff.model import StaffId
from salon_vault.visits.model import Visit

MOST_ENTRIES = 300
"""Entries of the log on the paper; it says so if there are more."""


@dataclass(frozen=True, slots=True)
class ClaimPack:
    """What lies on one card, as far as the desk that asked can open it."""

    client: Client
    about: Reaction | Visit
    made_at: datetime
    made_by: str
    tests: tuple[PatchTest, ...]
    observations: tuple[Observation, ...] | Sealed
    rules: tuple[PatchTestRule, ...]
    """All that were ever in force for the kinds tested or treated."""
    reactions: tuple[Reaction, ...]
    accounts: tuple[Account, ...] | Sealed
    overrides: tuple[Override, ...]
    visits: tuple[Visit, ...]
    formulas: tuple[Formula, ...]
    lots: tuple[UsedLot, ...]
    papers: tuple[Paper, ...]
    handovers: tuple[Handover, ...]
    photos: tuple[Photo, ...] | Sealed
    photo_count: int
    labels: Mapping[StaffId, str]
    """What the logins in the log are called now."""
    log: tuple[LogLine, ...]
    """The latest entries that name the card, the newest first."""
