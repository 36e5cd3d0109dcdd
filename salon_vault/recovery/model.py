"""What a drill of the recovery kit shows, and what is remembered of the last one."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from salon_vault.backup.model import SetName
from salon_vault.staff.model import StaffId

DRILL_EVERY = timedelta(days=365)
"""Paper fades, and envelopes are mislaid: once a year somebody reads the kit back."""


class SetTrial(StrEnum):
    """What came of trying the kit on the newest backup at hand."""

    NONE_AT_HAND = "none_at_hand"
    OPENED = "opened"
    FORMER_KIT = "former_kit"
    """Made before the kit was renewed: the kit before it opens this backup."""
    DAMAGED = "damaged"


@dataclass(frozen=True, slots=True)
class KitDrill:
    """What the paper opened on the day of the drill; the vault itself it did open."""

    kit: StaffId
    trial: SetTrial
    newest: SetName | None = None
    """The backup that was tried."""
    former: SetName | None = None
    """The newest backup at hand that only a former kit opens."""


@dataclass(frozen=True, slots=True)
class ReadBack:
    """When the kit in force was last read back from its paper, as the log shows it."""

    at: datetime
    trial: SetTrial | None
    """What came of the newest backup; None when the kit was typed back at its making."""
    due: bool
    """Whether it is time to read it back again."""
