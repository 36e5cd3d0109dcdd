"""What pasted lines and files say before anybody has looked at it; nothing of it is kept."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

MOST_LINES = 2000
"""Entries of one paste or one file."""

MOST_BYTES = 2 * 1024 * 1024
"""Bytes of one paste or one file."""


class LineFault(StrEnum):
    """Why a line cannot become an entry."""

    DAY = "day"
    """The day cannot be read, or there is none."""
    TIME = "time"
    RANGE = "range"
    """The day lies too far ahead."""
    NOBODY = "nobody"
    """There is no name, and it is not called a guest either."""
    LONG = "long"
    CELLS = "cells"
    """Other cells than the first line has names for."""
    QUOTE = "quote"
    """A quotation mark opens and never closes."""
    REPEATS = "repeats"
    """A rule for many days in place of one entry a day (RFC 5545, 3.8.5)."""
    BROKEN = "broken"
    """No line of a calendar file."""
    MANY = "many"
    """The day has no room for more entries."""
    GONE = "gone"
    """The card that was chosen is not there any more."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that cannot be taken, counted from 1, and why; never what stands in it."""

    line: int
    fault: LineFault


@dataclass(frozen=True, slots=True)
class Told:
    """What one line says."""

    line: int
    """Counted from 1, as an editor shows it."""
    day: date
    at: time | None
    parts: tuple[str, ...]
    """Texts of which one, or the beginning of one, is the name; () for a guest."""
    treatment: str = ""
    person: str = ""
    phone: str = ""
    """Only to find the card by; it is kept nowhere."""
    booking: str = ""
    """What tells the booking from every other of that program; "" if nothing does."""
    apart: bool = False
    """Whether the name stands apart in ``parts[0]``, with nothing else in it."""


def numbered(told: Iterable[Told]) -> tuple[Told, ...]:
    """Return lines with a name of their own each, where several belong to one booking."""
    seen: Counter[str] = Counter()
    found = []
    for each in told:
        seen[each.booking] += bool(each.booking)
        nth = seen[each.booking]
        found.append(replace(each, booking=f"{each.booking}\n{nth}") if nth > 1 else each)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a paste or a file."""

    told: tuple[Told, ...] = ()
    wrong: tuple[Wrong, ...] = ()
    called_off: int = 0
    """Entries that the file itself says were called off."""
    as_written: bool = False
    """Whether times of a zone that this PC does not know were taken as the salon's own."""
