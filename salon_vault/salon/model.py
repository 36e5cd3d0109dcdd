"""The salon's own facts, which papers print and clocks use."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from salon_vault.card_fields.model import AT_FIRST, CardField, noticed
from salon_vault.errors import InvalidInput

IDLE_RANGE = range(30, 901)
"""Seconds without a key or a click after which a desk may be told to lock."""


TOLD_RANGE = range(1, 61)
"""Days for which a yes that was only said may count. Our own proposal."""


class Where(StrEnum):
    """Where a recipient outside the program keeps what it gets."""

    NOT_USED = "not_used"
    INSIDE = "inside"
    """Inside the area in which the law lets data travel freely (EEA for Poland)."""
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """One answer on what the salon does outside the program."""

    where: Where = Where.NOT_USED
    name: str = ""
    """Who it is, as the notice prints it; "" names only the kind."""
    country: str = ""
    safeguard: str = ""
    """For OUTSIDE: on what ground the data travel."""


PHOTOS = "photos"
"""What ``only_with`` of the law packs calls photos of clients in this vault."""

QUESTIONS = (
    "booking",
    "messenger",
    "social_media",
    "sms",
    "mail",
    "website",
    "accountant",
    "card_terminal",
    "cameras",
    "phone_photos",
    "cloud",
    "it_help",
)
"""The twelve things a salon may do with clients' data outside the program."""


@dataclass(frozen=True, slots=True)
class LawCheck:
    """That somebody with a name looked at a fact of the law pack that nobody had verified."""

    fact: str
    by: str
    on: date


@dataclass(frozen=True, slots=True)
class Salon:
    """What the owner has set for this salon."""

    name: str = ""
    address: str = ""
    tax_id: str = ""
    phone: str = ""
    mail: str = ""
    officer: str = ""
    """Data protection officer with address, if there is one."""
    language: str = "en"
    law: str = "pl"
    currency: str = "zł"
    idle_seconds: int = 180
    idle_seconds_open: int = 60
    """While a panel of *health* or *owner* is open."""
    closes_at: str = "19:30"
    """Close of day on the clock at the counter, as in "19:30": then a backup is due."""
    backup_hours: int = 4
    """Between two backups while nobody works."""
    only_own_months: int = 0
    """
    Within how many months specialists must have had a client to open the card; 0 for all.
    """
    keeps_photos: bool = False
    """Whether photos of clients are kept in this vault; off until the owner wants them."""
    asks_first: bool = True
    """Whether health and photos open only once the client was told and agreed."""
    told_days: int = 14
    """For how many days a yes that was only said counts; then a paper has to be there."""
    card_fields: frozenset[CardField] = AT_FIRST
    """Fields of a card that this salon asks for, of those it may do without."""
    left_over: frozenset[CardField] = frozenset()
    """Fields that were switched off, and that cards may still hold something in."""
    scan_folder: str = ""
    """The folder on this PC that the scanner writes to; "" for none."""
    camera_folder: str = ""
    """The folder on this PC for the camera's pictures; "" for none."""
    folder_days: int = 0
    """
    After how many days the emergency folder is printed anew; 0 as the program proposes, and
    -1 where nobody is reminded.
    """
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    law_checks: tuple[LawCheck, ...] = ()
    version: int = 0

    def __post_init__(self) -> None:
        for seconds in (self.idle_seconds, self.idle_seconds_open):
            if seconds not in IDLE_RANGE:
                raise InvalidInput("idle_seconds", "range")
        if self.told_days not in TOLD_RANGE:
            raise InvalidInput("told_days", "range")

    @property
    def kept(self) -> set[str]:
        """What ``only_with`` of the law packs calls what this vault holds beside the rest."""
        return noticed(self.card_fields | self.left_over) | (
            {PHOTOS} if self.keeps_photos else set()
        )

    def unanswered(self) -> tuple[str, ...]:
        """Return the questions on what is done elsewhere that nobody has answered yet."""
        return tuple(q for q in QUESTIONS if q not in self.elsewhere)

    def checked(self, fact: str) -> LawCheck | None:
        """Return who checked a fact of the law pack, if anybody did."""
        return next((check for check in self.law_checks if check.fact == fact), None)
