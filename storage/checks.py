"""What trial restores and integrity checks found, as one transaction sees it."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from salon_vault.audit import Entry, Phase, Subject, Verb
from salon_vault.backup.model import SetName
from salon_vault.checks.model import Damage, Drill, Flaw, Integrity, Part
from salon_vault.errors import NotFound, RecordDamaged
from storage.cipher import Connection
from storage.client_rows import iso
from storage.entry_details import detail_of
from storage.header import Header
from storage.log_pages import numbers_of_case
from storage.owners_word import OwnersWord
from storage.planted import moment
from storage.ring import KeyRing
from storage.sealed import reading

DRILL, INTEGRITY = "drill", "integrity"
MADE = "checks.drill"
SECOND, LONGEST_TRIAL = timedelta(seconds=1), timedelta(hours=12)
"""Entries know whole seconds; a trial is logged when it is over."""

KEPT = 60
"""Results of each kind; five years of months, a year of weeks."""


class SqlCheckBook:
    """The table ``checked``, and what the log tells of trial restores."""

    def __init__(self, connection: Connection, ring: KeyRing, header: Header) -> None:
        self._connection = connection
        self._ring = ring
        self._word = OwnersWord(connection, header)

    def drills(self) -> list[Drill]:
        """
        Return the trial restores, the oldest first; what cannot be read is left out.

        So is one that no owner's login made, as the log says: an owner signs for them.
        """
        found = (_drill(at, told) for at, told in self._rows(DRILL))
        logged = self._logged()
        return [one for one in found if one and any(_is(one, *each) for each in logged)]

    def _logged(self) -> list[tuple[Entry, Mapping[str, Any]]]:
        """Return the entries of trial restores that went through, with their details."""
        seqs = numbers_of_case(self._connection, MADE)
        entries = ((seq, self._word.entry(seq)) for seq in seqs[: 2 * KEPT])
        return [
            (entry, detail_of(self._connection, self._ring, seq))
            for seq, entry in entries
            if entry and entry.phase is Phase.DONE
        ]

    def newest_integrity(self) -> Integrity | None:
        """Return the newest integrity check that can be read."""
        found = [_integrity(at, told) for at, told in self._rows(INTEGRITY)]
        return next((one for one in reversed(found) if one is not None), None)

    def keep_drill(self, drill: Drill) -> None:
        """Keep a trial restore, or what changed about it."""
        told = {
            "set": drill.set,
            "stick": drill.stick,
            "clients": drill.clients,
            "entries": drill.entries,
            "photos": drill.photos,
            "flaw": drill.flaw.value,
            "signed_on": iso(drill.signed_on),
        }
        self._keep(DRILL, drill.at, told)

    def keep_integrity(self, found: Integrity) -> None:
        """Keep an integrity check."""
        damages = [[one.part.value, one.name, one.readable, one.of] for one in found.damages]
        told = {"damages": damages, "newest_good": found.newest_good, "stick": found.stick}
        self._keep(INTEGRITY, found.at, told)

    def sign(self, drilled_at: datetime, on: date) -> Drill:
        """Note that a trial restore was signed on paper; raises NotFound."""
        for one in self.drills():
            if one.good and one.at == drilled_at:
                signed = replace(one, signed_on=on)
                self.keep_drill(signed)
                return signed
        raise NotFound("drill", drilled_at.isoformat())

    def _keep(self, kind: str, at: datetime, told: Mapping[str, Any]) -> None:
        spelled = json.dumps(told, sort_keys=True)
        self._connection.execute(
            "INSERT INTO checked (kind, at, found) VALUES (?, ?, ?)"
            " ON CONFLICT (kind, at) DO UPDATE SET found = excluded.found",
            (kind, at.isoformat(), spelled),
        )
        self._connection.execute(
            "DELETE FROM checked WHERE kind = ?1 AND at NOT IN"
            " (SELECT at FROM checked WHERE kind = ?1 ORDER BY at DESC LIMIT ?2)",
            (kind, KEPT),
        )

    def _rows(self, kind: str) -> list[tuple[str, str]]:
        return self._connection.execute(
            "SELECT at, found FROM checked WHERE kind = ? ORDER BY at", (kind,)
        ).fetchall()


def _is(drill: Drill, entry: Entry, detail: Mapping[str, Any]) -> bool:
    """Tell whether an entry speaks of this trial restore, and of how it went."""
    tried = (Verb.READ, Subject.BACKUP, drill.set)
    as_told = {"clients": drill.clients, "photos": drill.photos, "flaw": drill.flaw.value}
    return (
        timedelta() <= entry.at - drill.at + SECOND <= LONGEST_TRIAL
        and tried in {(touch.verb, touch.subject, touch.id) for touch in entry.touches}
        and all(detail.get(name, told) == told for name, told in as_told.items())
    )


def _drill(at: str, told: str) -> Drill | None:
    try:
        with reading():
            found = json.loads(told)
            signed = found["signed_on"]
            return Drill(
                at=moment(at),
                set=SetName(found["set"]),
                stick=str(found["stick"]),
                clients=int(found["clients"]),
                entries=int(found["entries"]),
                photos=int(found["photos"]),
                flaw=Flaw(found["flaw"]),
                signed_on=date.fromisoformat(signed) if signed else None,
            )
    except RecordDamaged:
        return None


def _integrity(at: str, told: str) -> Integrity | None:
    try:
        with reading():
            found = json.loads(told)
            good = found["newest_good"]
            return Integrity(
                moment(at),
                tuple(
                    Damage(Part(part), str(name), int(readable), int(of))
                    for part, name, readable, of in found["damages"]
                ),
                SetName(good) if good else None,
                str(found["stick"]),
            )
    except RecordDamaged:
        return None
