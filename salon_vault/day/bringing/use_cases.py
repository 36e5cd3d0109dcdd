"""What staff can do with pasted lines and with the files of booking programs."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import batched
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clock import day_of
from salon_vault.day.checking import checked, checked_line, kept_by_whom
from salon_vault.day.columns import Layout
from salon_vault.day.errors import DayLineRefused
from salon_vault.day.model import AHEAD, MOST_A_DAY, DayEntry, DayEntryId
from salon_vault.day.pasting import read_pasted
from salon_vault.day.proposals import Preview, Proposal, coming_days, proposed
from salon_vault.day.reading import Bookings, Unclear, fetch
from salon_vault.day.told import MOST_LINES, LineFault, Reading, Wrong
from salon_vault.day.use_cases import LIST
from salon_vault.errors import NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.importing.clearing import remove_source
from salon_vault.ports import Progress, Work

AT_A_TIME = 40
"""Lines looked up in one transaction; whoever waits may ask something in between."""

BOOKINGS = "bookings"
"""What the log calls the file of a booking program: it came with many entries, or none."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One line of a preview as a person wants it kept."""

    line: int
    entry: DayEntry


@dataclass(frozen=True, slots=True)
class Filled:
    """What became of the lines that were chosen, for whoever wants to take it back."""

    added: tuple[DayEntryId, ...] = ()
    moved: tuple[DayEntry, ...] = ()
    """Entries that stood on the list already, as they were before."""

    @property
    def count(self) -> int:
        """How many entries were put on the list, or changed on it."""
        return len(self.added) + len(self.moved)


@use_case(needs=Permission.EDIT_DAY, outside=True)
def look_over_paste(outside: Outside, text: str, day: date, progress: Progress) -> Preview:
    """
    Return what pasted lines would put on a day; nothing is kept.

    Raises:
        DayFileRefused: if it is too much, or nothing.
        Cancelled: if ``progress`` says so.
    """
    return _look_over(outside, read_pasted(text, day), progress)


@use_case(needs=Permission.EDIT_DAY, outside=True)
def look_over_file(outside: Outside, path: Path, progress: Progress) -> Preview | Unclear:
    """
    Return what a booking program's file would put on the list; nothing is kept.

    Of a table whose columns do not tell what they hold, return what has to be said of it.

    Raises:
        DayFileRefused: if the file as a whole cannot be taken.
        Cancelled: if ``progress`` says so.
    """
    bookings = fetch(path, outside.world.from_elsewhere.sources)
    reading = bookings.look()
    if isinstance(reading, Unclear):
        return reading
    preview = _look_over(outside, reading, progress)
    return replace(preview, sha256=bookings.sha256)


@use_case(needs=Permission.EDIT_DAY, outside=True)
def look_over_table(
    outside: Outside, bookings: Bookings, layout: Layout, progress: Progress
) -> Preview:
    """
    Return what a table would put on the list whose columns somebody has named.

    Raises:
        DayFileRefused: if the table as a whole cannot be taken.
        Cancelled: if ``progress`` says so.
    """
    preview = _look_over(outside, bookings.read(layout), progress)
    return replace(preview, sha256=bookings.sha256)


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def fill_days(work: Work, chosen: Sequence[Chosen]) -> Filled:
    """
    Put the lines of a preview on the list, all or none; those that moved change their entry.

    Raises:
        DayLineRefused: with the line that cannot be kept.
        EditConflict: if an entry that moved was changed since the preview.
    """
    if len(chosen) > MOST_LINES:
        raise DayLineRefused(chosen[MOST_LINES].line, LineFault.MANY)
    on_day: dict[date, int] = {}
    entries = []
    for each in chosen:
        entries.append(checked_line(work, each.line, each.entry))
        day = each.entry.day
        if day not in on_day:
            on_day[day] = work.day.count(day)
        on_day[day] += 1
        if on_day[day] > MOST_A_DAY:
            raise DayLineRefused(each.line, LineFault.MANY)
    moved = [_move(work, entry) for entry in entries if entry.version]
    new = [entry for entry in entries if not entry.version]
    work.day.add(new)
    work.remark("entries", len(new))
    if moved:
        work.remark("moved", len(moved))
    return Filled(tuple(entry.id for entry in new), tuple(moved))


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def take_back(work: Work, filled: Filled) -> None:
    """
    Take off what was brought, and move back what moved, as far as nobody changed it.

    Who moves somebody back has put them there, as with any other change: see ``day.listed``.
    """
    for entry in filled.added:
        with suppress(NotFound):
            work.day.remove(entry)
    for before in filled.moved:
        with suppress(NotFound):
            kept = work.day.get(before.id)
            if kept.version == before.version + 1:
                back = checked(work, replace(before, version=kept.version))
                work.day.save(kept_by_whom(back, kept))


@use_case(needs=Permission.EDIT_DAY, outside=True)
def delete_bookings(outside: Outside, path: Path, sha256: bytes) -> None:
    """
    Delete the file that a list was brought with, if it still is what was read.

    Raises:
        SourceChanged: if something else lies there now.
        SourceStays: if it cannot be deleted, or lies in a vault.
    """
    remove_source(outside.world.from_elsewhere.sources, path, sha256)
    outside.touched(Touch(Verb.ERASED, Subject.SOURCE, BOOKINGS))


def _move(work: Work, entry: DayEntry) -> DayEntry:
    """Keep what an entry has become, and return it as it was."""
    before = work.day.get(entry.id)
    work.day.save(kept_by_whom(entry, before))
    return before


def _look_over(outside: Outside, reading: Reading, progress: Progress) -> Preview:
    today = day_of(outside.world.clock.now())
    preview = coming_days(reading, today)
    told = [each for each in reading.told if today <= each.day <= today + AHEAD]
    told.sort(key=lambda each: each.day)  # so that each step compares with few days of the list
    looked: list[Proposal | Wrong] = []
    for some in batched(told, AT_A_TIME):
        with outside.work() as work:
            looked += proposed(work, some)
        progress.reached(len(looked), len(told))
    outside.remarks["lines"] = len(looked)
    return preview.completed(looked)
