"""Pictures of the box for everything that goes wrong on purpose, several on each."""

from itertools import batched

from salon_vault import errors
from tests.journeys.gallery.studio import Seat
from ui.fact_words import FAULTS, FIELDS, PARTS
from ui.problems import ProblemBox

PER_PICTURE = 6
WAITS = ("salon.name", "elsewhere.booking", "pl.retention.injury")

MET: tuple[errors.VaultError, ...] = (
    errors.Cancelled(),
    errors.NotFound("client", "0a1b"),
    errors.EditConflict(),
    errors.WeakPassword("guessable"),
    errors.KitMistyped((3, 11)),
    errors.MissingGlyph("☃"),
    errors.TemplateFault("hair-colour-consent/en-1.md", 14, "unknown placeholder"),
    errors.WrongPassword(),
    errors.NotPermitted("edit_cards"),
    errors.ProofNeeded(),
    errors.WitnessNeeded(),
    errors.ReasonNeeded(),
    errors.FolderRefused("synced", "OneDrive"),
    errors.FolderRefused("network"),
    errors.PaperNotReady(WAITS),
    *(errors.VaultMissing(part) for part in PARTS),
    errors.VaultInUse(),
    errors.VaultTooNew(),
    errors.ReadOnlyMedium(),
    errors.DiskFull(),
    errors.HeaderDamaged(),
    errors.HeadersDisagree(41, 44),
    errors.SlotDamaged(),
    errors.RootKeySwapped(),
    errors.KdfOutOfBounds(),
    errors.DatabaseDamaged(),
    errors.RecordDamaged(),
    errors.HelperStopped(),
    errors.NoPrinter(),
)
"""One error of every kind, as it is met at work; fields filled in wrongly come after these."""


def wrong_fields() -> tuple[errors.VaultError, ...]:
    """Return enough wrong fields to read the name of every field and every fault once."""
    faults = list(FAULTS)
    return tuple(
        errors.InvalidInput(field, faults[number % len(faults)])
        for number, field in enumerate(FIELDS)
    )


def problems(seat: Seat) -> None:
    """Show a box for every error, over the window they belong to."""
    boxes = [ProblemBox(seat.window, error) for error in (*MET, *wrong_fields())]
    boxes[1].open()
    seat.album.take("problem")
    boxes[1].close()
    for number, some in enumerate(batched(boxes, PER_PICTURE), start=1):
        seat.album.tile(f"problems-{number}", some)
