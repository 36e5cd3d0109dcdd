"""Pictures of the box for everything that goes wrong on purpose, several on each."""

from datetime import UTC, date, datetime
from itertools import batched

from salon_vault import errors
from salon_vault.adapted_forms.errors import NoOwnWording, WordingFaulty, WordingMissing
from salon_vault.backup.errors import BackupDamaged
from salon_vault.card_fields.errors import FieldOff
from salon_vault.card_fields.model import CardField
from salon_vault.closed_cards.errors import CardClosed, NotOwnClient
from salon_vault.compartments import Compartment
from salon_vault.consent_first.errors import NotAskedFirst
from salon_vault.consent_first.model import Opening
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.errors import FormStopped
from salon_vault.consents.model import PaperCode
from salon_vault.consents.tracking.errors import PaperFrozen
from salon_vault.day.errors import DayFileRefused, DayLineRefused
from salon_vault.day.told import LineFault
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Why
from salon_vault.importing.errors import (
    FileTooLarge,
    FileUnreadable,
    OtherEncoding,
    TakenInTooLongAgo,
)
from salon_vault.keys.errors import HeaderOutdated
from salon_vault.merging.errors import BeyondReach, CardMerged
from salon_vault.moving.errors import VaultMoved, VaultTravelling
from salon_vault.patch_tests.errors import SeniorNeeded
from salon_vault.photos.errors import PhotoConsentMissing
from salon_vault.pins.errors import WeakPin, WrongPin
from salon_vault.scans.watching.errors import WatchedFolderRefused
from salon_vault.slips.errors import SlipOver
from salon_vault.visits.errors import AgainstUnseen, SignatureMissing, StandsAgainst
from tests.journeys.gallery.studio import Seat
from ui.fact_words import FAULTS, FIELDS, PARTS, SET_PARTS
from ui.problem_words import PROBLEMS
from ui.problems import ProblemBox

PER_PICTURE = 6
WAITS = ("salon.name", "elsewhere.booking", "pl.retention.injury")

WITH_FACTS: tuple[errors.VaultError, ...] = (
    errors.NotFound("client", "0a1b"),
    VaultMoved(datetime(2026, 11, 21, tzinfo=UTC), "K7QP-4M2X"),
    VaultTravelling(datetime(2026, 11, 21, tzinfo=UTC)),
    errors.WeakPassword("guessable"),
    errors.KitMistyped((3, 11)),
    errors.MissingGlyph("☃"),
    errors.TemplateFault("hair-colour-consent/en-1.md", 14, "unknown placeholder"),
    errors.NotPermitted("edit_cards"),
    errors.FolderRefused("synced", "OneDrive"),
    errors.FolderRefused("network"),
    WatchedFolderRefused("vault"),
    errors.PaperNotReady(WAITS),
    BeyondReach(Compartment.HEALTH, ("Olga", "Marek")),
    CardMerged("0a1b"),
    CardClosed("0a1b", ("Helena S.",)),
    NotOwnClient("0a1b", ("Helena S.", "Marek")),
    StandsAgainst("0a1b", ()),
    AgainstUnseen("0a1b"),
    SignatureMissing("0a1b", ()),
    SeniorNeeded("0a1b"),
    NotAskedFirst(Opening.NOT_TOLD),
    FormStopped("0a1b", ()),
    PaperFrozen(PaperCode("7KQM4T2F9XPDAAAA")),
    FileUnreadable("quotes", 12),
    FileTooLarge("rows", 100_000),
    OtherEncoding("cp1250"),
    TakenInTooLongAgo(7),
    FileRefused(Why.HEIC),
    PhotoConsentMissing(Purpose.WEBSITE),
    FieldOff(CardField.ADDRESS),
    DayFileRefused("columns"),
    DayLineRefused(12, LineFault.RANGE),
    WordingMissing("hair-colour-consent", "vi", ("pl", "en")),
    WordingFaulty("hair-colour-consent", 3),
    NoOwnWording("hair-colour-consent"),
    WeakPin("date"),
    WrongPin(2),
    SlipOver(date(2026, 11, 28)),
    *(errors.VaultMissing(part) for part in PARTS),
    errors.HeadersDisagree(41, 44),
    HeaderOutdated("db-1.sqlite", "db-2.sqlite"),
    *(BackupDamaged(part) for part in SET_PARTS),
    WeakPin("date"),
    WrongPin(2),
)
"""The errors that say more than what they are called, as they are met at work."""


def met() -> list[errors.VaultError]:
    """Return one error of every kind there is, in the order of their words."""
    known = {type(error) for error in WITH_FACTS} | {errors.InvalidInput}
    plain = [kind() for kind in PROBLEMS if kind not in known]
    order = list(PROBLEMS)
    return sorted((*WITH_FACTS, *plain), key=lambda error: order.index(type(error)))


def wrong_fields() -> tuple[errors.VaultError, ...]:
    """Return enough wrong fields to read the name of every field and every fault once."""
    faults = list(FAULTS)
    return tuple(
        errors.InvalidInput(field, faults[number % len(faults)])
        for number, field in enumerate(FIELDS)
    )


def problems(seat: Seat) -> None:
    """Show a box for every error, over the window they belong to."""
    boxes = [ProblemBox(seat.window, error) for error in (*met(), *wrong_fields())]
    boxes[1].open()
    seat.album.take("problem")
    boxes[1].close()
    for number, some in enumerate(batched(boxes, PER_PICTURE), start=1):
        seat.album.tile(f"problems-{number}", some)
