"""When an owner is reminded of the backups: no good one on a stick, or none away from here."""

from datetime import datetime, timedelta
from enum import StrEnum

from salon_vault.backup.model import made_at
from salon_vault.backup.state import BackupState
from salon_vault.clock import day_of

ON_A_STICK = timedelta(days=7)
"""Longest that the newest good set on any stick may be old."""
AWAY = timedelta(days=14)
"""Longest that the newest good set away from the salon may be old."""


class Reminder(StrEnum):
    """What an owner is reminded of; the first one counts."""

    NONE_ON_A_STICK = "none_on_a_stick"
    NONE_AWAY = "none_away"


def reminder_of(state: BackupState, now: datetime) -> Reminder | None:
    """
    Return what the owner should be reminded of at ``now``.

    A fire or a thief takes what lies in one house, so one stick has to lie in another; whoever
    set up the first one lately has as long as everybody else to take it there.
    """
    good = [(each, made_at(each.newest)) for each in state.sticks if each.newest is not None]
    if not any(now - made < ON_A_STICK for _each, made in good):
        return Reminder.NONE_ON_A_STICK
    away = (made for each, made in good if each.stick.home_since is not None)
    if any(now - made < AWAY for made in away):
        return None
    first = min(each.stick.registered_on for each in state.sticks)
    return Reminder.NONE_AWAY if day_of(now) - first >= AWAY else None
