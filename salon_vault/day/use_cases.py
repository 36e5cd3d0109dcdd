"""What staff can do with the day list."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.names import fold
from salon_vault.day.checking import check_room, checked, kept_by_whom, with_treatment
from salon_vault.day.due import Due, due_for
from salon_vault.day.forgetting import forget_old
from salon_vault.day.model import (
    Coming,
    DayEntry,
    DayEntryId,
    DayList,
)
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId

LIST = "a list; of closed cards it shows initials"
"""Why whoever comes may be put on it, whosever client it is."""

OFFERED = 200
"""Most treatments that typing is completed from."""


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
    return work.day.save(with_treatment(work, checked(work, replace(entry, version=0))))


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
    same = replace(changed, coming=kept.coming, origin=kept.origin, booking=kept.booking)
    entry = checked(work, same)
    return work.day.save(with_treatment(work, kept_by_whom(entry, kept)))


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
