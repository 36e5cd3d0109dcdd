"""Patch tests in the database, and what was seen of them in sealed records."""

from dataclasses import replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.patch_tests.model import Lapse, Observation, PatchTest, PatchTestId, Result
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.patch_test_rows import (
    COLUMNS,
    lapse_of,
    observation_of,
    row_of,
    test_of,
    utc,
    words_of,
)
from storage.planted import sound
from storage.ring import KeyRing
from storage.sealed import Touched
from storage.sealed_items import SealedItems

_SELECT = f"SELECT {COLUMNS} FROM patch_test"  # noqa: S608 - constants only
_STAYS = "(SELECT coalesce(merged_into, id) FROM client WHERE id = patch_test.client)"
_ON_CARD = f"SELECT {COLUMNS.replace('client', _STAYS)} FROM patch_test"  # noqa: S608 - constants only
"""Tests of everybody, each on the card that stays."""

_UNCORRECTED = (
    "NOT EXISTS (SELECT 1 FROM patch_test AS newer WHERE newer.corrects = patch_test.id)"
)
_WAITING = (
    f"{_ON_CARD} WHERE result = 'pending' AND {_UNCORRECTED}"
    f" UNION ALL {_ON_CARD} WHERE result = 'passed' AND origin = 'paper'"
    f" AND confirmed_by = '' AND {_UNCORRECTED}"
)
"""The tests that nobody has read, and copies that nobody stands for: an index each."""

_UNSEEN = (
    " WHERE corrects IS NOT NULL AND seen_on IS NULL AND EXISTS"
    " (SELECT 1 FROM patch_test AS wrong WHERE wrong.id = patch_test.corrects"
    " AND wrong.result IN ('failed', 'doubtful'))"
)
"""What stands in the place of a failed or doubtful record, and no owner has seen."""

_READ_UNSEEN = f"{_ON_CARD}{_UNSEEN} ORDER BY entered_at DESC, id"

_SAVE = (
    f"INSERT INTO patch_test ({COLUMNS}) VALUES ({', '.join('?' * 19)})"  # noqa: S608 - constants only
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, treatment = excluded.treatment,"
    " product = excluded.product, lot = excluded.lot, site = excluded.site,"
    " placed_at = excluded.placed_at, placed_by = excluded.placed_by,"
    " read_at = excluded.read_at, read_by = excluded.read_by, result = excluded.result,"
    " confirmed_by = excluded.confirmed_by, seen_on = excluded.seen_on,"
    " version = excluded.version"
)
_LAPSES = f"SELECT id, client, at, kinds, staff FROM test_lapse WHERE {OF_CARD}"  # noqa: S608 - constants only


class SqlPatchTestBook:
    """The tests as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._seen = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.PATCH_TEST_NOTE, touched
        )

    def of_client(self, client_id: ClientId) -> list[PatchTest]:
        """Return a client's tests, the latest placed first; each is reported as read."""
        return self._reported(sound(self._rows(client_id), test_of))

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether every row about the client's tests could be read."""
        rows, lapses = self._rows(client_id), self._lapse_rows(client_id)
        return len(sound(rows, test_of)) == len(rows) and len(sound(lapses, lapse_of)) == len(
            lapses
        )

    def get(self, test_id: PatchTestId) -> PatchTest:
        """Return one test and report it as read; raise NotFound."""
        test = self._kept(test_id)
        if test is None:
            raise NotFound(Subject.PATCH_TEST, test_id)
        self._report(Verb.READ, test)
        return test

    def waiting(self) -> list[PatchTest]:
        """Return the tests of everybody that are still to be read or confirmed."""
        return self._read(_WAITING)

    def corrections(self) -> list[PatchTest]:
        """Return what stands in the place of failed or doubtful records unseen, as read."""
        return self._read(_READ_UNSEEN)

    def count_corrections(self) -> int:
        """Return how many of them there are; nothing is read."""
        counted = self._connection.execute(f"SELECT count(*) FROM patch_test{_UNSEEN}")  # noqa: S608 - constants only
        return int(counted.fetchone()[0])

    def save(self, test: PatchTest) -> PatchTest:
        """Keep a test and return it with its new version; raise EditConflict."""
        before = self._kept(test.id)
        if test.version != (before.version if before else 0):
            raise EditConflict
        client = before.client if before else test.client
        kept = replace(test, client=client, version=test.version + 1)
        if before is not None and before.result is Result.FAILED:
            kept = replace(before, seen_on=test.seen_on, version=kept.version)
            if replace(test, client=client) != replace(kept, version=test.version):
                raise EditConflict
        self._connection.execute(_SAVE, row_of(kept))
        self._report(Verb.CHANGED, kept)
        return kept

    def lapses(self, client_id: ClientId) -> list[Lapse]:
        """Return since when tests of the client do not count any more, the latest first."""
        return sound(self._lapse_rows(client_id), lapse_of)

    def lapse(self, lapse: Lapse) -> None:
        """Keep that tests from before a moment do not count any more."""
        row = (lapse.id, lapse.client, utc(lapse.at), words_of(lapse.kinds), lapse.by)
        self._connection.execute(
            "INSERT INTO test_lapse (id, client, at, kinds, staff) VALUES (?, ?, ?, ?, ?)", row
        )
        self._touched(Touch(Verb.CHANGED, Subject.PATCH_TEST, lapse.id, 1))

    def observations(self, client_id: ClientId) -> list[Observation] | Sealed:
        """Return what was seen of the client's tests, in the order of time."""
        seen = self._seen.of_client(client_id, observation_of)
        if isinstance(seen, Sealed):
            return seen
        return sorted(seen, key=lambda each: each.at)

    def observe(self, client_id: ClientId, observation: Observation) -> None:
        """Add what was seen; somebody without the key adds too, and cannot read it."""
        fields = {
            "of": observation.of,
            "at": utc(observation.at),
            "by": observation.by,
            "text": observation.text,
            "hours": observation.hours,
            "photo": observation.photo,
            "cause": observation.cause,
        }
        self._seen.keep(client_id, observation.id, 0, fields)

    def _read(self, statement: str) -> list[PatchTest]:
        return self._reported(sound(self._connection.execute(statement).fetchall(), test_of))

    def _reported(self, tests: list[PatchTest]) -> list[PatchTest]:
        for test in tests:
            self._report(Verb.READ, test)
        return tests

    def _rows(self, client_id: ClientId) -> list[Any]:
        order = f"{_SELECT} WHERE {OF_CARD} ORDER BY placed_at DESC, id"
        return self._connection.execute(order, (client_id,)).fetchall()

    def _lapse_rows(self, client_id: ClientId) -> list[Any]:
        return self._connection.execute(f"{_LAPSES} ORDER BY at DESC", (client_id,)).fetchall()

    def _kept(self, test_id: PatchTestId) -> PatchTest | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (test_id,)).fetchall()
        return next(iter(sound(rows, test_of)), None)

    def _report(self, verb: Verb, test: PatchTest) -> None:
        self._touched(Touch(verb, Subject.PATCH_TEST, test.id, test.version))
