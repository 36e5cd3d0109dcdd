"""What the columns of a booking program's table hold, where their names do not tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from salon_vault.clients.names import tidy_line
from salon_vault.day.moments import read_moment, read_time
from salon_vault.day.words import column_named

SAMPLED = 20
"""Lines that a column is guessed from."""


class Column(StrEnum):
    """What a column holds; the words for them stand in ``resources/day/words.toml``."""

    LEFT_OUT = "left_out"
    DAY = "day"
    """The day, or the day and the time in one."""
    TIME = "time"
    NAME = "name"
    FIRST = "first"
    LAST = "last"
    SUBJECT = "subject"
    """Client and treatment in one text, as calendars have them."""
    PHONE = "phone"
    TREATMENT = "treatment"
    PERSON = "person"
    STATUS = "status"
    """Whether it was called off."""
    BOOKING = "booking"


WHEN = frozenset({Column.DAY, Column.TIME})
WHO = frozenset({Column.NAME, Column.FIRST, Column.LAST, Column.SUBJECT})


@dataclass(frozen=True, slots=True)
class Layout:
    """What every column holds, and whether the first line is their names."""

    columns: tuple[Column, ...]
    headed: bool = True

    @property
    def is_enough(self) -> bool:
        """Whether it says when somebody comes, and who: without both no line is an entry."""
        found = set(self.columns)
        return bool(found & WHEN) and bool(found & WHO)

    def places(self) -> Mapping[str, int]:
        """Return where to look for what; of several columns of a kind the first counts."""
        found: dict[str, int] = {}
        for place, column in enumerate(self.columns):
            if column is not Column.LEFT_OUT:
                found.setdefault(column.value, place)
        return found


def named_layout(heading: Sequence[str]) -> Layout:
    """Return what the columns hold by their names alone."""
    return Layout(tuple(Column(column_named(name) or Column.LEFT_OUT) for name in heading))


def guessed_layout(lines: Sequence[Sequence[str]]) -> Layout:
    """Return what the columns seem to hold, by their names and by what stands in them."""
    named = named_layout(lines[0])
    headed = set(named.columns) != {Column.LEFT_OUT} or not any(map(_is_when, lines[0]))
    below = [line for line in lines[headed : SAMPLED + headed] if any(line)]
    columns = [
        column if column is not Column.LEFT_OUT else _by_contents(below, place)
        for place, column in enumerate(named.columns)
    ]
    return Layout(tuple(columns), headed)


def _by_contents(lines: Sequence[Sequence[str]], place: int) -> Column:
    cells = [tidy_line(line[place]) for line in lines if place < len(line)]
    said = [cell for cell in cells if cell]
    if said and all(read_moment(cell) for cell in said):
        return Column.DAY
    if said and all(read_time(cell) for cell in said):
        return Column.TIME
    return Column.LEFT_OUT


def _is_when(cell: str) -> bool:
    return read_moment(cell) is not None or read_time(cell) is not None
