"""Noting what came of a paper, wherever that is asked: on a list, at closing, from a scan."""

from dataclasses import replace

from salon_vault.audit import Subject
from salon_vault.clock import day_of
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.consents.tracking.listing import awaited_until
from salon_vault.consents.tracking.model import Box, Noted, next_box
from salon_vault.consents.tracking.rules import filed, noted
from salon_vault.consents.tracking.together import settle_others
from salon_vault.errors import EditConflict, NotFound
from salon_vault.ports import Work
from salon_vault.staff.model import StaffId


def note_down(work: Work, code: PaperCode, version: int, told: Noted) -> Paper:
    """Keep what came of a paper; raise PaperFrozen, InvalidInput, NotFound, EditConflict."""
    paper = paper_at(work, code, version)
    if told.box is None:
        told = replace(told, box=current_box(work))
    card = work.clients.staying(paper.client) if paper.client is not None else None
    until = awaited_until(work, card) if card is not None else None
    witness = _label(work, told.witness) if told.witness is not None else ""
    kept = work.papers.save(noted(paper, told, work.member, witness, until, work.clock.now()))
    use_box(work, kept.box)
    settle_others(work, kept)
    return kept


def note_filed(work: Work, code: PaperCode, *, signed: bool) -> Paper:
    """
    Keep that the scan of a paper was filed; ``signed`` if it shows the signatures needed.

    Raises:
        PaperFrozen: if signing was refused, and the scan says otherwise.
        NotFound: if there is no such paper.
    """
    paper = work.papers.get(code)
    kept = work.papers.save(filed(paper, work.member, work.clock.now(), signed=signed))
    if kept.outcome is not paper.outcome:
        settle_others(work, kept)
    return kept


def paper_at(work: Work, code: PaperCode, version: int) -> Paper:
    """Return a paper as somebody has seen it; raise NotFound, EditConflict."""
    paper = work.papers.get(code)
    if paper.version != version:
        raise EditConflict
    return paper


def current_box(work: Work) -> str:
    """Return the box that papers are put in now; without any, what the first is called."""
    boxes = work.tracking.boxes()
    return boxes[0].name if boxes else next_box("", day_of(work.clock.now()))


def use_box(work: Work, name: str) -> None:
    """Remember a box as the one that papers are put in now; "" for none."""
    boxes = work.tracking.boxes()
    if name and (not boxes or boxes[0].name != name):
        work.tracking.begin_box(Box(name, work.clock.now(), work.member.label))


def _label(work: Work, witness: StaffId) -> str:
    """Return under which label somebody saw it; whoever notes it is no witness."""
    for member in work.members:
        if member.id == witness and member.id != work.member.id and member.is_here:
            return member.label
    raise NotFound(Subject.STAFF, witness)
