"""Putting down what was done: names, who did it, and what stood against it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import chain

from salon_vault.audit import Subject
from salon_vault.clients.names import tidy_line
from salon_vault.compartments import Sealed
from salon_vault.day.listed import note_came
from salon_vault.errors import NotFound
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId, Tier
from salon_vault.visits.model import Against, Used, Visit
from salon_vault.visits.naming import beside_names, named_by
from salon_vault.visits.notes import NoteId, NoteKind, VisitNote, new_note_id
from salon_vault.visits.remembering import remember_used
from salon_vault.visits.standing import done_against
from salon_vault.visits.with_what import against_lines, poured_of

_CORRECTED = ("on", "treatment", "price", "treatments", "practitioner", "used", "unlisted")
"""What can be corrected of a visit."""


def who_did(work: Work, chosen: StaffId | None) -> tuple[StaffId | None, str]:
    """Return who does it and under which label; raise NotFound for nobody who works here."""
    if chosen is None:
        own = work.member.id if work.member.tier is Tier.SPECIALIST else None
        return own, work.member.label
    for member in work.members:
        if member.id == chosen and not member.spare:
            return member.id, member.label
    raise NotFound(Subject.STAFF, chosen)


def put_begun(work: Work, visit: Visit) -> Visit:
    """Keep a visit that begins, and say on the day list that the client came."""
    note_came(work, visit.client, visit.on)
    return work.visits.save(visit)


def put_down(work: Work, kept: Visit, told: Visit, note: str, why: str) -> Visit:
    """
    Keep what was told of a visit, marked with what it was done against; and what is noted.

    Whose visit it is, when it began, and what was seen of it stay as ``kept`` has them.
    """
    if not kept.version:
        note_came(work, kept.client, told.on)
    told = _corrected(work, kept, told)
    before = {each.product for each in kept.used}
    fresh = poured_of(work, [each for each in told.used if each.product not in before])
    found = done_against(work, kept, told), against_lines(work, told, fresh)
    saved = _save_marked(work, kept, told, chain.from_iterable(found))
    remember_used(work, saved)
    # why it was done answers a stop: where none stood, it is a note like any other
    answers = NoteKind.REASON if saved.against else NoteKind.NOTE
    for kind, text in ((NoteKind.NOTE, note), (answers, why)):
        if text.strip():
            note_down(work, saved, kind, text)
    return saved


def mark(work: Work, visit: Visit, found: Sequence[Against]) -> None:
    """Mark a visit with what it turns out to have been done against."""
    if any(each not in visit.against for each in found):
        _save_marked(work, visit, visit, (*visit.against, *found))


def note_down(work: Work, visit: Visit, kind: NoteKind, text: str) -> VisitNote:
    """Keep a new note about a visit; raise InvalidInput if there is nothing in it."""
    label, now = work.member.label, work.clock.now()
    note = VisitNote(new_note_id(visit.id), kind, text.strip(), label, now)
    return work.visit_notes.save(visit.client, note)


def own_note(work: Work, note_id: NoteId) -> VisitNote:
    """
    Return a note that may be changed: what was said to a stop stays as it was said.

    Raises:
        NotFound: if there is none, or it cannot be read here.
    """
    kept = work.visit_notes.get(note_id)
    if isinstance(kept, Sealed) or kept.kind is not NoteKind.NOTE:
        raise NotFound(Subject.VISIT_NOTE, note_id)
    return kept


def correct_note(work: Work, note: VisitNote) -> VisitNote:
    """Keep another text of a note, under the label of whoever corrected it."""
    kept = own_note(work, note.id)
    visit = work.visits.get(note.visit)
    label, now = work.member.label, work.clock.now()
    fresh = replace(kept, text=note.text.strip(), by=label, at=now, version=note.version)
    return work.visit_notes.save(visit.client, fresh)


def _save_marked(work: Work, kept: Visit, told: Visit, found: Iterable[Against]) -> Visit:
    """Keep a visit with its marks; new ones go to the owner, and to whoever recorded it."""
    marks = tuple(dict.fromkeys(found))
    new = [each for each in marks if each not in kept.against]
    saved = work.visits.save(
        replace(told, against=marks, seen_on=None if new else kept.seen_on)
    )
    if new:
        work.remark("against", [f"{each.ground}.{each.code}" for each in new])
        work.visits.tell_later(saved.id, work.member.id)
    return saved


def _corrected(work: Work, kept: Visit, told: Visit) -> Visit:
    told = _with_names(work, kept, told)
    fields = [name for name in _CORRECTED if getattr(kept, name) != getattr(told, name)]
    if kept.version:
        work.remark("fields", fields)
    by = kept.by
    if told.practitioner not in {None, kept.practitioner}:
        _who, by = who_did(work, told.practitioner)
    used = tuple(Used(tidy_line(each.product), tidy_line(each.lot)) for each in told.used)
    return replace(
        told,
        client=kept.client,
        by=by,
        used=used,
        started_at=kept.started_at,
        against=kept.against,
        seen_on=kept.seen_on,
        planned=kept.planned,
    )


def _with_names(work: Work, kept: Visit, told: Visit) -> Visit:
    """Return it with the treatments that its words name, as far as these were told anew."""
    told = replace(told, treatment=tidy_line(told.treatment))
    if kept.version and (kept.treatment, kept.treatments) == (told.treatment, told.treatments):
        return told
    rest = beside_names(work, told.treatment, told.treatments)
    named, others = named_by(work, rest)
    treatments = tuple(dict.fromkeys((*told.treatments, *named)))
    return replace(told, treatments=treatments, unlisted=told.unlisted if others else ())
