"""Asking every feature what stands against a treatment."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType

from salon_vault.clearance.model import Clearance, Obstacle
from salon_vault.clearance.sources import SOURCES, WITH_LINE
from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.treatments.model import Kind, Treatment

type Lines = Mapping[Kind, str]
"""The product lines that treatments of some kinds are to be done with; others are not known."""

NO_LINES: Lines = MappingProxyType({})


def weigh(
    work: Work,
    client_id: ClientId,
    treatments: Iterable[Treatment],
    on: date,
    lines: Lines = NO_LINES,
) -> Clearance:
    """Return what stands against ``treatments`` of a client on a day, the heaviest first."""
    found = [
        obstacle
        for treatment in treatments
        for obstacle in _against(work, client_id, treatment, on, lines.get(treatment.kind, ""))
    ]
    return Clearance(tuple(sorted(found, key=lambda each: -each.weight)))


def _against(
    work: Work, client_id: ClientId, treatment: Treatment, on: date, line: str
) -> Iterator[Obstacle]:
    for asked in WITH_LINE:
        yield from asked(work, client_id, treatment, on, line)
    for source in SOURCES:
        yield from source(work, client_id, treatment, on)
