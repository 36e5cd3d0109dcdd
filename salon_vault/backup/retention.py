"""Which sets stay on a stick: seven daily, five weekly, three monthly ones."""

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from salon_vault.backup.model import SetName, set_name

DAILY, WEEKLY, MONTHLY = 7, 5, 3
"""How many of the latest days, weeks and months that have a set keep their newest one."""

LOOKS_AHEAD = 130
"""Days: longer than the third newest month lasts."""


def kept(names: Iterable[SetName]) -> frozenset[SetName]:
    """
    Return the sets that stay; the newest always does.

    Days without a set are not counted: a salon that closes for a month comes back to the
    seven latest days on which it worked. Days, weeks (ISO 8601) and months are those of UTC,
    so that every PC decides alike.
    """
    newest_first = sorted(names, reverse=True)
    return (
        _newest_of_each(newest_first, lambda name: name[:10], DAILY)
        | _newest_of_each(newest_first, _week, WEEKLY)
        | _newest_of_each(newest_first, lambda name: name[:7], MONTHLY)
    )


def stays_until(names: Iterable[SetName], now: datetime) -> dict[SetName, date]:
    """
    Return the last day on which each kept set is still there, if one is made every day.

    Fewer sets let each of them stay longer. Days are those of UTC, as for ``kept``.
    """
    mine = left = kept(names)
    until = dict.fromkeys(mine, now.date())
    for _day in range(LOOKS_AHEAD):
        now += timedelta(days=1)
        left = kept([*left, set_name(now, 1, "0000")])
        until |= dict.fromkeys(left & mine, now.date())
    return until


def _newest_of_each(
    newest_first: list[SetName], span: Callable[[SetName], object], most: int
) -> frozenset[SetName]:
    newest: dict[object, SetName] = {}
    for name in newest_first:
        newest.setdefault(span(name), name)
    return frozenset(list(newest.values())[:most])


def _week(name: SetName) -> tuple[int, int]:
    return date.fromisoformat(name[:10]).isocalendar()[:2]
