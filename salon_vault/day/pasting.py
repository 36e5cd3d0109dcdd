"""Lines as they are pasted: "10:30 Ada Nowak colour", also with tabs, semicolons or dashes."""

import re
from datetime import date, time

from salon_vault.clients.names import tidy_line
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.moments import cut_time, read_time
from salon_vault.day.told import MOST_BYTES, MOST_LINES, LineFault, Reading, Told, Wrong
from salon_vault.day.words import means_guest

_SEPARATORS = (r"\t", r";", r"\|", r"\s[-–—/]\s", r":\s", r",")
_EDGES = " \t;|,-–—•*·"
NAME, TREATMENT, PERSON = range(3)


def read_pasted(text: str, day: date) -> Reading:
    """
    Return what pasted lines say about ``day``; blank lines are passed over.

    Raises:
        DayFileRefused: if it is too much, or nothing.
    """
    if len(text.encode("utf-8", "replace")) > MOST_BYTES:
        raise DayFileRefused("large")
    lines = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip(_EDGES)]
    if not lines:
        raise DayFileRefused("blank")
    if len(lines) > MOST_LINES:
        raise DayFileRefused("many")
    read = [_line(number, line, day) for number, line in lines]
    return Reading(
        tuple(each for each in read if isinstance(each, Told)),
        tuple(each for each in read if isinstance(each, Wrong)),
    )


def parts_of(text: str) -> list[str]:
    """
    Return the cells of a line: the first separator that is in it divides it.

    >>> parts_of("Ada Nowak - Cut, colour")
    ['Ada Nowak', 'Cut, colour']
    """
    for separator in _SEPARATORS:
        cells = [tidy_line(cell) for cell in re.split(separator, text)]
        if len([cell for cell in cells if cell]) > 1:
            return [cell for cell in cells if cell]
    return [tidy_line(text)]


def _line(number: int, line: str, day: date) -> Told | Wrong:
    at, rest = cut_time(line.lstrip(_EDGES))
    cells = parts_of(rest.strip(_EDGES))
    if at is None:
        at, cells = _take_time(cells)
    cells = [cell for cell in cells if cell]
    if not cells:
        return Wrong(number, LineFault.NOBODY)
    person = cells[PERSON] if len(cells) > PERSON else ""
    if means_guest(cells[NAME]):
        treatment = cells[TREATMENT] if len(cells) > TREATMENT else ""
        return Told(number, day, at, (), treatment, person)
    first, _blank, rest = cells[NAME].partition(" ")
    if len(cells) == 1 and means_guest(first):
        return Told(number, day, at, (), rest)
    return Told(number, day, at, tuple(cells[:PERSON]), person=person)


def _take_time(cells: list[str]) -> tuple[time | None, list[str]]:
    """Return the time that stands in a cell of its own, and the cells without it."""
    for place, cell in enumerate(cells):
        at = read_time(cell)
        if at is not None:
            return at, cells[:place] + cells[place + 1 :]
    return None, cells
