"""Who gives way in a row that is too narrow for all its words, and in which order."""

from collections.abc import Sequence
from typing import Protocol


class GivesWay(Protocol):
    """A part that can say the same with fewer words."""

    @property
    def widths(self) -> Sequence[int]:
        """Pixels that each of its forms takes, the longest form first."""
        ...

    def take_form(self, form: int) -> None:
        """Show itself in one of its forms; the first is 0."""
        ...


def give_way(
    room: int, widths: Sequence[Sequence[int]], order: Sequence[int]
) -> tuple[list[int], int]:
    """
    Return the form of every part, and the pixels that are still short once all gave way.

    ``order`` names parts by their number; each mention takes the part one form further.

    >>> give_way(100, [(60, 20), (70, 50, 10)], [0, 1, 1])
    ([1, 0], 0)
    >>> give_way(20, [(60, 20), (70, 50, 10)], [0, 1, 1])
    ([1, 2], 10)
    """
    forms = [0] * len(widths)
    short = sum(each[0] for each in widths) - room
    for part in order:
        if short <= 0:
            break
        before, after = widths[part][forms[part] : forms[part] + 2]
        forms[part] += 1
        short -= before - after
    return forms, max(0, short)
