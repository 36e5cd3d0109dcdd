"""How a visit lies in its row, and how it is read back."""

import json
from datetime import datetime
from typing import Any

from salon_vault.clearance.model import Ground
from salon_vault.clients.model import ClientId
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.model import Against, Planned, Used, Visit, VisitId
from storage.client_rows import iso
from storage.planted import day, day_or_none, moment, sound

COLUMNS = (
    "id, client, day, treatment, staff, price, version,"
    " treatments, practitioner, started_at, closed_at, against, seen_on, unlisted, planned"
)
"""The columns of a visit's own row."""

ON_NO_LIST = "-"
"""Stands where the treatment that something stood against is on no list."""

PRODUCTS = (
    "(SELECT json_group_array(json_array(product, lot)) FROM (SELECT product, lot"
    " FROM visit_product WHERE visit = visit.id ORDER BY place))"
)
"""The products of a visit as JSON, for they are never read without it."""


def visit_of(*row: Any) -> Visit:  # noqa: ANN401 - whatever a row holds
    """Return the visit that a row of ``COLUMNS`` and ``PRODUCTS`` holds."""
    id_, client, on, treatment, label, price, version, *more = row
    treatments, practitioner, started_at, closed_at, against, seen_on, *rest = more
    unlisted, planned, products = rest
    return Visit(
        VisitId(id_),
        ClientId(client),
        day(on),
        treatment,
        label,
        price,
        version,
        treatments=tuple(map(TreatmentId, treatments.split())),
        practitioner=None if practitioner is None else StaffId(practitioner),
        used=tuple(sound(json.loads(products), Used)),
        started_at=_moment_or_none(started_at),
        closed_at=_moment_or_none(closed_at),
        against=tuple(_against(line) for line in against.splitlines()),
        seen_on=day_or_none(seen_on),
        unlisted=tuple(map(Kind, unlisted.split())),
        planned=tuple(_planned(line) for line in planned.splitlines()),
    )


def row_of(visit: Visit) -> tuple[Any, ...]:
    """Return the ``COLUMNS`` of a visit."""
    return (
        visit.id,
        visit.client,
        visit.on.isoformat(),
        visit.treatment,
        visit.by,
        visit.price,
        visit.version,
        " ".join(visit.treatments),
        visit.practitioner,
        _iso(visit.started_at),
        _iso(visit.closed_at),
        "\n".join(_row_of_against(each) for each in visit.against),
        iso(visit.seen_on),
        " ".join(visit.unlisted),
        "\n".join(f"{each.kind} {each.line}" for each in visit.planned),
    )


def _against(line: str) -> Against:
    treatment, ground, code = line.split()
    listed = "" if treatment == ON_NO_LIST else treatment
    return Against(TreatmentId(listed), Ground(ground), code)


def _row_of_against(each: Against) -> str:
    return f"{each.treatment or ON_NO_LIST} {each.ground} {each.code}"


def _planned(written: str) -> Planned:
    kind, _, line = written.partition(" ")
    return Planned(Kind(kind), line)


def _moment_or_none(written: str | None) -> datetime | None:
    return moment(written) if written else None


def _iso(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat()
