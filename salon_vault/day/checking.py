"""What is looked at before an entry of the day list is kept."""

from dataclasses import replace
from datetime import date

from salon_vault.audit import Subject
from salon_vault.clock import day_of
from salon_vault.day.errors import DayLineRefused
from salon_vault.day.forgetting import first_day
from salon_vault.day.model import MOST_A_DAY, DayEntry, check_day
from salon_vault.day.told import LineFault
from salon_vault.errors import InvalidInput, NotFound
from salon_vault.ports import Work
from salon_vault.treatments.finding import called


def checked_line(work: Work, line: int, entry: DayEntry) -> DayEntry:
    """Return the entry of a line as ``checked`` does; raise DayLineRefused with the line."""
    try:
        return checked(work, entry)
    except InvalidInput:
        raise DayLineRefused(line, LineFault.RANGE) from None
    except NotFound:
        raise DayLineRefused(line, LineFault.GONE) from None


def checked(work: Work, entry: DayEntry) -> DayEntry:
    """Return the entry tidied; raise InvalidInput for its day, NotFound for its card."""
    check_day(entry.day, first_day(work), day_of(work.clock.now()))
    tidy = replace(entry.tidied(), put_by=work.member.id)
    if entry.client is None:
        return tidy
    if not work.day.has_card(entry.client):
        raise NotFound(Subject.CLIENT, entry.client)
    return replace(tidy, client=work.clients.staying(entry.client))


def kept_by_whom(entry: DayEntry, before: DayEntry) -> DayEntry:
    """
    Return the entry with who put it there: unless client, day or person are others, as before.

    See ``day.listed``: nobody opens a card by saying that its client comes to them.
    """
    same = (entry.client, entry.day, entry.person) == (before.client, before.day, before.person)
    return replace(entry, put_by=before.put_by) if same else entry


def with_treatment(work: Work, entry: DayEntry) -> DayEntry:
    """Return the entry with the treatment of the salon's list that it names, if any."""
    found = called(work, entry.treatment)
    return replace(entry, treatment_id=found.id if found is not None else None)


def check_room(work: Work, day: date) -> None:
    """Raise InvalidInput if a day has room for nobody more."""
    if work.day.count(day) >= MOST_A_DAY:
        raise InvalidInput("day", "many")
