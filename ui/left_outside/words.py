"""What files outside the vault are called, and how many of them there are."""

from collections.abc import Mapping

from salon_vault.left_outside.model import Kind, OutsideFile
from ui.backup.by_hand import size_words
from ui.dates import near_day
from ui.words import N_, _, clock, listed, plural

KINDS: Mapping[Kind, str] = {
    Kind.SCAN: N_("in the scan folder"),
    Kind.PHOTO: N_("in the camera folder"),
    Kind.BOOKINGS: N_("from the booking program"),
    Kind.LIST: N_("a list that was taken in"),
    Kind.SAVED: N_("saved by this program"),
}


def lying_words(file: OutsideFile) -> str:
    """Return how a file came there, since when, and how large it is."""
    at = file.at.astimezone()
    when = _("{day}, {time}").format(day=near_day(at.date()), time=clock(at))
    left = _("left on {day}").format(day=near_day(file.left_on)) if file.left_on else ""
    return listed((_(KINDS[file.kind]), when, size_words(file.size), left))


def count_words(count: int) -> str:
    """Return how many files lie outside, as a sentence."""
    return plural(
        "{n} file lies outside the vault, where anyone at this PC can read it.",
        "{n} files lie outside the vault, where anyone at this PC can read them.",
        count,
    )
