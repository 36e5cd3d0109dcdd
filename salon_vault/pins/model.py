"""What the PIN of a shift is: how long it lasts, and which digits are too easy."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from salon_vault.pins.errors import WeakPin
from salon_vault.staff.model import Tier

DIGITS = 6

TRIES = 3
"""Wrong ones in a row, after which the password alone opens."""

LASTS = timedelta(hours=4)
"""How long at most; never past the end of the day."""

TIERS = (Tier.RECEPTION, Tier.SPECIALIST, Tier.MANAGER)
"""Who may be allowed one: an owner's login opens with its password alone."""

KNOWN = frozenset(
    {"147258", "258369", "147852", "258963", "159753", "159357", "357159", "753951"}
    | {"741852", "852963", "963852", "456852", "131452", "520131", "520520", "789456"}
)
"""Patterns on the pad and numbers with a meaning; the regular ones are found by rule."""


@dataclass(frozen=True, slots=True)
class PinState:
    """How the person at the desk stands with a PIN."""

    may: bool
    """Whether they can choose one now."""
    until: datetime | None = None
    """Until when the one they chose lasts; None without one."""
    opened: bool = False
    """Whether a PIN opened this desk: then it is closed to what needs the password."""
    possible: bool = True
    """Whether this PC can keep a PIN at all."""
    tiers: frozenset[Tier] = frozenset()
    """Whom the owner allows one."""


def check_pin(pin: str) -> None:
    """
    Refuse digits that a colleague would try first; three tries are all they have.

    Raises:
        WeakPin: with the problem in it.
    """
    if not (len(pin) == DIGITS and pin.isascii() and pin.isdecimal()):
        raise WeakPin("digits")
    if pin in KNOWN or _is_regular(pin):
        raise WeakPin("known")
    if any(_is_day(day, month) for day, month in _readings(pin)):
        raise WeakPin("date")


def ends_at(now: datetime) -> datetime:
    """Return when a PIN chosen ``now`` ends: after four hours, or with the day."""
    local = now.astimezone()
    tomorrow = (local + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return min(now + LASTS, tomorrow.astimezone(UTC))


def _is_regular(pin: str) -> bool:
    """Tell whether it is a run, a repetition, a mirror, or has fewer than three digits."""
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    return (
        len(steps) == 1
        or len(set(pin)) < 3
        or pin == pin[::-1]
        or pin[:3] == pin[3:]
        or pin[:2] == pin[2:4] == pin[4:]
        or all(pin[at] == pin[at + 1] for at in (0, 2, 4))
    )


def _readings(pin: str) -> Iterator[tuple[int, int]]:
    """Yield day and month of every way in which people write their birthday."""
    first, second, third = int(pin[:2]), int(pin[2:4]), int(pin[4:])
    yield first, second
    yield second, first
    yield third, second


def _is_day(day: int, month: int) -> bool:
    return 1 <= day <= 31 and 1 <= month <= 12
