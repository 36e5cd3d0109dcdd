"""What staff can do with visits."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.clearance.model import Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.clients.names import tidy_line
from salon_vault.clock import not_ahead
from salon_vault.compartments import Sealed
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import Tier
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.model import (
    Done,
    Practitioner,
    Visit,
    VisitId,
    new_visit_id,
)
from salon_vault.visits.naming import wanted, words_for
from salon_vault.visits.notes import NoteKind, VisitNote
from salon_vault.visits.putting_down import (
    correct_note,
    note_down,
    own_note,
    put_down,
    who_did,
)
from salon_vault.visits.remembering import forget_used, remember_used
from salon_vault.visits.standing import refuse_hiding, stops


@use_case(needs=Permission.VIEW_CARDS)
def list_visits(work: Work, client_id: ClientId) -> list[Visit]:
    """Return a client's visits, the latest first."""
    work.clients.get(client_id)
    return work.visits.of_client(client_id)


@use_case(needs=Permission.VIEW_CARDS)
def list_visit_notes(work: Work, client_id: ClientId) -> list[VisitNote] | Sealed:
    """Return what is written about a client's visits, the oldest first."""
    return work.visit_notes.of_client(client_id)


@use_case(needs=Permission.VIEW_CARDS, unlogged="names on login tiles, which anybody can read")
def list_practitioners(work: Work) -> list[Practitioner]:
    """Return who can be named as having done a treatment, specialists first."""
    here = [one for one in work.members if one.is_here]
    here.sort(key=lambda one: (one.tier is not Tier.SPECIALIST, one.label.casefold()))
    return [Practitioner(one.id, one.label) for one in here]


@use_case(needs=Permission.VIEW_CARDS)
def what_stops(
    work: Work,
    client_id: ClientId,
    treatments: Sequence[TreatmentId],
    on: date,
    unlisted: Sequence[Kind] = (),
) -> tuple[Obstacle, ...]:
    """
    Return what stops treatments of a client on a day, and nobody answers for.

    What is on no list is asked about by its kinds, ``unlisted``.
    """
    work.clients.get(client_id)
    return stops(work, client_id, wanted(work, treatments, unlisted), on)


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
    not_ahead(on, work.clock.now())
    who, label = who_did(work, done.practitioner)
    words = tidy_line(treatment) or words_for(work, done.treatments)
    fresh = Visit(new_visit_id(), client_id, on, words, label, practitioner=who)
    told = replace(
        fresh,
        price=price,
        treatments=tuple(done.treatments),
        used=done.used,
        unlisted=tuple(done.unlisted),
    )
    return put_down(work, fresh, told, done.note, done.why)


@use_case(needs=Permission.RECORD_VISITS)
def change_visit(work: Work, changed: Visit, note: str = "", why: str = "") -> Visit:
    """Correct what was done on a visit; its client, its hours and its stops stay."""
    kept = work.visits.get(changed.id)
    not_ahead(changed.on, work.clock.now())
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
        NotFound: if it was not taken out since then, is back already, or its card is gone.
    """
    back = work.visits.put_back(visit_id)
    remember_used(work, back)
    return back
