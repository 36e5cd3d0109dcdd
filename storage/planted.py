"""Rows that anybody with the database's key can write: one that says nothing hides no other."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date, datetime
from typing import Any

from salon_vault.errors import RecordDamaged
from storage.sealed import reading

YEARS = range(1900, 2200)
"""A day outside of them was not written by this program, and is too far off to count with."""


def sound[R](rows: Iterable[tuple[Any, ...]], read: Callable[..., R]) -> list[R]:
    """Return what ``read`` makes of the rows; those it can make nothing of are left out."""
    every = iter(list(rows))
    found: list[R] = []
    ended = False
    while not ended:
        with suppress(RecordDamaged), reading():  # entered anew after a row that says nothing
            found.extend(read(*row) for row in every)
            ended = True
    return found


def whole(rows: Iterable[tuple[Any, ...]], read: Callable[..., object]) -> bool:
    """Tell whether ``read`` can make something of every row."""
    every = list(rows)
    return len(sound(every, read)) == len(every)


def moment(written: str) -> datetime:
    """Return the moment that is written down; raises ValueError, also without a zone."""
    found = datetime.fromisoformat(written)
    if found.tzinfo is None or found.year not in YEARS:
        raise ValueError("moment")
    return found


def day(written: str) -> date:
    """Return the day that is written down; raises ValueError."""
    found = date.fromisoformat(written)
    if found.year not in YEARS:
        raise ValueError("day")
    return found


def day_or_none(written: str | None) -> date | None:
    """Return the day that is written down, if one is; raises ValueError."""
    return day(written) if written else None
