"""Patch tests in the database, and what was seen of them in sealed records."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.patch_tests.model import (
    Lapse,
    Observation,
    Origin,
    PatchTest,
    PatchTestId,
    Result,
)
from salon_vault.treatments.model import Kind, TreatmentId
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import moment, sound
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems

_COLUMNS = (
    "id, client, kind, treatment, product, lot, site, placed_at, placed_by, read_at, read_by,"
    " result, origin, corrects, version"
)
_SELECT = f"SELECT {_COLUMNS} FROM patch_test"  # noqa: S608 - constants only
_STAYS = "(SELECT coalesce(merged_into, id) FROM client WHERE id = patch_test.client)"
_WAITING = (
    f"SELECT {_COLUMNS.replace('client', _STAYS)} FROM patch_test"  # noqa: S608 - constants only
    " WHERE result = 'pending' AND id NOT IN"
    " (SELECT corrects FROM patch_test WHERE corrects IS NOT NULL) ORDER BY placed_at, id"
)
"""The tests that nobody has read, each on the card that stays."""

_SAVE = (
    f"INSERT INTO patch_test ({_COLUMNS}) VALUES ({', '.join('?' * 15)})"  # noqa: S608 - constants only
    " ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, treatment = excluded.treatment,"
    " product = excluded.product, lot = excluded.lot, site = excluded.site,"
    " placed_at = excluded.placed_at, placed_by = excluded.placed_by,"
    " read_at = excluded.read_at, read_by = excluded.read_by, result = excluded.result,"
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
        tests = sound(self._rows(client_id), _test_of)
        for test in tests:
            self._report(Verb.READ, test)
        return tests

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether every row about the client's tests could be read."""
        rows, lapses = self._rows(client_id), self._lapse_rows(client_id)
        return len(sound(rows, _test_of)) == len(rows) and len(sound(lapses, _lapse_of)) == len(
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
        """Return the tests of everybody that are still to be read, the oldest first."""
        tests = sound(self._connection.execute(_WAITING).fetchall(), _test_of)
        for test in tests:
            self._report(Verb.READ, test)
        return tests

    def save(self, test: PatchTest) -> PatchTest:
        """Keep a test and return it with its new version; raise EditConflict."""
        before = self._kept(test.id)
        if test.version != (before.version if before else 0):
            raise EditConflict
        if before is not None and before.result is Result.FAILED:
            raise EditConflict
        client = before.client if before else test.client
        kept = replace(test, client=client, version=test.version + 1)
        self._connection.execute(_SAVE, _row_of(kept))
        self._report(Verb.CHANGED, kept)
        return kept

    def lapses(self, client_id: ClientId) -> list[Lapse]:
        """Return since when tests of the client do not count any more, the latest first."""
        return sound(self._lapse_rows(client_id), _lapse_of)

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

    def _rows(self, client_id: ClientId) -> list[Any]:
        order = f"{_SELECT} WHERE {OF_CARD} ORDER BY placed_at DESC, id"
        return self._connection.execute(order, (client_id,)).fetchall()

    def _lapse_rows(self, client_id: ClientId) -> list[Any]:
        return self._connection.execute(f"{_LAPSES} ORDER BY at DESC", (client_id,)).fetchall()

    def _kept(self, test_id: PatchTestId) -> PatchTest | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (test_id,)).fetchall()
        return next(iter(sound(rows, _test_of)), None)

    def _report(self, verb: Verb, test: PatchTest) -> None:
        self._touched(Touch(verb, Subject.PATCH_TEST, test.id, test.version))


def _test_of(*row: Any) -> PatchTest:  # noqa: ANN401 - whatever a row holds
    id_, client, kind, treatment, product, lot, site, placed_at, placed_by, *rest = row
    read_at, read_by, result, origin, corrects, version = rest
    return PatchTest(
        id=PatchTestId(id_),
        client=ClientId(client),
        kind=Kind(kind),
        placed_at=moment(placed_at),
        placed_by=placed_by,
        treatment=treatment and TreatmentId(treatment),
        product=product,
        lot=lot,
        site=site,
        read_at=moment(read_at) if read_at else None,
        read_by=read_by,
        result=Result(result),
        origin=Origin(origin),
        corrects=corrects and PatchTestId(corrects),
        version=version,
    )


def _row_of(test: PatchTest) -> tuple[Any, ...]:
    return (
        *(test.id, test.client, test.kind.value, test.treatment),
        *(test.product, test.lot, test.site, utc(test.placed_at), test.placed_by),
        *(test.read_at and utc(test.read_at), test.read_by),
        *(test.result.value, test.origin.value, test.corrects, test.version),
    )


def _lapse_of(*row: Any) -> Lapse:  # noqa: ANN401 - whatever a row holds
    id_, client, at, kinds, by = row
    return Lapse(id_, ClientId(client), moment(at), kinds_in(kinds), by)


def observation_of(item: Item) -> Observation:
    """Return what was seen and sealed; raise RecordDamaged."""
    fields = item.opened.fields
    with reading():
        hours = fields["hours"]
        if not (hours is None or type(hours) is int):
            raise TypeError
        return Observation(
            item.id,
            text_of(fields, "of"),
            moment(text_of(fields, "at")),
            text_of(fields, "by"),
            text_of(fields, "text"),
            hours,
            text_of(fields, "photo"),
            text_of(fields, "cause"),
        )


def kinds_in(words: str) -> frozenset[Kind]:
    """Return the kinds of treatment that a column names; raises ValueError."""
    return frozenset(Kind(word) for word in words.split())


def words_of(kinds: frozenset[Kind]) -> str:
    """Write kinds of treatment into one column."""
    return " ".join(sorted(kinds))


def utc(at: datetime) -> str:
    """Write a moment as ISO 8601, in UTC."""
    return at.astimezone(UTC).isoformat()
