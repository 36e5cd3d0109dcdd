"""What staff can do with visits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from salon_vault.access import Permission
from salon_vault.clearance.model import Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.errors import InvalidInput
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId, Tier
from salon_vault.treatments.model import TreatmentId
from salon_vault.visits.errors import VisitClosed
from salon_vault.visits.model import (
    BETWEEN,
    Done,
    Practitioner,
    Visit,
    VisitId,
    new_visit_id,
)
from salon_vault.visits.notes import NoteKind, VisitNote
from salon_vault.visits.putting_down import (
    correct_note,
    note_down,
    own_note,
    put_begun,
    put_down,
    who_did,
    words_for,
)
from salon_vault.visits.remembering import forget_used, remember_used
from salon_vault.visits.standing import refuse_hiding, refuse_stopped, stops


@use_case(needs=Permission.VIEW_CARDS)
def list_visits(work: Work, client_id: ClientId) -> list[Visit]:
    """Return a client's visits, the latest first."""
    work.clients.get(client_id)
    return work.visits.of_client(client_id)


@use_case(needs=Permission.VIEW_CARDS)
def list_visit_notes(work: Work, client_id: ClientId) -> list[VisitNote] | Sealed:
    """Return what is written about a client's visits, the oldest first."""
    return work.visit_notes.of_client(client_id)


@use_case(needs=Permission.VIEW_CARDS, across="a list; of closed cards it shows initials")
def list_open_visits(work: Work) -> list[Visit]:
    """Return the visits of all clients that were begun and not closed, the oldest first."""
    return work.visits.still_open()


@use_case(needs=Permission.VIEW_CARDS, unlogged="names on login tiles, which anybody can read")
def list_practitioners(work: Work) -> list[Practitioner]:
    """Return who can be named as having done a treatment, specialists first."""
    here = [one for one in work.members if one.is_here]
    here.sort(key=lambda one: (one.tier is not Tier.SPECIALIST, one.label.casefold()))
    return [Practitioner(one.id, one.label) for one in here]


@use_case(needs=Permission.VIEW_CARDS)
def what_stops(
    work: Work, client_id: ClientId, treatments: Sequence[TreatmentId], on: date
) -> tuple[Obstacle, ...]:
    """Return what stops treatments of a client on a day, and nobody answers for."""
    work.clients.get(client_id)
    return stops(work, client_id, treatments, on)


# --- a visit from start to close -----------------------------------------------------------


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


# --- afterwards ----------------------------------------------------------------------------


@use_case(needs=Permission.RECORD_VISITS)
def record_visit(
    work: Work,
    client_id: ClientId,
    on: date,
    treatment: str,
    price: int | None,
    done: Done = Done(),  # noqa: B008 - a frozen value
) -> Visit:
    """
    Record that a client came on a day; what happened is recorded whatever stands against it.

    It stands under the label of the practitioner, or of the person at the desk.
    """
    work.clients.get(client_id)
    _check_day(work, on)
    who, label = who_did(work, done.practitioner)
    words = tidy_line(treatment) or words_for(work, done.treatments)
    fresh = Visit(new_visit_id(), client_id, on, words, label, practitioner=who)
    told = replace(fresh, price=price, treatments=tuple(done.treatments), used=done.used)
    return put_down(work, fresh, told, done.note, done.why)


@use_case(needs=Permission.RECORD_VISITS)
def change_visit(work: Work, changed: Visit, note: str = "", why: str = "") -> Visit:
    """Correct what was done on a visit; its client, its hours and its stops stay."""
    kept = work.visits.get(changed.id)
    _check_day(work, changed.on)
    changed = replace(changed, closed_at=kept.closed_at)
    return put_down(work, kept, changed, note, why)


@use_case(needs=Permission.RECORD_VISITS)
def write_visit_note(work: Work, visit_id: VisitId, text: str) -> VisitNote:
    """Hand in a note about a visit; it is sealed to *health*, whoever wrote it."""
    visit = work.visits.get(visit_id)
    return note_down(work, visit, NoteKind.NOTE, text)


@use_case(needs=Permission.EDIT_HEALTH)
def change_visit_note(work: Work, note: VisitNote) -> VisitNote:
    """Correct a note about a visit; raise NotFound, EditConflict."""
    return correct_note(work, note)


@use_case(needs=Permission.EDIT_HEALTH)
def remove_visit_note(work: Work, note: VisitNote) -> None:
    """Take out a note that was written by mistake; raise NotFound."""
    work.visit_notes.drop(own_note(work, note.id).id)


@use_case(needs=Permission.RECORD_VISITS)
def remove_visit(work: Work, visit_id: VisitId) -> None:
    """
    Take out a visit that was recorded by mistake.

    Raises:
        AgainstUnseen: if it was done against a stop that no owner has seen.
        NotPermitted: if an owner has seen it, at the desk of anybody else.
    """
    refuse_hiding(work, work.visits.get(visit_id))
    forget_used(work, visit_id)
    work.visits.remove(visit_id)


@use_case(needs=Permission.RECORD_VISITS)
def restore_visit(work: Work, visit_id: VisitId) -> Visit:
    """
    Put back a visit taken out since the vault was unlocked, under the label it had.

    The caller names it and no more, so nothing can come back that was not there.

    Raises:
        NotFound: if it was not taken out since then, or is back already.
    """
    back = work.visits.put_back(visit_id)
    remember_used(work, back)
    return back


def _check_day(work: Work, on: date) -> None:
    if on > day_of(work.clock.now()) + timedelta(days=1):
        raise InvalidInput("on", "future")
