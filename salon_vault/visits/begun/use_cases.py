"""Visits from start to close: what can be asked while somebody sits in the chair."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.access import Permission
from salon_vault.clearance.weighing import NO_LINES, Lines
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId
from salon_vault.station_slip.settling import settle_with_visit
from salon_vault.treatments.model import Kind, TreatmentId
from salon_vault.visits.begun.left_open import LeftOpen, left_open
from salon_vault.visits.begun.papers import Answer, answer_for_papers
from salon_vault.visits.begun.wish import poured_anew, wished
from salon_vault.visits.errors import VisitClosed
from salon_vault.visits.model import BETWEEN, Visit, new_visit_id
from salon_vault.visits.putting_down import put_begun, put_down, who_did
from salon_vault.visits.standing import refuse_stopped
from salon_vault.visits.with_what import proposed_lines


@use_case(
    needs=Permission.VIEW_CARDS,
    unlogged="whether any visit was left open; those that were are logged",
    across="a list; of cards not for this person it shows a name or initials, and the day",
)
def list_left_open(work: Work) -> list[LeftOpen]:
    """Return the visits of earlier days that nobody has closed, the oldest first."""
    return left_open(work, day_of(work.clock.now()))


@use_case(needs=Permission.VIEW_CARDS)
def lines_to_plan(work: Work, client_id: ClientId) -> Lines:
    """
    Return the product lines of the last time, by the kinds of treatment that go by lines.

    Those are the kinds that rules, tests or reactions are about; "" where nobody knows.
    """
    work.clients.get(client_id)
    return proposed_lines(work, client_id)


@use_case(needs=Permission.RECORD_VISITS)
def begin_visit(
    work: Work,
    client_id: ClientId,
    treatments: Sequence[TreatmentId],
    practitioner: StaffId | None = None,
    also: str = "",
    unlisted: Sequence[Kind] = (),
    lines: Lines = NO_LINES,
) -> Visit:
    """
    Begin a visit now; ``also`` are words, and ``lines`` the product lines it is planned with.

    What words name on the list is weighed like a treatment that was chosen there, and the rest
    as any treatment of the kinds in ``unlisted``. Without a practitioner it is whoever is at
    the desk, if they are a specialist.

    Raises:
        StandsAgainst: if something stops one of the treatments today; nothing was begun.
        InvalidInput: if nothing is to be done, or too much, or of what is on no list nobody
            has said the kind.
        NotFound: if the client, a treatment or the practitioner is not there.
    """
    work.clients.get(client_id)
    now = work.clock.now()
    wish = wished(work, treatments, also, unlisted, lines)
    refuse_stopped(work, client_id, wish.to_weigh(work), day_of(now), wish.lines)
    who, label = who_did(work, practitioner)
    begun = Visit(
        *(new_visit_id(), client_id, day_of(now), wish.words, label),
        treatments=wish.treatments,
        practitioner=who,
        started_at=now,
        unlisted=wish.unlisted,
        planned=wish.planned,
    )
    return put_begun(work, begun)


@use_case(needs=Permission.RECORD_VISITS)
def add_treatments(
    work: Work,
    visit: Visit,
    treatments: Sequence[TreatmentId],
    also: str = "",
    unlisted: Sequence[Kind] = (),
    lines: Lines = NO_LINES,
) -> Visit:
    """
    Do more on a visit that is under way, told as for ``begin_visit``.

    Raises:
        StandsAgainst: if something stops one of them today; nothing was changed.
        InvalidInput: as ``begin_visit`` does.
        VisitClosed: if it is not under way.
    """
    kept = work.visits.get(visit.id)
    if not kept.is_open:
        raise VisitClosed
    wish = wished(
        work, treatments, also, unlisted, {**kept.lines, **lines}, done=kept.treatments
    )
    weighed = (*wish.to_weigh(work), *poured_anew(work, kept, wish.lines))
    refuse_stopped(work, kept.client, weighed, day_of(work.clock.now()), wish.lines)
    more = replace(
        kept,
        treatments=(*kept.treatments, *wish.treatments),
        treatment=BETWEEN.join(filter(None, (kept.treatment, wish.words))),
        unlisted=tuple(dict.fromkeys((*kept.unlisted, *wish.unlisted))),
        planned=wish.planned,
    )
    return work.visits.save(replace(more, version=visit.version))


@use_case(needs=Permission.RECORD_VISITS)
def close_visit(
    work: Work,
    visit: Visit,
    note: str = "",
    why: str = "",
    papers: Sequence[Answer] = (),
    unsigned: str = "",
) -> Visit:
    """
    Close a visit with what was done in the end; this is never refused for a stop.

    Treatments that were not there when it was begun are weighed now, and marked where something
    stands against them. ``papers`` says what came of forms that are out, and ``unsigned`` why
    it is closed where some are not signed. ``note``, ``why`` and ``unsigned`` are sealed to
    *health*.

    Raises:
        VisitClosed: if it is closed already.
        SignatureMissing: if nobody says what came of a form that its treatments want.
        PaperFrozen, InvalidInput, EditConflict: as noting an outcome does.
    """
    kept = work.visits.get(visit.id)
    if not kept.is_open:
        raise VisitClosed
    closed = replace(visit, closed_at=work.clock.now())
    down = put_down(work, kept, closed, note, why)
    settle_with_visit(work, down)
    return answer_for_papers(work, down, papers, unsigned)


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
