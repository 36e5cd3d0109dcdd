"""What a backup is called, what a stick is, and what came of shipping one to the other."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import NewType

from salon_vault.staff.model import StaffId

SetName = NewType("SetName", str)
"""The name of a set and of its folder: when, of which generation, and four random digits."""

StickId = NewType("StickId", str)
"""Sixteen random hexadecimal digits; name nobody and nothing of the stick's maker."""

LONGEST_LABEL = 20
"""Characters that fit on a sticker: "A", "B", "red one"."""

_NAME = re.compile(r"(\d{4}-\d\d-\d\dT\d{6})Z_g([1-9]\d{0,15})_([0-9a-f]{4})", re.ASCII)
_WRITTEN = "%Y-%m-%dT%H%M%S"


def set_name(at: datetime, generation: int, digits: str) -> SetName:
    """
    Return the name of a set made ``at``; names sort as time does, and exFAT takes them.

    >>> set_name(datetime(2026, 11, 21, 19, 30, 5, tzinfo=UTC), 412, "7f3a")
    '2026-11-21T193005Z_g412_7f3a'
    """
    return SetName(f"{at.astimezone(UTC).strftime(_WRITTEN)}Z_g{generation}_{digits}")


def is_set_name(name: str) -> bool:
    """Tell whether ``name`` is one that ``set_name`` gives."""
    try:
        made_at(SetName(name))
    except ValueError:
        return False
    return True


def made_at(name: SetName) -> datetime:
    """Return when a set was begun, in UTC; raise ValueError if that is no name of a set."""
    found = _NAME.fullmatch(name)
    if found is None:
        raise ValueError(name)
    return datetime.strptime(found[1], _WRITTEN).replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class StagedSet:
    """A whole set on this PC, verified by opening it."""

    name: SetName
    size: int
    """Bytes of the database and of every blob it names."""
    blobs: int
    """Photos, papers and scans in it."""
    missing: int = 0
    """Blobs that the vault itself has lost: they are not in it."""


@dataclass(frozen=True, slots=True)
class Stick:
    """A USB stick of this vault, known by what was written on it when it was registered."""

    id: StickId
    label: str
    registered_on: date
    home_since: date | None = None
    """Since when it lies at home, as somebody told; None while it is at the salon."""
    home_with: StaffId | None = None
    """Who took it home; never told to the locked program."""

    def gone_home(self, on: date, who: StaffId | None = None) -> "Stick":
        """Return the stick as it is since somebody took it home."""
        return replace(self, home_since=on, home_with=who)

    def back(self) -> "Stick":
        """Return the stick as it is at the salon."""
        return replace(self, home_since=None, home_with=None)


class Outcome(StrEnum):
    """What came of one set and one stick."""

    SHIPPED = "shipped"
    """Copied, read back from the medium, and equal."""
    VERIFIED = "verified"
    """Read back at a later plug-in, and still equal."""
    DAMAGED = "damaged"
    """Not equal any more, or never was."""
    GONE = "gone"
    FULL = "full"
    READ_ONLY = "read_only"


GOOD = frozenset({Outcome.SHIPPED, Outcome.VERIFIED})
"""Outcomes after which the set can be counted on."""


@dataclass(frozen=True, slots=True)
class Shipment:
    """What came of one set on one stick, and when that was seen, in UTC."""

    stick: StickId
    set: SetName
    outcome: Outcome
    at: datetime


@dataclass(frozen=True, slots=True)
class Restored:
    """A vault that was made out of a set."""

    folder: Path
    set: SetName
    to_enrol: tuple[str, ...]
    """Labels of people whose login is lost until they are enrolled anew."""
    erased: int
    """Clients who had been erased since, and were erased again."""
    missing: int
    """Photos, papers and scans that the set did not have."""
