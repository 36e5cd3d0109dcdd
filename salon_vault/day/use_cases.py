"""What staff can do with the day list."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import batched
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.names import fold
from salon_vault.clock import day_of
from salon_vault.day.checking import check_room, checked, checked_line, named
from salon_vault.day.due import Due, due_for
from salon_vault.day.errors import DayLineRefused
from salon_vault.day.forgetting import forget_old
from salon_vault.day.model import (
    AHEAD,
    MOST_A_DAY,
    Coming,
    DayEntry,
    DayEntryId,
    DayList,
)
from salon_vault.day.pasting import read_pasted
from salon_vault.day.proposals import Preview, Proposal, coming_days, proposed
from salon_vault.day.reading import fetch
from salon_vault.day.told import MOST_LINES, LineFault, Reading, Wrong
from salon_vault.errors import NotFound
from salon_vault.gate import Outside, use_case
from salon_vault.importing.clearing import remove_source
from salon_vault.ports import Progress, Work
from salon_vault.staff.model import StaffId

LIST = "a list; of closed cards it shows initials"
"""Why whoever comes may be put on it, whosever client it is."""

AT_A_TIME = 40
"""Lines looked up in one transaction; whoever waits may ask something in between."""

OFFERED = 200
"""Most treatments that typing is completed from."""


BOOKINGS = "bookings"
"""What the log calls the file of a booking program: it came with many entries, or none."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """One line of a preview as a person wants it kept."""

    line: int
    entry: DayEntry


@dataclass(frozen=True, slots=True)
class Offered:
    """What typing an entry is completed from."""

    treatments: tuple[str, ...] = ()
    people: Mapping[StaffId, str] = field(default_factory=dict)
    """The labels of those who work here."""


@use_case(needs=Permission.VIEW_DAY)
def list_day(work: Work, day: date) -> DayList:
    """Return a day's entries by time; what the list has kept long enough is forgotten."""
    forget_old(work)
    return DayList(day, work.day.of_day(day))


@use_case(
    needs=Permission.VIEW_DAY,
    unlogged="goes with list_day, which has its entry",
    across=LIST,
)
def what_is_due(work: Work, day: date) -> Mapping[DayEntryId, Due]:
    """Return what is still due for the clients on a day's list, by entry."""
    return due_for(work, day)


@use_case(needs=Permission.VIEW_DAY, unlogged="treatments and logins; nothing of clients")
def offered_on_day(work: Work) -> Offered:
    """Return the treatments and the people that typing an entry is completed from."""
    names = [each.name for each in work.treatments.every() if each.active]
    found: dict[str, str] = {}
    for name in (*names, *work.day.treatments(OFFERED)):
        found.setdefault(fold(name), name)
    people = {one.id: one.label for one in work.members if one.active and not one.spare}
    return Offered(tuple(found.values())[:OFFERED], people)


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def put_on_day(work: Work, entry: DayEntry) -> DayEntry:
    """
    Put somebody on the list, and return the entry.

    Raises:
        InvalidInput: for a day far from today, or with too many entries.
        NotFound: if there is no such card.
    """
    check_room(work, entry.day)
    return work.day.save(named(work, checked(work, replace(entry, version=0))))


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def change_entry(work: Work, changed: DayEntry) -> DayEntry:
    """
    Change day, time, person or treatment of an entry, or whose it is, and return it.

    Who says anew when, to whom or whose it is has put it there: see ``day.listed``.
    """
    kept = work.day.get(changed.id)
    fields = ("day", "at", "client", "name", "treatment", "person")
    work.remark("fields", [f for f in fields if getattr(kept, f) != getattr(changed, f)])
    if changed.day != kept.day:
        check_room(work, changed.day)
    same = replace(changed, coming=kept.coming, origin=kept.origin)
    entry = checked(work, same)
    if (entry.client, entry.day, entry.person) == (kept.client, kept.day, kept.person):
        entry = replace(entry, put_by=kept.put_by)
    return work.day.save(named(work, entry))


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def mark_coming(work: Work, entry_id: DayEntryId, coming: Coming) -> DayEntry:
    """Note that somebody came, or did not, and return the entry."""
    return work.day.save(replace(work.day.get(entry_id), coming=coming))


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def take_off_day(work: Work, entry_id: DayEntryId) -> DayEntry:
    """Take an entry off the list, and return it as it was."""
    return work.day.remove(entry_id)


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def put_back_on_day(work: Work, entry: DayEntry) -> DayEntry:
    """Put back an entry that was taken off, as it was; raise NotFound without its card."""
    check_room(work, entry.day)
    return work.day.save(checked(work, replace(entry, version=0)))


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
def look_over_file(outside: Outside, path: Path, progress: Progress) -> Preview:
    """
    Return what a booking program's file would put on the list; nothing is kept.

    Raises:
        DayFileRefused: if the file as a whole cannot be taken.
        Cancelled: if ``progress`` says so.
    """
    bookings = fetch(path, outside.world.foreign.sources)
    preview = _look_over(outside, bookings.read(), progress)
    return replace(preview, sha256=bookings.sha256)


@use_case(needs=Permission.EDIT_DAY)
def fill_days(work: Work, chosen: Sequence[Chosen]) -> list[DayEntryId]:
    """
    Put the lines of a preview on the list, all or none, and return their ids.

    Raises:
        DayLineRefused: with the line that cannot be kept.
    """
    if len(chosen) > MOST_LINES:
        raise DayLineRefused(chosen[MOST_LINES].line, LineFault.MANY)
    added: dict[date, int] = {}
    entries = []
    for each in chosen:
        entries.append(checked_line(work, each.line, each.entry))
        day = each.entry.day
        if day not in added:
            added[day] = work.day.count(day)
        added[day] += 1
        if added[day] > MOST_A_DAY:
            raise DayLineRefused(each.line, LineFault.MANY)
    work.day.add([replace(each, version=0) for each in entries])
    work.remark("entries", len(chosen))
    return [each.entry.id for each in chosen]


@use_case(needs=Permission.EDIT_DAY, across=LIST)
def take_back(work: Work, entries: Sequence[DayEntryId]) -> None:
    """Take off what was pasted or imported, as far as it is still on the list."""
    for entry in entries:
        with suppress(NotFound):
            work.day.remove(entry)


@use_case(needs=Permission.EDIT_DAY, outside=True)
def delete_bookings(outside: Outside, path: Path, sha256: bytes) -> None:
    """
    Delete the file that a list was brought with, if it still is what was read.

    Raises:
        SourceChanged: if something else lies there now.
        SourceStays: if it cannot be deleted, or lies in a vault.
    """
    remove_source(outside.world.foreign.sources, path, sha256)
    outside.touched(Touch(Verb.ERASED, Subject.SOURCE, BOOKINGS))


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
