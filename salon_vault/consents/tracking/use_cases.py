"""What staff can do with papers once they are printed."""

from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.consents.tracking.listing import awaited_until
from salon_vault.consents.tracking.model import (
    Noted,
)
from salon_vault.consents.tracking.noting import current_box, note_down, paper_at
from salon_vault.consents.tracking.rules import taken_back
from salon_vault.gate import use_case
from salon_vault.ports import Work


@use_case(needs=Permission.PRINT_FORMS)
def note_outcome(work: Work, code: PaperCode, version: int, told: Noted) -> Paper:
    """
    Note what came of a paper: signed, refused, not needed, brought later, or void.

    Raises:
        PaperFrozen: if it was signed or refused already.
        InvalidInput: if something is missing that belongs to this outcome.
        NotFound, EditConflict: if it is not there, or somebody else has noted it.
    """
    return note_down(work, code, version, told)


@use_case(needs=Permission.PRINT_FORMS, reason=True)
def take_back_note(work: Work, code: PaperCode, version: int) -> Paper:
    """
    Take back what was noted of a paper by mistake; why goes into the log.

    Raises:
        PaperFrozen: if it was signed or refused, and was noted by somebody else, on another
            day, or is filed with its scan.
    """
    paper = paper_at(work, code, version)
    return work.papers.save(taken_back(paper, work.member, work.clock.now()))


@use_case(needs=Permission.PRINT_FORMS, unlogged="the name of a box; there is nobody in it")
def view_box(work: Work) -> str:
    """Return the box that papers are put in now; the first one is proposed."""
    return current_box(work)


@use_case(needs=Permission.PRINT_FORMS, unlogged="a day of the calendar is proposed")
def propose_until(work: Work, client_id: ClientId) -> date:
    """Return until when a client is expected to bring a paper."""
    return awaited_until(work, client_id)
