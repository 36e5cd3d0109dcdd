"""What stands against the treatments of a visit, and what is kept of it when it was done."""

from collections.abc import Iterable
from datetime import date

from salon_vault.access import Permission, may
from salon_vault.clearance.model import Obstacle
from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import weigh
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.errors import NotPermitted
from salon_vault.ports import Work
from salon_vault.treatments.model import TreatmentId
from salon_vault.visits.errors import AgainstUnseen, StandsAgainst
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

    Those in ``weighed`` were asked about before. What was kept of them stays until an owner has
    seen it, and after that as long as they are named.
    """
    before = frozenset(weighed)
    new = [each for each in visit.treatments if each not in before]
    named = frozenset(visit.treatments)
    kept = [each for each in visit.against if visit.seen_on is None or each.treatment in named]
    found = stops(work, visit.client, new, visit.on)
    return (*kept, *(Against(each.treatment, each.ground, each.code) for each in found))


def refuse_hiding(work: Work, visit: Visit) -> None:
    """
    Let go of a visit that nobody has to hear of, or say why it stays.

    With it go the reason why it was done and what an owner said to that: both are theirs.

    Raises:
        AgainstUnseen: if it was done against a stop that no owner has seen.
        NotPermitted: if an owner has seen it, at the desk of anybody else.
    """
    if visit.against and visit.seen_on is None:
        raise AgainstUnseen(visit.client)
    today = day_of(work.clock.now())
    if visit.seen_on is not None and not may(work.member, Permission.SEE_STOPS, today):
        raise NotPermitted(Permission.SEE_STOPS.value)
