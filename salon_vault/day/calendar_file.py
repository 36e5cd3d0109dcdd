"""A calendar file of a booking program (iCalendar, RFC 5545): one event is one entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timezone
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from salon_vault.day.calendar_lines import Property, plain_text, property_of, unfolded
from salon_vault.day.errors import DayFileRefused
from salon_vault.day.pasting import parts_of
from salon_vault.day.told import MOST_LINES, LineFault, Reading, Told, Wrong, numbered
from salon_vault.day.words import means_guest

BEGIN, END = "BEGIN", "END"
CALENDAR, EVENT = "VCALENDAR", "VEVENT"
RULES = frozenset({"RRULE", "RDATE"})
"""What makes one event many (RFC 5545, 3.8.5); whoever exports can have them written out."""

_START = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?")


@dataclass(slots=True)
class _Part:
    """A part of the file as far as it was read: an event, an alarm in it, a zone."""

    line: int
    kind: str
    found: dict[str, Property] = field(default_factory=dict)
    wrong: Wrong | None = None


def read_calendar(text: str) -> Reading:
    """
    Return what a calendar file says: the start and the summary of each event, and no more.

    Attendees, places and descriptions are not looked at. Times are given by this PC's clock;
    those of a zone that it does not know are taken as they are written.

    Raises:
        DayFileRefused: if it is no calendar file, or has too many events.
    """
    told: list[Told] = []
    wrong: list[Wrong] = []
    called_off, as_written = 0, False
    for event in _events(text):
        if len(told) >= MOST_LINES:
            raise DayFileRefused("many")
        if isinstance(event, Wrong):
            wrong.append(event)
        elif _value(event, "STATUS").upper() == "CANCELLED":
            called_off += 1
        elif event.wrong is not None:
            wrong.append(event.wrong)
        else:
            read = _told(event)
            if isinstance(read, Wrong):
                wrong.append(read)
            else:
                told.append(read[0])
                as_written |= read[1]
    return Reading(numbered(told), tuple(wrong), called_off, as_written)


def _events(text: str) -> Iterator[_Part | Wrong]:
    """Yield events, and lines that are none of a calendar; alarms and zones are passed over."""
    inside: list[_Part] = []
    for number, line in unfolded(text):
        read = property_of(number, line)
        if not inside:
            _check_begin(read)
        if read is None or (read.name == END and read.value.upper() != inside[-1].kind):
            yield Wrong(number, LineFault.BROKEN)
        elif read.name == BEGIN:
            inside.append(_Part(number, read.value.upper()))
        elif read.name != END:
            _take(inside[-1], read)
        elif (ended := inside.pop()).kind == EVENT:
            yield ended
    if inside:
        yield Wrong(number, LineFault.BROKEN)


def _check_begin(read: Property | None) -> None:
    if read is None or (read.name, read.value.upper()) != (BEGIN, CALENDAR):
        raise DayFileRefused("format")


def _take(event: _Part, read: Property) -> None:
    if read.name in RULES and event.wrong is None:
        event.wrong = Wrong(read.line, LineFault.REPEATS)
    event.found.setdefault(read.name, read)


def _told(event: _Part) -> tuple[Told, bool] | Wrong:
    start = event.found.get("DTSTART")
    if start is None:
        return Wrong(event.line, LineFault.DAY)
    moment = _moment(start)
    if moment is None:
        return Wrong(start.line, LineFault.TIME)
    day, at, as_written = moment
    parts = tuple(parts_of(plain_text(_value(event, "SUMMARY"))))
    if not any(parts):
        return Wrong(event.line, LineFault.NOBODY)
    booking = _booking(event)
    if means_guest(parts[0]):
        told = Told(event.line, day, at, (), " ".join(parts[1:]), booking=booking)
    else:
        told = Told(event.line, day, at, parts, booking=booking)
    return told, as_written


def _booking(event: _Part) -> str:
    """Return what tells an event from others (RFC 5545, 3.8.4.7), and from its repetitions."""
    uid, which = _value(event, "UID"), _value(event, "RECURRENCE-ID")
    return f"{uid}\n{which}" if uid and which else uid


def _moment(start: Property) -> tuple[date, time | None, bool] | None:
    """Return day and time by this PC's clock, and whether they are only taken as written."""
    found = _START.fullmatch(start.value)
    if found is None:
        return None
    year, month, day, hour, minute, second, utc = found.groups()
    try:
        if hour is None:
            return date(int(year), int(month), int(day)), None, False
        clock = time(int(hour), int(minute), int(second))
        floating = datetime.combine(date(int(year), int(month), int(day)), clock)
        zone = UTC if utc else _zone(start.parameters.get("TZID", ""))
        local = floating.replace(tzinfo=zone).astimezone() if zone else floating
    except (ValueError, OverflowError, OSError):
        return None
    unknown = zone is None and "TZID" in start.parameters
    return local.date(), local.time().replace(second=0), unknown


def _zone(name: str) -> ZoneInfo | timezone | None:
    """Return the zone called ``name``; None for one that this PC does not know."""
    try:
        return ZoneInfo(name) if name else None
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _value(event: _Part, name: str) -> str:
    found = event.found.get(name)
    return found.value if found else ""
