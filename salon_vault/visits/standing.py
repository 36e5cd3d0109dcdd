"""What stands against the treatments of a visit, and what is kept of it when it was done."""

from collections.abc import Iterable
from datetime import date

from salon_vault.clearance.model import Obstacle
from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.treatments.model import TreatmentId
from salon_vault.visits.errors import StandsAgainst
from salon_vault.visits.model import Against, Visit


def stops(
    work: Work, client_id: ClientId, treatments: Iterable[TreatmentId], on: date
) -> tuple[Obstacle, ...]:
    """Return what stops these treatments on a day and was lifted by nobody."""
    named = [work.treatments.get(each) for each in treatments]
    found = weigh(work, client_id, named, on).stops
    return tuple(each for each in found if not overridden(work, client_id, each, on))


def refuse_stopped(
    work: Work, client_id: ClientId, treatments: Iterable[TreatmentId], on: date
) -> None:
    """Raise StandsAgainst if something stops one of the treatments."""
    found = stops(work, client_id, treatments, on)
    if found:
        raise StandsAgainst(client_id, found)


def done_against(
    work: Work, visit: Visit, weighed: Iterable[TreatmentId]
) -> tuple[Against, ...]:
    """
    Return what the treatments of ``visit`` were done against.

    Those in ``weighed`` were asked about before; what was kept of them stays, as long as they
    are named.
    """
    before = frozenset(weighed)
    new = [each for each in visit.treatments if each not in before]
    kept = [each for each in visit.against if each.treatment in visit.treatments]
    found = stops(work, visit.client, new, visit.on)
    return (*kept, *(Against(each.treatment, each.ground, each.code) for each in found))
