"""A table of a booking program: separated cells, the first line names the columns."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time
from itertools import islice

from salon_vault.clients.names import tidy_line
from salon_vault.day.columns import SAMPLED, Layout, named_layout
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.moments import month_comes_first, read_moment, read_time
from salon_vault.day.pasting import parts_of
from salon_vault.day.told import MOST_LINES, LineFault, Reading, Told, Wrong, numbered
from salon_vault.day.words import means_called_off, means_guest

SEPARATORS = ";\t,|"

type Row = Mapping[str, str]
"""The cells of one line that are read, by what they hold."""


@dataclass(frozen=True, slots=True)
class _Rows:
    """The lines of the table that can be taken apart, each with its number."""

    rows: Sequence[tuple[int, Row]]
    wrong: Sequence[Wrong]


def read_table(text: str, layout: Layout | None = None) -> Reading:
    """
    Return what a table says; columns that the day list does not need are not looked at.

    What the columns hold, ``layout`` says, or else the first line by its names.

    Where days such as 11/22/2026 can only be read with the month first, all are read so.

    Raises:
        DayFileRefused: if it has too many lines, or no columns for the day and the client.
    """
    rows = _rows_of(text, layout)
    month_first = month_comes_first(row.get("day", "") for _line, row in rows.rows)
    told: list[Told] = []
    wrong = list(rows.wrong)
    called_off = 0
    for line, row in rows.rows:
        if means_called_off(row.get("status", "")):
            called_off += 1
            continue
        read = _told(line, row, month_first=month_first)
        if isinstance(read, Told):
            told.append(read)
        else:
            wrong.append(read)
    return Reading(numbered(told), tuple(sorted(wrong, key=lambda each: each.line)), called_off)


def _told(line: int, row: Row, *, month_first: bool) -> Told | Wrong:
    when = _when(row, month_first=month_first)
    if isinstance(when, LineFault):
        return Wrong(line, when)
    name = row.get("name") or " ".join(filter(None, (row.get("first"), row.get("last"))))
    parts = (name,) if name else tuple(parts_of(row.get("subject", "")))
    if not any(parts):
        return Wrong(line, LineFault.NOBODY)
    treatment, person = row.get("treatment", ""), row.get("person", "")
    booking = row.get("booking", "")
    if means_guest(parts[0]):
        treatment = treatment or " ".join(parts[1:])
        return Told(line, *when, (), treatment, person, booking=booking)
    phone = row.get("phone", "")
    return Told(line, *when, parts, treatment, person, phone, booking, apart=bool(name))


def _when(row: Row, *, month_first: bool) -> tuple[date, time | None] | LineFault:
    moment = read_moment(row.get("day", ""), month_first=month_first)
    if moment is None:
        # a calendar app writes day and time into the one column called "start time"
        moment = read_moment(row.get("time", ""), month_first=month_first)
        written = moment[1] if moment else ""
    else:
        written = row.get("time") or moment[1]
    if moment is None:
        return LineFault.DAY
    at = read_time(written) if written else None
    if written and at is None:
        return LineFault.TIME
    return moment[0], at


def first_lines(text: str) -> list[list[str]]:
    """Return the cells of the first lines that can be taken apart and are not blank."""
    sound = (cells for _line, cells in _split(text) if isinstance(cells, list) and any(cells))
    return list(islice(sound, SAMPLED + 1))


def _rows_of(text: str, layout: Layout | None) -> _Rows:
    """Return the lines with their cells by column; raise DayFileRefused."""
    lines = _split(text)
    if layout is None or layout.headed:
        heading = next((cells for _line, cells in lines if isinstance(cells, list)), [])
        layout = layout or named_layout(heading)
    if not layout.is_enough:
        raise DayFileRefused("columns")
    columns, width = layout.places(), len(layout.columns)
    rows: list[tuple[int, Row]] = []
    wrong: list[Wrong] = []
    for line, cells in lines:
        if isinstance(cells, LineFault):
            wrong.append(Wrong(line, cells))
        elif any(cell.strip() for cell in cells[width:]):
            wrong.append(Wrong(line, LineFault.CELLS))
        elif any(cell.strip() for cell in cells):
            kept = {kind: cells[at] for kind, at in columns.items() if at < len(cells)}
            rows.append((line, {kind: tidy_line(cell) for kind, cell in kept.items()}))
        if len(rows) > MOST_LINES:
            raise DayFileRefused("many")
    return _Rows(rows, wrong)


def _split(text: str) -> Iterator[tuple[int, list[str] | LineFault]]:
    """Yield the number of each line and its cells; a cell may go over several lines."""
    lines = text.splitlines(keepends=True)
    before = 0
    if lines and lines[0].lower().startswith("sep="):  # a hint that spreadsheets write
        del lines[0]
        before = 1
    first = next((line for line in lines if line.strip()), "")
    separator = max(SEPARATORS, key=first.count)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    while True:
        start = before + reader.line_num + 1
        try:
            yield start, next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield start, LineFault.QUOTE
            return
