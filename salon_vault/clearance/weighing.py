"""Asking every feature what stands against a treatment."""

from collections.abc import Iterable
from datetime import date

from salon_vault.clearance.model import Clearance
from salon_vault.clearance.sources import SOURCES
from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment


def weigh(
    work: Work, client_id: ClientId, treatments: Iterable[Treatment], on: date
) -> Clearance:
    """Return what stands against ``treatments`` of a client on a day, the heaviest first."""
    found = [
        obstacle
        for treatment in treatments
        for source in SOURCES
        for obstacle in source(work, client_id, treatment, on)
    ]
    return Clearance(tuple(sorted(found, key=lambda each: -each.weight)))
