"""The owner's inbox in the database, and the log as the rules read it."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, time
from typing import Any

from salon_vault.audit import SIT_DOWN, Phase, Seq, Subject, Touch, Verb
from salon_vault.errors import RecordDamaged
from salon_vault.odd_use.days import FOUND, LOOK, Visits
from salon_vault.odd_use.model import (
    Deed,
    Finding,
    FindingId,
    Odd,
    Rule,
    Stage,
    Thresholds,
)
from salon_vault.staff.model import Hours, StaffId
from storage.cipher import Connection
from storage.client_rows import OF_CARD, iso
from storage.entry_details import detail_of, opened_detail
from storage.header import Header
from storage.log_format import read_core
from storage.log_pages import first_since, numbers_of_case
from storage.owners_records import Kind, OwnersRecords, keep_setting, setting
from storage.owners_word import OwnersWord
from storage.planted import day, day_or_none, sound
from storage.ring import KeyRing
from storage.sealed import Opened, Touched, reading

_FINDINGS = Kind("odd_finding", Subject.FINDING)
_THRESHOLDS = "thresholds"
_TRIES = frozenset({"staff.confirm", "staff.call_witness"})

_CAME = f"SELECT day FROM visit WHERE {OF_CARD}"  # noqa: S608 - constants only
_LISTED = f"SELECT day FROM day_entry WHERE {OF_CARD}"  # noqa: S608 - constants only

_DEEDS = """
    SELECT l.seq, CAST(l.core AS BLOB), d.sealed
    FROM log AS l LEFT JOIN log_detail AS d USING (seq)
    WHERE l.seq >= ? ORDER BY l.seq LIMIT ?"""


class SqlOddUseBook:
    """Findings, thresholds and the log's deeds as one transaction sees them."""

    def __init__(
        self, connection: Connection, ring: KeyRing, header: Header, touched: Touched
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._word = OwnersWord(connection, header)
        self._touched = touched
        self._records = OwnersRecords(connection, ring, _FINDINGS, self._word, touched)

    # --- settings ----------------------------------------------------------------------------

    def thresholds(self) -> Thresholds:
        """Return the numbers in force; those of a new vault, if nonsense is kept."""
        kept = setting(self._connection, _THRESHOLDS)
        found = sound([] if kept is None else [(kept,)], _thresholds_of)
        return found[0] if found else Thresholds()

    def set_thresholds(self, thresholds: Thresholds) -> None:
        """Keep other numbers."""
        keep_setting(self._connection, _THRESHOLDS, json.dumps(asdict(thresholds)))
        self._touched(Touch(Verb.CHANGED, Subject.FINDING, _THRESHOLDS))

    def looked_at(self) -> datetime | None:
        """
        Return when the log was last gone through; None before the first time.

        The log itself says so, under an owner's login: else a row could spare somebody a day.
        """
        for seq in numbers_of_case(self._connection, LOOK):
            entry = self._word.entry(seq)
            if (
                entry
                and entry.phase is Phase.DONE
                and FOUND in detail_of(self._connection, self._ring, seq)
            ):
                return entry.at
        return None

    # --- the log -----------------------------------------------------------------------------

    def first_since(self, day: date) -> Seq | None:
        """Return the first entry made on ``day`` or later; None if there is none."""
        found = first_since(self._connection, datetime.combine(day, time()))
        return None if found is None else Seq(found)

    def deeds(self, start: Seq, limit: int) -> Sequence[Deed]:
        """Return entries from ``start`` on, the oldest first; reports the log as read."""
        rows = self._connection.execute(_DEEDS, (start, limit)).fetchall()
        if rows:
            self._touched(Touch(Verb.READ, Subject.LOG, f"{rows[0][0]}-{rows[-1][0]}"))
        return [self._deed(Seq(seq), core, sealed) for seq, core, sealed in rows]

    def visits(self, clients: Iterable[str]) -> Visits:
        """Return when these clients came or were on the day list; no record is opened."""
        asked = list(clients)
        return Visits(
            {client: self._days(_CAME, client) for client in asked},
            {client: self._days(_LISTED, client) for client in asked},
        )

    def _days(self, select: str, client: str) -> frozenset[date]:
        return frozenset(sound(self._connection.execute(select, (client,)), day))

    # --- findings ----------------------------------------------------------------------------

    def findings(self) -> list[Finding]:
        """Return every finding that opens, the newest first."""
        found = []
        for record, opened in self._records.every():
            try:
                found.append(_finding_of(record, opened))
            except RecordDamaged:  # anybody can seal nonsense to the owner
                continue
        return sorted(found, key=lambda each: (each.odd.day, each.found_at), reverse=True)

    def finding(self, finding: FindingId) -> Finding:
        """Return one finding; raise NotFound."""
        return _finding_of(finding, self._records.get(finding))

    def save(self, finding: Finding) -> Finding:
        """Keep a finding sealed to the owner, and return it with its new version."""
        version = self._records.keep(finding.id, finding.version, _fields_of(finding))
        return replace(finding, version=version)

    def drop(self, finding: FindingId) -> None:
        """Forget a finding that was answered long ago."""
        self._records.drop(finding)

    def _deed(self, seq: Seq, core: bytes, sealed: bytes | None) -> Deed:
        try:
            entry = read_core(core).entry
        except ValueError:
            return Deed(seq, datetime.fromtimestamp(0).astimezone(), StaffId(""), "", Phase.RUN)
        deed = Deed(seq, entry.at, entry.actor, entry.case, entry.phase, entry.touches)
        if entry.case in _TRIES:
            return replace(deed, wrong_passwords=1)
        if entry.case == SIT_DOWN and entry.phase is Phase.REFUSED and sealed is not None:
            return self._with_tries(deed, sealed)
        return deed

    def _with_tries(self, deed: Deed, sealed: bytes) -> Deed:
        """Return the entry with what its detail says about wrong passwords, if it does."""
        told = opened_detail(self._ring, deed.seq, sealed)
        number, login = told.get("wrong_passwords", 0), told.get("typed_for")
        wrong = number if type(number) is int else 0
        whose = StaffId(login) if isinstance(login, str) else None
        return replace(deed, wrong_passwords=wrong, typed_for=whose)


def _thresholds_of(written: str) -> Thresholds:
    kept = json.loads(written)
    if any(type(number) is not int for name, number in kept.items() if name != "opening"):
        raise TypeError
    opening = kept.get("opening")
    days = [tuple(span) if span else None for span in opening["days"]] if opening else []
    hours = Hours(tuple(days)) if opening else None
    return Thresholds(**{**kept, "opening": hours})


def _fields_of(finding: Finding) -> dict[str, Any]:
    odd = finding.odd
    return {
        "rule": odd.rule.value,
        "who": odd.who,
        "day": odd.day.isoformat(),
        "count": odd.count,
        "seqs": list(odd.seqs),
        "usual": odd.usual,
        "found_at": finding.found_at.isoformat(),
        "standing": finding.standing.value,
        "note": finding.note,
        "answered_on": iso(finding.answered_on),
    }


def _finding_of(record: str, opened: Opened) -> Finding:
    fields = opened.fields
    with reading():
        odd = Odd(
            rule=Rule(fields["rule"]),
            who=StaffId(str(fields["who"])),
            day=date.fromisoformat(fields["day"]),
            count=int(fields["count"]),
            seqs=tuple(Seq(int(seq)) for seq in fields["seqs"]),
            usual=int(fields["usual"]),
        )
        return Finding(
            id=FindingId(record),
            odd=odd,
            found_at=datetime.fromisoformat(fields["found_at"]),
            standing=Stage(fields["standing"]),
            note=str(fields["note"]),
            answered_on=day_or_none(fields["answered_on"]),
            version=opened.version,
        )
