"""How well the vault is backed up: one light, one reason, and the facts behind them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from salon_vault.backup.model import GOOD, SetName, Shipment, Stick, StickId, made_at
from salon_vault.clock import day_of

STAGED_RED = timedelta(days=7)
"""The newest set on this PC is older: nobody has made a backup for a week."""
VERIFIED_YELLOW, VERIFIED_RED = timedelta(days=3), timedelta(days=8)
"""The newest set verified on any stick is older than a long weekend; than a week."""
SWAP_YELLOW = timedelta(days=14)
"""The newest set on the other stick is older: the two were not swapped for a fortnight."""
STICKS = 2
"""Fewer, and nothing lies at home while the other one is plugged in."""


class Light(StrEnum):
    """The colour in the top bar."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


class Reason(StrEnum):
    """Why the light is what it is; the worst one counts."""

    FINE = "fine"
    NEVER_STAGED = "never_staged"
    NO_STICK = "no_stick"
    NEVER_SHIPPED = "never_shipped"
    STAGED_LONG_AGO = "staged_long_ago"
    SHIPPED_VERY_LONG_AGO = "shipped_very_long_ago"
    LAST_ONE_FAILED = "last_one_failed"
    SHIPPED_LONG_AGO = "shipped_long_ago"
    ONE_STICK = "one_stick"
    SWAP_DUE = "swap_due"
    NONE_AT_HOME = "none_at_home"


RED = frozenset(
    {
        Reason.NEVER_STAGED,
        Reason.NO_STICK,
        Reason.NEVER_SHIPPED,
        Reason.STAGED_LONG_AGO,
        Reason.SHIPPED_VERY_LONG_AGO,
    }
)


@dataclass(frozen=True, slots=True)
class StickState:
    """One stick, and the newest set on it that can be counted on."""

    stick: Stick
    newest: SetName | None
    verified_at: datetime | None
    """When ``newest`` was last read back and found equal."""
    failed: bool
    """Whether the last thing that happened to this stick went wrong."""
    days: int | None
    """Whole days since ``newest`` was made."""
    last: Shipment | None = None
    """What happened to this stick last."""


@dataclass(frozen=True, slots=True)
class BackupState:
    """What the top bar and the check-up show."""

    light: Light
    reason: Reason
    staged: SetName | None
    """The newest whole set on this PC."""
    staged_days: int | None
    sticks: tuple[StickState, ...]


def backup_state_of(
    staged: SetName | None,
    sticks: Iterable[Stick],
    shipments: Sequence[Shipment],
    now: datetime,
) -> BackupState:
    """Return the state of the backups at ``now``; ``shipments`` may come in any order."""
    states = tuple(_stick_state(stick, shipments, now) for stick in sticks)
    reason = judged(staged, states, now)
    colour = Light.GREEN if reason is Reason.FINE else Light.YELLOW
    light = Light.RED if reason in RED else colour
    return BackupState(light, reason, staged, _days(staged, now), states)


def judged(staged: SetName | None, sticks: Sequence[StickState], now: datetime) -> Reason:
    """Return the worst that can be said about the backups at ``now``, or FINE."""
    ages = sorted(now - made_at(each.newest) for each in sticks if each.newest is not None)
    rules = (
        (staged is None, Reason.NEVER_STAGED),
        (not sticks, Reason.NO_STICK),
        (not ages, Reason.NEVER_SHIPPED),
        (staged is not None and now - made_at(staged) > STAGED_RED, Reason.STAGED_LONG_AGO),
        (bool(ages) and ages[0] > VERIFIED_RED, Reason.SHIPPED_VERY_LONG_AGO),
        (any(each.failed for each in sticks), Reason.LAST_ONE_FAILED),
        (bool(ages) and ages[0] > VERIFIED_YELLOW, Reason.SHIPPED_LONG_AGO),
        (len(sticks) < STICKS, Reason.ONE_STICK),
        (len(ages) < STICKS or ages[1] > SWAP_YELLOW, Reason.SWAP_DUE),
        (all(each.stick.home_since is None for each in sticks), Reason.NONE_AT_HOME),
    )
    return next((reason for holds, reason in rules if holds), Reason.FINE)


def _stick_state(stick: Stick, shipments: Sequence[Shipment], now: datetime) -> StickState:
    ours = sorted(_of(stick.id, shipments), key=lambda each: each.at)
    last: dict[SetName, Shipment] = {each.set: each for each in ours}
    if stick.home_since and any(day_of(each.at) > stick.home_since for each in ours):
        stick = stick.back()  # whoever brought it said nothing, but it was plugged in
    good = [each for each in last.values() if each.outcome in GOOD]
    newest = max(good, key=lambda each: each.set, default=None)
    return StickState(
        stick,
        newest.set if newest else None,
        newest.at if newest else None,
        failed=bool(ours) and ours[-1].outcome not in GOOD,
        days=_days(newest.set if newest else None, now),
        last=ours[-1] if ours else None,
    )


def _of(stick: StickId, shipments: Sequence[Shipment]) -> Iterable[Shipment]:
    return (each for each in shipments if each.stick == stick)


def _days(name: SetName | None, now: datetime) -> int | None:
    return None if name is None else max(0, (now - made_at(name)).days)
