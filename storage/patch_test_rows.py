"""How patch tests and what was seen of them lie in their rows, and how they are read back."""

from datetime import UTC, datetime
from typing import Any

from salon_vault.clients.model import ClientId
from salon_vault.patch_tests.model import (
    Lapse,
    Observation,
    Origin,
    PatchTest,
    PatchTestId,
    Result,
)
from salon_vault.treatments.model import Kind, TreatmentId
from storage.client_rows import iso
from storage.planted import day_or_none, moment
from storage.sealed import reading, text_of
from storage.sealed_items import Item

COLUMNS = (
    "id, client, kind, treatment, product, lot, site, placed_at, placed_by, read_at, read_by,"
    " result, origin, corrects, entered_at, entered_by, confirmed_by, seen_on, version"
)


def test_of(*row: Any) -> PatchTest:  # noqa: ANN401 - whatever a row holds
    """Return the test that a row of ``COLUMNS`` holds; raises ValueError, InvalidInput."""
    id_, client, kind, treatment, product, lot, site, placed_at, placed_by, *rest = row
    read_at, read_by, result, origin, corrects, *made, seen_on, version = rest
    entered_at, entered_by, confirmed_by = made
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
        entered_at=moment(entered_at) if entered_at else None,
        entered_by=entered_by,
        confirmed_by=confirmed_by,
        seen_on=day_or_none(seen_on),
        version=version,
    )


def row_of(test: PatchTest) -> tuple[Any, ...]:
    """Return the ``COLUMNS`` of a test."""
    return (
        *(test.id, test.client, test.kind.value, test.treatment),
        *(test.product, test.lot, test.site, utc(test.placed_at), test.placed_by),
        *(test.read_at and utc(test.read_at), test.read_by),
        *(test.result.value, test.origin.value, test.corrects),
        *(test.entered_at and utc(test.entered_at), test.entered_by, test.confirmed_by),
        *(iso(test.seen_on), test.version),
    )


def lapse_of(*row: Any) -> Lapse:  # noqa: ANN401 - whatever a row holds
    """Return the lapse that a row of ``test_lapse`` holds; raises ValueError."""
    id_, client, at, kinds, by = row
    return Lapse(id_, ClientId(client), moment(at), kinds_in(kinds), by)


def observation_of(item: Item) -> Observation:
    """Return what a sealed record holds; raise RecordDamaged."""
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
