"""The register of sticks and of what was shipped, as one transaction sees it."""

from collections.abc import Iterable
from datetime import UTC
from pathlib import Path

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.backup.model import Outcome, SetName, Shipment, Stick, StickId
from salon_vault.backup.overview import still_needed
from salon_vault.errors import NotFound
from salon_vault.staff.model import StaffId
from storage.backup.keyless import read_shipments
from storage.backup.places import STAGING, whole_sets
from storage.cipher import Connection
from storage.client_rows import iso
from storage.planted import day, day_or_none, moment, sound
from storage.sealed import Touched

_STICK = "SELECT id, label, registered_on, home_since, home_with FROM stick"


class SqlBackupBook:
    """The tables ``stick`` and ``shipment``, and the keyless files beside them."""

    def __init__(self, connection: Connection, folder: Path, touched: Touched) -> None:
        self._connection = connection
        self._folder = folder
        self._touched = touched

    def sticks(self) -> list[Stick]:
        """Return the registered sticks, by label."""
        rows = self._connection.execute(f"{_STICK} ORDER BY label, id")
        return sound(rows, _stick)

    def stick(self, stick: StickId) -> Stick:
        """Return one stick; raises NotFound."""
        rows = self._connection.execute(f"{_STICK} WHERE id = ?", (stick,))
        for found in sound(rows, _stick):
            return found
        raise NotFound("stick", stick)

    def keep_stick(self, stick: Stick) -> None:
        """Register a stick, or keep what changed about it."""
        self._connection.execute(
            "INSERT INTO stick (id, label, registered_on, home_since, home_with)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET label = excluded.label,"
            " home_since = excluded.home_since, home_with = excluded.home_with",
            (
                stick.id,
                stick.label,
                stick.registered_on.isoformat(),
                iso(stick.home_since),
                stick.home_with,
            ),
        )
        self._touched(Touch(Verb.CHANGED, Subject.STICK, stick.id))

    def drop_stick(self, stick: StickId) -> None:
        """Strike a stick off the register; raises NotFound."""
        self.stick(stick)
        self._connection.execute("DELETE FROM stick WHERE id = ?", (stick,))
        self._touched(Touch(Verb.ERASED, Subject.STICK, stick))

    def staged(self) -> list[SetName]:
        """Return the whole sets on this PC, the newest first."""
        return whole_sets(self._folder / STAGING)

    def shipments(self) -> list[Shipment]:
        """Return what is known about sets on sticks, taken in or not, the oldest first."""
        every = dict.fromkeys([*self._taken_in(), *read_shipments(self._folder)])
        return sorted(every, key=lambda each: each.at)

    def take_in(self) -> list[Shipment]:
        """
        Keep what was shipped since, report the sticks, and return it, the oldest first.

        What nobody needs any more goes. There stay, besides what the keyless file still has
        (it would count as new again), the 31 shipments a stick of ``still_needed``.
        """
        known, listed = set(self._taken_in()), read_shipments(self._folder)
        new = [each for each in listed if each not in known]
        for each in new:
            row = (each.at.isoformat(), each.stick, each.set, each.outcome.value)
            self._connection.execute(
                "INSERT OR IGNORE INTO shipment (at, stick, backup, outcome)"
                " VALUES (?, ?, ?, ?)",
                row,
            )
        for touch in dict.fromkeys(_touch(each) for each in new):
            self._touched(touch)
        if new:
            self._trim(listed)
        return new

    def _trim(self, listed: Iterable[Shipment]) -> None:
        every = list(self._taken_in())
        needed = still_needed([stick.id for stick in self.sticks()], every).union(listed)
        self._connection.executemany(
            "DELETE FROM shipment WHERE at = ? AND stick = ? AND backup = ?",
            [(e.at.isoformat(), e.stick, e.set) for e in every if e not in needed],
        )

    def _taken_in(self) -> Iterable[Shipment]:
        rows = self._connection.execute("SELECT stick, backup, outcome, at FROM shipment")
        return sound(rows, _shipment)


def _shipment(stick: str, name: str, outcome: str, at: str) -> Shipment:
    return Shipment(StickId(stick), SetName(name), Outcome(outcome), moment(at).astimezone(UTC))


def _touch(shipment: Shipment) -> Touch:
    return Touch(Verb.EXPORTED, Subject.STICK, shipment.stick)


def _stick(
    id_: str, label: str, registered_on: str, home_since: str | None, home_with: str | None
) -> Stick:
    home = day_or_none(home_since)
    who = StaffId(home_with) if home_with else None
    return Stick(StickId(id_), label, day(registered_on), home, who)
