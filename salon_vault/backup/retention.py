"""Which sets stay on a stick: seven daily, five weekly, three monthly ones."""

from collections.abc import Callable, Iterable

from salon_vault.backup.model import SetName, made_at

DAILY, WEEKLY, MONTHLY = 7, 5, 3
"""How many of the latest days, weeks and months that have a set keep their newest one."""


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


def _newest_of_each(
    newest_first: list[SetName], span: Callable[[SetName], object], most: int
) -> frozenset[SetName]:
    newest: dict[object, SetName] = {}
    for name in newest_first:
        newest.setdefault(span(name), name)
    return frozenset(list(newest.values())[:most])


def _week(name: SetName) -> tuple[int, int]:
    return made_at(name).isocalendar()[:2]
