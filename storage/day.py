"""The day list in the database."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId, ClientLine
from salon_vault.clients.names import tidy_line
from salon_vault.day.model import Coming, DayEntry, DayEntryId, DayLine, Origin
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import Member, StaffId
from salon_vault.treatments.model import TreatmentId
from storage.cipher import Connection
from storage.client_rows import LINE, OF_CARD, line_of
from storage.closed_names import ClosedNames
from storage.planted import day as read_day
from storage.planted import sound
from storage.sealed import Touched

_NAMES = (
    *("id", "day", "at", "client", "name", "treatment", "treatment_id", "staff"),
    *("coming", "origin", "put_by", "booking", "version"),
)
_COLUMNS = ", ".join(_NAMES)
_SELECT = f"SELECT {_COLUMNS} FROM day_entry"  # noqa: S608 - constants only
_INSERT = f"INSERT INTO day_entry ({_COLUMNS}) VALUES ({', '.join('?' * len(_NAMES))})"  # noqa: S608 - constants only
_SAVE = (
    _INSERT
    + " ON CONFLICT (id) DO UPDATE SET "
    + ", ".join(f"{name} = excluded.{name}" for name in _NAMES[1:])
)
_OF_DAY = (
    f"SELECT {', '.join(f'e.{name}' for name in _NAMES)}, {LINE} FROM day_entry AS e"  # noqa: S608 - constants only
    " LEFT JOIN client AS own ON own.id = e.client"
    " LEFT JOIN client AS c ON c.id = coalesce(own.merged_into, own.id)"
    " WHERE e.day = ? ORDER BY e.at IS NULL, e.at, e.id"
)
_BOOKED = (
    f"{_SELECT} WHERE booking <> '' AND booking IN (SELECT value FROM json_each(?))"  # noqa: S608 - constants only
    " ORDER BY day DESC, id"
)
_OLD_NAMES = "UPDATE day_entry SET name = '' WHERE name <> '' AND day < ? RETURNING id, version"


class SqlDayBook:
    """The day list as one transaction sees it."""

    def __init__(
        self,
        connection: Connection,
        touched: Touched,
        members: Sequence[Member],
        closed: ClosedNames,
    ) -> None:
        self._connection = connection
        self._touched = touched
        self._closed = closed
        self._labels = {member.id: member.label for member in members}

    def of_day(self, day: date) -> list[DayLine]:
        """Return a day's entries by time; rows that say nothing are left out."""
        rows = self._connection.execute(_OF_DAY, (day.isoformat(),)).fetchall()
        self._touched(Touch(Verb.READ, Subject.DAY, day.isoformat()))
        return sound(rows, self._line_of)

    def kept_on(self, day: date) -> list[DayEntry]:
        """Return a day's entries without their cards, by time; reports nothing."""
        rows = self._connection.execute(_OF_DAY, (day.isoformat(),)).fetchall()
        return [line.entry for line in sound(rows, self._line_of)]

    def has_card(self, client_id: ClientId) -> bool:
        """Tell whether there is such a card, without opening it."""
        found = self._connection.execute("SELECT 1 FROM client WHERE id = ?", (client_id,))
        return found.fetchone() is not None

    def of_client(self, client_id: ClientId, first: date, last: date) -> list[DayEntry]:
        """Return a card's entries from ``first`` to ``last``; no record is opened."""
        rows = self._connection.execute(
            _SELECT + f" WHERE {OF_CARD} AND day BETWEEN ?2 AND ?3 ORDER BY day, at",
            (client_id, first.isoformat(), last.isoformat()),
        )
        return sound(rows.fetchall(), _entry_of)

    def booked(self, bookings: Iterable[str]) -> Mapping[str, DayEntry]:
        """Return entries by the booking they are; reports nothing."""
        rows = self._connection.execute(_BOOKED, (json.dumps(list(bookings)),))
        return {entry.booking: entry for entry in sound(rows.fetchall(), _entry_of)}

    def count(self, day: date) -> int:
        """Return how many entries a day has."""
        found = self._connection.execute(
            "SELECT count(*) FROM day_entry WHERE day = ?", (day.isoformat(),)
        )
        return int(found.fetchone()[0])

    def get(self, entry_id: DayEntryId) -> DayEntry:
        """Return one entry; raise NotFound."""
        kept = self._kept(entry_id)
        if kept is None:
            raise NotFound(Subject.DAY_ENTRY, entry_id)
        return kept

    def save(self, entry: DayEntry) -> DayEntry:
        """Keep an entry and return it with its new version; raise EditConflict."""
        before = self._kept(entry.id)
        if entry.version != (before.version if before else 0):
            raise EditConflict
        kept = replace(entry, version=entry.version + 1)
        self._connection.execute(_SAVE, _row_of(kept))
        self._report(Verb.CHANGED, kept)
        return kept

    def add(self, entries: Sequence[DayEntry]) -> None:
        """Keep many new entries; each day of theirs is reported as changed once."""
        rows = [_row_of(replace(entry, version=1)) for entry in entries]
        self._connection.executemany(_INSERT, rows)
        for day in sorted({entry.day for entry in entries}):
            self._touched(Touch(Verb.CHANGED, Subject.DAY, day.isoformat()))

    def remove(self, entry_id: DayEntryId) -> DayEntry:
        """Take an entry off and return it; raise NotFound."""
        kept = self.get(entry_id)
        self._report(Verb.ERASED, kept)
        self._connection.execute("DELETE FROM day_entry WHERE id = ?", (entry_id,))
        return kept

    def forget(self, entries_before: date, names_before: date) -> None:
        """Remove entries before the first day, and mere names before the second."""
        gone = self._connection.execute(
            "DELETE FROM day_entry WHERE day < ? RETURNING id", (entries_before.isoformat(),)
        )
        for (id_,) in gone.fetchall():
            self._touched(Touch(Verb.ERASED, Subject.DAY_ENTRY, id_))
        nameless = self._connection.execute(_OLD_NAMES, (names_before.isoformat(),))
        for id_, version in nameless.fetchall():
            self._touched(Touch(Verb.CHANGED, Subject.DAY_ENTRY, id_, version))

    def treatments(self, limit: int) -> list[str]:
        """Return the treatments on the latest days of the list, each once."""
        rows = self._connection.execute(
            "SELECT treatment FROM day_entry WHERE treatment <> '' GROUP BY treatment"
            " ORDER BY max(day) DESC, treatment LIMIT ?",
            (limit,),
        )
        return [tidy_line(treatment) for (treatment,) in rows]

    def _kept(self, entry_id: DayEntryId) -> DayEntry | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (entry_id,)).fetchall()
        return next(iter(sound(rows, _entry_of)), None)

    def _line_of(self, *row: Any) -> DayLine:  # noqa: ANN401 - whatever a row holds
        entry, card = _entry_of(*row[: len(_NAMES)]), row[len(_NAMES) :]
        line: ClientLine | None = None
        if entry.client is not None:
            (line,) = self._closed.shown([line_of(card)])
            entry = entry.of_client(line.id)
        person = self._labels.get(entry.person, "") if entry.person else ""
        return DayLine(entry, line, person)

    def _report(self, verb: Verb, entry: DayEntry) -> None:
        self._touched(Touch(verb, Subject.DAY_ENTRY, entry.id, entry.version))


