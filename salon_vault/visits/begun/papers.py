"""Which signatures a visit lacks when it is closed, and what is kept if it is all the same."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from salon_vault.access import Permission, may
from salon_vault.clearance.model import Ground
from salon_vault.clock import day_of
from salon_vault.consents.library import Role, is_form, serves
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.consents.sets.model import Need, Proposed
from salon_vault.consents.sets.proposing import SIGNED_BEFORE, visit_set
from salon_vault.consents.tracking.model import AWAITED, Noted
from salon_vault.consents.tracking.noting import note_down as note_paper
from salon_vault.consents.tracking.signing import Signing, latest_first, signing_of
from salon_vault.consents.tracking.together import one_of_each
from salon_vault.errors import NotPermitted
from salon_vault.ports import Work
from salon_vault.treatments.model import Treatment
from salon_vault.visits.errors import SignatureMissing, Unsigned
from salon_vault.visits.model import Against, Visit
from salon_vault.visits.naming import wanted
from salon_vault.visits.notes import NoteKind
from salon_vault.visits.putting_down import note_down

type Answer = tuple[PaperCode, int, Noted]
"""A paper by code and version, and what came of it."""

NOT_ASKED = frozenset({Role.AFTERCARE, Role.PHOTOS})
"""What is printed with a visit and is no matter of its treatments."""


def answer_for_papers(work: Work, visit: Visit, papers: Sequence[Answer], why: str) -> Visit:
    """
    Note what came of papers, and close a visit only where its forms are signed or answered for.

    With a reason in ``why`` it is closed all the same: it is marked, and goes to the owner.

    Raises:
        SignatureMissing: with every form that is not signed, refused, not needed or awaited.
        PaperFrozen, InvalidInput, EditConflict, NotPermitted: as noting an outcome does.
    """
    if papers and not may(work.member, Permission.PRINT_FORMS, day_of(work.clock.now())):
        raise NotPermitted(Permission.PRINT_FORMS.value)
    for code, version, told in papers:
        note_paper(work, code, version, told)
    missing = dict(_missing(work, visit))
    if not missing:
        return visit
    if not why.strip():
        raise SignatureMissing(visit.client, tuple(missing))
    marks = {each.form: treatment.id for each, treatment in missing.items()}
    work.remark("against", [f"{Ground.PAPERS}.{form}" for form in marks])
    found = [Against(treatment, Ground.PAPERS, form) for form, treatment in marks.items()]
    note_down(work, visit, NoteKind.REASON, why)
    return work.visits.save(replace(visit, against=(*visit.against, *found), seen_on=None))


def unsigned(form: str, papers: Sequence[Paper]) -> list[Unsigned]:
    """
    Return a form with each of its papers that is out, once in whatever languages; or alone.

    ``papers`` are those of a client, the latest first.
    """
    own = (paper for paper in papers if is_form(paper.kind, form))
    later = takewhile(lambda paper: not paper.is_frozen, own)
    out = one_of_each(paper for paper in later if paper.outcome in AWAITED)
    found = [Unsigned(form, p.code, p.version, p.made_at, languages) for p, languages in out]
    return found or [Unsigned(form)]


def _missing(work: Work, visit: Visit) -> Iterator[tuple[Unsigned, Treatment]]:
    client = work.clients.staying(visit.client)
    treatments = wanted(work, visit.treatments, visit.unlisted)
    if not treatments:
        return
    papers = latest_first(work.papers.of_client(client))
    # of what it was closed without before, and opened again, the owner has been told
    asked = {each.code for each in visit.against if each.ground is Ground.PAPERS}
    of = visit_set(work, client, treatments, visit.treatment, visit.on)
    for form in (each.form for each in of.papers if _is_asked(each)):
        own = [paper for paper in papers if is_form(paper.kind, form)]
        if form not in asked and not _is_awaited(form, own, visit.on):
            for_it = next(each for each in treatments if serves(form, {each.kind}))
            yield from ((each, for_it) for each in unsigned(form, papers))


def _is_asked(paper: Proposed) -> bool:
    """Tell whether closing asks about a paper: it is out for this visit, or a must."""
    if paper.role in NOT_ASKED:
        return False
    due = paper.need is Need.DUE and paper.role in SIGNED_BEFORE
    return due or paper.need is Need.PRINTED


def _is_awaited(form: str, papers: Sequence[Paper], on: date) -> bool:
    """Tell whether the client brings it later; what was to be brought by now is asked about."""
    days = (on, on + timedelta(days=1))
    return all(signing_of(form, papers, day) is Signing.AWAITED for day in days)
