"""What stands against the treatments of a visit, and what is kept of it when it was done."""

from collections.abc import Iterable
from datetime import date

from salon_vault.access import Permission, may
from salon_vault.clearance.model import Obstacle
from salon_vault.clearance.overrides import overridden
from salon_vault.clearance.weighing import NO_LINES, Lines, weigh
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.errors import NotPermitted
from salon_vault.patch_tests.findings import Code
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment
from salon_vault.visits.errors import AgainstUnseen, StandsAgainst
from salon_vault.visits.model import Against, Visit
from salon_vault.visits.naming import wanted

_BY_ITSELF = {Code.USED_UP.value, Code.GAP.value}
"""With what a visit that is on file stands in its own way, on another day."""


def stops(
    work: Work,
    client_id: ClientId,
    treatments: Iterable[Treatment],
    on: date,
    lines: Lines = NO_LINES,
) -> tuple[Obstacle, ...]:
    """Return what stops these treatments on a day and was lifted by nobody."""
    found = weigh(work, client_id, treatments, on, lines).stops
    return tuple(each for each in found if not overridden(work, client_id, each, on))


def refuse_stopped(
    work: Work,
    client_id: ClientId,
    treatments: Iterable[Treatment],
    on: date,
    lines: Lines = NO_LINES,
) -> None:
    """Raise StandsAgainst if something stops one of the treatments."""
    found = stops(work, client_id, treatments, on, lines)
    if found:
        raise StandsAgainst(client_id, found)


def done_against(work: Work, kept: Visit, told: Visit) -> tuple[Against, ...]:
    """
    Return what a visit was done against, as it is told now.

    What ``kept`` has was asked about before, for its day. Its marks stay until an owner has
    seen them, and after that as long as their treatments are named.
    """
    named = {each.id for each in wanted(work, told.treatments, told.unlisted)}
    stay = [each for each in kept.against if kept.seen_on is None or each.treatment in named]
    new = [each for each in told.treatments if each not in kept.treatments]
    kinds = [each for each in told.unlisted if each not in kept.unlisted]
    found = stops(work, kept.client, wanted(work, new, kinds), told.on, told.lines)
    return tuple(dict.fromkeys((*stay, *map(against, found), *_by_moving(work, kept, told))))


def against(stop: Obstacle) -> Against:
    """Return what a visit keeps of a stop that it was done against."""
    return Against(stop.treatment, stop.ground, stop.code)


def _by_moving(work: Work, kept: Visit, told: Visit) -> list[Against]:
    """Return what stands on the day that is told now, and did not on the one before."""
    if told.on == kept.on:
        return []
    treatments = [each for each in told.treatments if each in kept.treatments]
    kinds = [each for each in told.unlisted if each in kept.unlisted]
    both = wanted(work, treatments, kinds)
    before, now = (
        list(map(against, stops(work, kept.client, both, on, kept.lines)))
        for on in (kept.on, told.on)
    )
    return [each for each in now if each not in before and each.code not in _BY_ITSELF]


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
