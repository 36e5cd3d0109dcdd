"""Visits from start to close: what can be asked while somebody sits in the chair."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId
from salon_vault.treatments.model import TreatmentId
from salon_vault.visits.errors import VisitClosed
from salon_vault.visits.model import BETWEEN, Visit, new_visit_id
from salon_vault.visits.putting_down import put_begun, put_down, who_did, words_for
from salon_vault.visits.standing import refuse_stopped


@use_case(needs=Permission.VIEW_CARDS, across="a list; of closed cards it shows initials")
def list_open_visits(work: Work) -> list[Visit]:
    """Return the visits of all clients that were begun and not closed, the oldest first."""
    return work.visits.still_open()


@use_case(needs=Permission.RECORD_VISITS)
def begin_visit(
    work: Work,
    client_id: ClientId,
    treatments: Sequence[TreatmentId],
    practitioner: StaffId | None = None,
    also: str = "",
) -> Visit:
    """
    Begin a visit now; ``also`` is what is on no list.

    Without a practitioner it is whoever is at the desk, if they are a specialist.

    Raises:
        StandsAgainst: if something stops one of the treatments today; nothing was begun.
        InvalidInput: if nothing is to be done, or too much.
        NotFound: if the client, a treatment or the practitioner is not there.
    """
    work.clients.get(client_id)
    now = work.clock.now()
    named = tuple(dict.fromkeys(treatments))
    refuse_stopped(work, client_id, named, day_of(now))
    who, label = who_did(work, practitioner)
    begun = Visit(
        new_visit_id(),
        client_id,
        day_of(now),
        words_for(work, named, tidy_line(also)),
        label,
        treatments=named,
        practitioner=who,
        started_at=now,
    )
    return put_begun(work, begun)


@use_case(needs=Permission.RECORD_VISITS)
def add_treatments(
    work: Work, visit: Visit, treatments: Sequence[TreatmentId], also: str = ""
) -> Visit:
    """
    Do more on a visit that is under way; ``also`` is what is on no list.

    Raises:
        StandsAgainst: if something stops one of them today; nothing was changed.
        VisitClosed: if it is not under way.
    """
    kept = work.visits.get(visit.id)
    if not kept.is_open:
        raise VisitClosed
    new = [each for each in treatments if each not in kept.treatments]
    refuse_stopped(work, kept.client, new, day_of(work.clock.now()))
    added = words_for(work, new, tidy_line(also))
    words = BETWEEN.join(filter(None, (kept.treatment, added)))
    more = (*kept.treatments, *new)
    return work.visits.save(
        replace(kept, treatments=more, treatment=words, version=visit.version)
    )


@use_case(needs=Permission.RECORD_VISITS)
def close_visit(work: Work, visit: Visit, note: str = "", why: str = "") -> Visit:
    """
    Close a visit with what was done in the end; this is never refused for a stop.

    Treatments that were not there when it was begun are weighed now, and marked where something
    stands against them. ``note`` and ``why`` are sealed to *health*.

    Raises:
        VisitClosed: if it is closed already.
    """
    kept = work.visits.get(visit.id)
    if not kept.is_open:
        raise VisitClosed
    closed = replace(visit, closed_at=work.clock.now())
    return put_down(work, kept, closed, note, why)


@use_case(needs=Permission.RECORD_VISITS)
def reopen_visit(work: Work, visit: Visit) -> Visit:
    """
    Take back that a visit was closed, on the day it was begun.

    Raises:
        VisitClosed: on a later day, or if it was recorded afterwards.
    """
    kept = work.visits.get(visit.id)
    if kept.started_at is None or kept.on != day_of(work.clock.now()):
        raise VisitClosed
    return work.visits.save(replace(kept, closed_at=None, version=visit.version))