def _entry_of(*row: Any) -> DayEntry:  # noqa: ANN401 - whatever a row holds
    kept: Mapping[str, Any] = dict(zip(_NAMES, row, strict=True))
    return DayEntry(
        id=DayEntryId(kept["id"]),
        day=read_day(kept["day"]),
        at=time.fromisoformat(kept["at"]) if kept["at"] else None,
        client=ClientId(kept["client"]) if kept["client"] else None,
        name=tidy_line(kept["name"]),
        treatment=tidy_line(kept["treatment"]),
        treatment_id=TreatmentId(kept["treatment_id"]) if kept["treatment_id"] else None,
        person=StaffId(kept["staff"]) if kept["staff"] else None,
        coming=Coming(kept["coming"]),
        origin=Origin(kept["origin"]),
        put_by=StaffId(kept["put_by"]) if kept["put_by"] else None,
        booking=kept["booking"],
        version=kept["version"],
    )


def _row_of(entry: DayEntry) -> tuple[Any, ...]:
    return (
        entry.id,
        entry.day.isoformat(),
        None if entry.at is None else f"{entry.at:%H:%M}",
        entry.client,
        entry.name,
        entry.treatment,
        entry.treatment_id,
        entry.person,
        entry.coming.value,
        entry.origin.value,
        entry.put_by,
        entry.booking,
        entry.version,
    )
