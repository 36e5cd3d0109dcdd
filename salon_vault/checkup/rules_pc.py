"""The rules about the PC around the vault: pure, from what was seen to what is found."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from salon_vault.checkup.model import Check, Finding, State
from salon_vault.checkup.surroundings import Seen, Swap, System
from salon_vault.clock import day_of

UPDATES_LOOK, UPDATES_ACT = 35, 90
"""Days without an update of the system: monthly patches were missed once; three times."""

DISK_LOOK = 5 * 365 * 24
"""Hours: disks are replaced after about five years of running."""

HOURS_OF_A_YEAR = 365 * 24

GIB = 1024**3
ROOM_LOOK, ROOM_ACT = 10 * GIB, 2 * GIB
"""Free bytes: a backup needs the size of the database again; SQLite needs room to work."""

SKEW = timedelta(minutes=5)
"""How far the clock may stand before the latest entry of the log."""


def findings_of_pc(seen: Seen, now: datetime, last_entry: datetime | None) -> Iterator[Finding]:
    """Yield what is found about the PC; ``last_entry`` is the latest time in the log."""
    yield _yes_or(Check.DISK_ENCRYPTED, seen.disk_encrypted, State.ACT)
    yield _swap(seen)
    yield _updates(seen, now)
    yield _yes_or(Check.FIREWALL, seen.firewall, State.LOOK)
    if seen.system is not System.LINUX:
        yield _yes_or(Check.ANTIVIRUS, seen.antivirus, State.ACT)
    yield _place(seen)
    yield _disk(seen)
    yield _room(seen)
    yield _clock(seen, now, last_entry)


def findings_of_prints(seen: Seen) -> Iterator[Finding]:
    """Yield what is found about files that lie readable, and what the print system holds."""
    yield _counted(Check.FILES_LYING, seen.files_lying)
    yield _counted(Check.PRINTS_WAITING, seen.prints_waiting)
    kept = None if seen.prints_kept is None else not seen.prints_kept
    yield _yes_or(Check.PRINTS_KEPT, kept, State.LOOK)


def _counted(check: Check, n: int | None) -> Finding:
    if n is None:
        return Finding(check, State.UNKNOWN)
    return Finding(check, State.LOOK if n else State.GOOD, {"n": n})


def _yes_or(check: Check, good: bool | None, otherwise: State) -> Finding:
    if good is None:
        return Finding(check, State.UNKNOWN)
    return Finding(check, State.GOOD if good else otherwise)


def _swap(seen: Seen) -> Finding:
    return _yes_or(
        Check.SWAP, None if seen.swap is None else seen.swap is not Swap.PLAIN, State.LOOK
    )


def _updates(seen: Seen, now: datetime) -> Finding:
    if seen.updated_on is None:
        return Finding(Check.UPDATES, State.UNKNOWN)
    days = max(0, (day_of(now) - seen.updated_on).days)
    late = State.LOOK if days > UPDATES_LOOK else State.GOOD
    return Finding(Check.UPDATES, State.ACT if days > UPDATES_ACT else late, {"days": days})


def _place(seen: Seen) -> Finding:
    if seen.network_drive:
        return Finding(Check.PLACE, State.ACT, {"program": seen.network_drive})
    if seen.synced_by:
        return Finding(Check.PLACE, State.LOOK, {"program": seen.synced_by})
    return Finding(Check.PLACE, State.GOOD if seen.system else State.UNKNOWN)


def _disk(seen: Seen) -> Finding:
    if seen.disk_failing:
        return Finding(Check.DISK, State.ACT)
    if seen.disk_hours is not None:
        years = seen.disk_hours // HOURS_OF_A_YEAR
        state = State.LOOK if seen.disk_hours > DISK_LOOK else State.GOOD
        return Finding(Check.DISK, state, {"years": years})
    return Finding(Check.DISK, State.UNKNOWN)


def _room(seen: Seen) -> Finding:
    if seen.free_bytes is None:
        return Finding(Check.ROOM, State.UNKNOWN)
    little = State.LOOK if seen.free_bytes < ROOM_LOOK else State.GOOD
    state = State.ACT if seen.free_bytes < ROOM_ACT else little
    return Finding(Check.ROOM, state, {"gigabytes": seen.free_bytes // GIB})


def _clock(seen: Seen, now: datetime, last_entry: datetime | None) -> Finding:
    if last_entry is not None and now < last_entry - SKEW:
        return Finding(Check.CLOCK, State.ACT)
    return _yes_or(Check.CLOCK, seen.clock_set, State.LOOK)
