"""What staff can do with papers once they are printed."""

from collections.abc import Sequence
from datetime import date

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.compartments import Sealed
from salon_vault.consent_register.on_paper.taking_back import take_back_ticks
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.consents.tracking.listing import awaited_until, found_by_code, not_back
from salon_vault.consents.tracking.model import (
    Addendum,
    Noted,
    Tracked,
    new_addendum_id,
    next_box,
)
from salon_vault.consents.tracking.noting import current_box, note_down, paper_at, use_box
from salon_vault.consents.tracking.rules import box_name, boxed, taken_back
from salon_vault.consents.tracking.together import (
    settle_by_others,
    settle_others,
    wait_for_others,
)
from salon_vault.errors import InvalidInput
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

    What was entered as ticked on it counts no more, and what was settled along in another
    language waits again.

    Raises:
        PaperFrozen: if it was signed or refused, and was noted by somebody else, on another
            day, or is filed with its scan.
    """
    paper = paper_at(work, code, version)
    take_back_ticks(work, paper)
    kept = work.papers.save(taken_back(paper, work.member, work.clock.now()))
    wait_for_others(work, paper)
    return settle_by_others(work, kept)


@use_case(needs=Permission.PRINT_FORMS)
def put_in_box(
    work: Work, papers: Sequence[tuple[PaperCode, int]], box: str
) -> tuple[Paper, ...]:
    """
    Note that papers lie in a box, as codes and versions; those that were out are signed.

    An original in its box counts as filed, with a scan or without.

    Raises:
        InvalidInput: for a name of no box, and a paper that nobody keeps; none is noted then.
    """
    now = work.clock.now()
    kept = [paper_at(work, code, version) for code, version in papers]
    put = [boxed(paper, box, work.member, now) for paper in kept]
    use_box(work, box_name(box))
    saved = tuple(map(work.papers.save, put))
    for paper in saved:
        settle_others(work, paper)
    return saved


@use_case(needs=Permission.PRINT_FORMS, unlogged="the name of a box; there is nobody in it")
def view_box(work: Work) -> str:
    """Return the box that papers are put in now; the first one is proposed."""
    return current_box(work)


@use_case(needs=Permission.PRINT_FORMS)
def begin_box(work: Work) -> str:
    """Begin the next box, and return what is to be written on it."""
    name = next_box(current_box(work), day_of(work.clock.now()))
    use_box(work, name)
    return name


@use_case(
    needs=Permission.PRINT_FORMS, unlogged="whether any paper is out; those that are are logged"
)
def list_not_back(work: Work) -> list[Tracked]:
    """Return the papers that nobody has noted an outcome of, the oldest first."""
    return not_back(work)


@use_case(needs=Permission.PRINT_FORMS)
def find_papers(work: Work, typed: str) -> list[Tracked]:
    """Return the papers whose code begins as it was typed, read out or scanned."""
    return found_by_code(work, typed)


@use_case(needs=Permission.PRINT_FORMS, unlogged="a day of the calendar is proposed")
def propose_until(work: Work, client_id: ClientId) -> date:
    """Return until when a client is expected to bring a paper."""
    return awaited_until(work, client_id)


@use_case(needs=Permission.PRINT_FORMS)
def write_addendum(work: Work, code: PaperCode, text: str) -> Addendum:
    """
    Add something to a paper that was signed or refused; it is sealed to *health*.

    Raises:
        InvalidInput: if it is blank, and for a paper that is still open.
    """
    paper = work.papers.get(code)
    if paper.client is None or not paper.is_frozen:
        raise InvalidInput("outcome", "range")
    label, now = work.member.label, work.clock.now()
    addendum = Addendum(new_addendum_id(code), text.strip(), label, now)
    work.tracking.add(work.clients.staying(paper.client), addendum)
    return addendum


@use_case(needs=Permission.VIEW_CARDS)
def list_addenda(work: Work, client_id: ClientId) -> list[Addendum] | Sealed:
    """Return what was added to a client's papers, the oldest first."""
    work.clients.get(client_id)
    return work.tracking.addenda(client_id)
