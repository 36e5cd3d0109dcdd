"""What a station slip says."""

from dataclasses import dataclass
from datetime import date

from salon_vault.consents.words import STATION_SLIP

FORM, VERSION = STATION_SLIP, 1


@dataclass(frozen=True, slots=True)
class Row:
    """One bowl of the last time, or one product, as the slip prints it."""

    used_for: str
    shades: str
    """With grams."""
    product: str = ""
    """Brand and line."""
    developer: str = ""
    """With grams, ratio and minutes."""


@dataclass(frozen=True, slots=True)
class LastTime:
    """What was done the last time a treatment of the kind was done."""

    on: date
    rows: tuple[Row, ...]
    note: str = ""
    """What somebody wrote down to do otherwise this time."""


@dataclass(frozen=True, slots=True)
class Slip:
    """What is known of one visit, in the words of whoever mixes."""

    client: str = ""
    """Short, as on the day list: whoever sits beside reads along."""
    treatment: str = ""
    person: str = ""
    handling: str = ""
    """What to do, never why."""
    tests: str = ""
    last: LastTime | None = None


BLANK = Slip()
"""For the emergency folder: all of it is written by hand."""
