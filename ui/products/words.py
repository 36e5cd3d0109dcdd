"""What products and batches are called on screen."""

from collections.abc import Mapping
from datetime import date

from salon_vault.products.model import Lot, ProductKind
from ui.dates import near_day
from ui.words import N_, _, with_more

KINDS: Mapping[str, str] = {
    ProductKind.COLOUR: N_("Hair colour"),
    ProductKind.DEVELOPER: N_("Developer"),
    ProductKind.LASH_GLUE: N_("Lash glue"),
    ProductKind.WAX: N_("Wax"),
    ProductKind.PEEL: N_("Peel"),
    ProductKind.PIGMENT: N_("Pigment"),
    ProductKind.ADHESIVE: N_("Adhesive"),
    ProductKind.OTHER: N_("Other product"),
}

LOT_FIELDS: Mapping[str, str] = {
    "number": N_("Batch number"),
    "opened_on": N_("Opened on"),
    "expires_on": N_("Use by"),
    "finished_on": N_("Used up"),
}
"""What the log calls fields that no error names."""

SOON = 30
"""Days before its last one in which a batch is pointed out."""


def days_of(lot: Lot) -> str:
    """Return since when a batch is open, and until when it may be used."""
    opened = _("open since {day}").format(day=near_day(lot.opened_on))
    until = lot.expires_on and _("use by {day}").format(day=near_day(lot.expires_on))
    gone = lot.finished_on and _("used up {day}").format(day=near_day(lot.finished_on))
    return with_more((opened, until or "", gone or ""))


def expiry_tone(lot: Lot, today: date) -> str:
    """Return the tone in which a batch is pointed out, "" where nothing is."""
    if not lot.open or lot.expires_on is None:
        return ""
    left = (lot.expires_on - today).days
    return "danger" if left < 0 else "warn" if left <= SOON else ""
