"""What a trial restore and an integrity check found, and when the next one is due."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from salon_vault.backup.model import SetName
from salon_vault.backup.state import Light

DRILL_EVERY = timedelta(days=28)
"""A month, but never so long that the light turns before it."""
DRILL_GREEN = timedelta(days=35)
DRILL_RED = timedelta(days=63)
SIGNED_EVERY = timedelta(days=182)
"""Twice a year the owner signs on paper that a backup was opened."""
INTEGRITY_EVERY = timedelta(days=7)
PHOTOS = 20
"""Photos, papers and scans that a trial restore opens, chosen at random."""


class Flaw(StrEnum):
    """Why a trial restore failed."""

    NONE = ""
    DAMAGED = "damaged"
    """The set is not as its maker signed it."""
    CLOSED = "closed"
    """It does not open with the owner's keys."""
    PHOTO = "photo"
    """A photo, paper or scan in it does not open."""
    LOG = "log"
    """The log in it does not add up."""


@dataclass(frozen=True, slots=True)
class Drill:
    """One trial restore."""

    at: datetime
    set: SetName
    stick: str
    """The label of the stick it was read from; "" for this PC."""
    clients: int = 0
    entries: int = 0
    """Of its log."""
    photos: int = 0
    """Opened of those chosen."""
    flaw: Flaw = Flaw.NONE
    signed_on: date | None = None

    @property
    def good(self) -> bool:
        """Whether the set can be relied on."""
        return self.flaw is Flaw.NONE


class Part(StrEnum):
    """What can be damaged in a vault."""

    PAGES = "pages"
    """Pages of the database file; ``name`` counts them."""
    TABLE = "table"
    BLOB = "blob"
    """``name`` is the code of the paper, or the blob's own id."""
    LOG = "log"
    """``name`` is the first entry that does not add up."""


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is damaged, as far as it can be told."""

    part: Part
    name: str
    readable: int = 0
    """Of a table: rows that can still be read."""
    of: int = 0
    """Of a table: rows in the newest backup; 0 where that is not known."""


@dataclass(frozen=True, slots=True)
class Integrity:
    """One look for damage."""

    at: datetime
    damages: tuple[Damage, ...] = ()
    newest_good: SetName | None = None
    """The newest set that holds; looked for only where something is damaged."""
    stick: str = ""
    """The label of the stick it lies on; "" for this PC."""

    @property
    def sound(self) -> bool:
        """Whether nothing was found."""
        return not self.damages


@dataclass(frozen=True, slots=True)
class ChecksState:
    """What the check-up and the top bar show of both checks."""

    drill: Drill | None
    drill_light: Light
    drill_due: bool
    signing_due: bool
    integrity: Integrity | None
    integrity_due: bool


def checks_state_of(
    drills: Iterable[Drill], integrity: Integrity | None, now: datetime
) -> ChecksState:
    """
    Return the state at ``now``; ``drills`` in any order.

    What is said to have happened after ``now`` counts for nothing: a clock was wrong, or
    somebody would rather not have it done again for a while.
    """
    known = sorted((one for one in drills if one.at <= now), key=lambda drill: drill.at)
    integrity = integrity if integrity and integrity.at <= now else None
    good = [drill for drill in known if drill.good]
    signed = [drill.signed_on for drill in known if drill.signed_on is not None]
    return ChecksState(
        drill=known[-1] if known else None,
        drill_light=drill_light(known, now),
        drill_due=_is_due(known[-1].at if known else None, DRILL_EVERY, now),
        signing_due=bool(good) and _signing_is_due(max(signed, default=None), now),
        integrity=integrity,
        integrity_due=_is_due(integrity.at if integrity else None, INTEGRITY_EVERY, now),
    )


def drill_light(drills: Iterable[Drill], now: datetime) -> Light:
    """
    Return the colour of the trial restores.

    Green only while the newest one was good and is younger than 35 days; red if the newest
    one failed, or the newest good one is older than 63 days, or there is none.
    """
    known = sorted(drills, key=lambda drill: drill.at)
    if not known or not known[-1].good or now - known[-1].at > DRILL_RED:
        return Light.RED
    return Light.GREEN if now - known[-1].at < DRILL_GREEN else Light.YELLOW


def _is_due(last: datetime | None, every: timedelta, now: datetime) -> bool:
    # a check from the future was made under a wrong clock: its age says nothing
    return last is None or last > now or now - last >= every


def _signing_is_due(last: date | None, now: datetime) -> bool:
    return last is None or now.date() - last >= SIGNED_EVERY
