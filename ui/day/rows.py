"""A row of the day list as the eye and the ear get it: made from an entry, never changed."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time

from salon_vault.clients.model import Severity
from salon_vault.day.due import Due
from salon_vault.day.model import Coming, DayEntry, DayEntryId, DayLine
from salon_vault.day.short_names import short_names, whole_name
from ui.day.due_words import Mark, due_marks
from ui.day.words import COMING
from ui.severities import ICONS, NAMES, TONES
from ui.words import _, listed


@dataclass(frozen=True, slots=True)
class Row:
    """What stands on one row."""

    time: str
    name: str
    """As short as a counter wants it."""
    whole: str
    """The name as the chosen row shows it."""
    second: str
    marks: tuple[Mark, ...] = ()
    quiet: bool = False
    """Whether nothing more is to be done about it."""
    ticked: bool | None = None
    """Whether the row counts, where rows can be left out."""
    boxed: bool = False
    """Whether others of the list have a box, so that this one leaves room for it."""
    spoken: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the list and its row."""

    entry: DayEntry
    row: Row


def rows_of(lines: Sequence[DayLine], due: Mapping[DayEntryId, Due]) -> tuple[Listed, ...]:
    """Return a day's entries with their rows."""
    names = short_names(lines)
    return tuple(
        Listed(line.entry, _row(line, names.get(line.entry.id, ""), due.get(line.entry.id)))
        for line in lines
    )


def clock(at: time | None) -> str:
    """Return a time of the salon's clock, as in "14:05"; "" for none."""
    return f"{at:%H:%M}" if at is not None else ""


def _row(line: DayLine, short: str, due: Due | None) -> Row:
    entry = line.entry
    whole = whole_name(line) or _("Guest")
    marks = tuple(_marks(line, due))
    second = " · ".join(filter(None, (entry.treatment, line.person)))
    spoken = (clock(entry.at) or _("no time"), whole, second, *(mark.text for mark in marks))
    return Row(
        clock(entry.at),
        short or _("Guest"),
        whole,
        second,
        marks,
        quiet=entry.coming is not Coming.EXPECTED,
        spoken=listed(spoken),
    )


def _marks(line: DayLine, due: Due | None) -> Iterator[Mark]:
    entry = line.entry
    if entry.coming is Coming.CAME:
        yield Mark(_(COMING[entry.coming]), "ok", "check")
        return
    if entry.coming is Coming.MISSED:
        yield Mark(_(COMING[entry.coming]), "neutral", "x")
        return
    if line.line is not None and line.line.severity is not Severity.NONE:
        severity = line.line.severity
        yield Mark(_(NAMES[severity]), TONES[severity], ICONS[severity])
    if due is not None:
        yield from due_marks(due)
    if entry.client is None and not entry.guest:
        yield Mark(_("no card yet"), "neutral", "user-round")
