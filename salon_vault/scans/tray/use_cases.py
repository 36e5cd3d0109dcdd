"""What staff can do with pages that wait, and with one that was filed a moment ago."""

from dataclasses import replace
from datetime import date

from salon_vault.access import Permission
from salon_vault.attachments.model import (
    Attachment,
    AttachmentId,
    AttachmentKind,
    clean_title,
    new_attachment_id,
)
from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consent_register.on_paper.taking_back import doubt_ticks
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.emergency_folder.giving import give
from salon_vault.errors import EditConflict, InvalidInput, NotFound, NotPermitted
from salon_vault.from_elsewhere.model import Format
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.scans.intake.room import is_full
from salon_vault.scans.kept import ScanId, ScanPage, Waits
from salon_vault.scans.returned import ReturnedPaper, as_returned
from salon_vault.scans.settling import settle, unsettle
from salon_vault.scans.sorting import paper_of
from salon_vault.scans.tray.giving import file_waiting
from salon_vault.scans.tray.model import Tray, Useless, WaitingPage


@use_case(
    needs=Permission.FILE_PICTURES,
    unlogged="whether anything waits; the papers that do are logged",
    across="a list; of cards that are not for this person it shows no name",
)
def list_tray(work: Work) -> Tray:
    """Return the pages that wait, and the filed papers that lack something."""
    pages = tuple(_waiting(work, scan) for scan in work.scans.waiting())
    found = [paper_of(work, code) for code in work.scans.unfinished()]
    papers = [_returned(work, paper) for paper in found if paper is not None]
    asking = tuple(paper for paper in papers if paper.missing or paper.asks_whether_signed)
    return Tray(pages, asking, is_full(work))


@use_case(needs=Permission.FILE_PICTURES)
def give_page(
    work: Work, scan_id: ScanId, version: int, code: PaperCode, page: int
) -> ReturnedPaper:
    """
    File a waiting page to a paper that somebody chose, as page ``page`` of it (from 1).

    What has to be signed there nobody has seen, unless the code on it says the same: then the
    paper asks. With a blank paper it waits until that is given to a client.

    Raises:
        NotFound: if there is no such page or paper.
        InvalidInput: if the paper has no such page.
        EditConflict: if the page does not wait any more.
    """
    return _file(work, _in_tray(work, scan_id, version), work.papers.get(code), page)


@use_case(needs=Permission.FILE_PICTURES)
def keep_beside(work: Work, scan_id: ScanId, version: int) -> ReturnedPaper:
    """
    File a waiting page to the paper that its code names, beside what is there.

    For a page that came twice, and for one of a paper that was void, refused or signed: what
    came of that stays as it is.

    Raises:
        NotFound, InvalidInput, EditConflict: see ``give_page``.
    """
    scan = _in_tray(work, scan_id, version)
    paper = paper_of(work, scan.paper)
    if paper is None:
        raise NotFound(Subject.PAPER, "")
    return _file(work, scan, paper, scan.page)


@use_case(needs=Permission.FILE_PICTURES)
def give_paper(
    work: Work, code: PaperCode, client_id: ClientId, signed_on: date | None = None
) -> ReturnedPaper:
    """
    Give a blank paper from the emergency folder to a client, with the pages that wait for it.

    ``signed_on`` is the day beside the signature, if anybody can read it there.

    Raises:
        NotFound: if there is no such card.
        UnknownCode, PaperTaken, InvalidInput: see ``emergency_folder.giving.give``.
    """
    file_waiting(work, give(work, code, client_id, signed_on))
    return settle(work, code)


@use_case(needs=Permission.FILE_PICTURES)
def attach_page(
    work: Work,
    scan_id: ScanId,
    version: int,
    client_id: ClientId,
    kind: AttachmentKind,
    title: str,
) -> AttachmentId:
    """
    Keep a waiting page as a file on a client's card; it is no page of a paper then.

    Raises:
        NotFound: if there is no such page or card.
        InvalidInput: if the title is too long.
        EditConflict: if the page does not wait any more.
    """
    scan = _in_tray(work, scan_id, version)
    client = work.clients.get(work.clients.staying(client_id))
    attachment = Attachment(
        id=new_attachment_id(),
        client=client.id,
        kind=kind,
        title=clean_title(title),
        format=Format.JPEG,
        pages=1,
        size=scan.size,
        filed_on=day_of(work.clock.now()),
        by=work.member.label,
        blob=scan.picture,
    )
    work.attachments.adopt(attachment)
    work.scans.release(scan)
    return attachment.id


@use_case(needs=Permission.FILE_PICTURES)
def throw_page_away(work: Work, scan_id: ScanId, version: int, why: Useless) -> None:
    """
    Delete a waiting page for good; only who can look at it throws it away. The log says why.

    Raises:
        NotFound, EditConflict: if it is not there, or does not wait any more.
        NotPermitted: to who has no key to it, and did not bring it since the vault opened.
    """
    scan = _in_tray(work, scan_id, version)
    if isinstance(work.scans.thumbnail(scan), Sealed):
        raise NotPermitted(Compartment.HEALTH.value)
    work.scans.remove(scan)
    work.remark("useless", why.value)


@use_case(needs=Permission.FILE_PICTURES)
def take_page_back(work: Work, scan_id: ScanId, version: int) -> ReturnedPaper:
    """
    Take a page that was filed at this desk back to the tray; the vault has not locked since.

    A paper that its scan had made a signed one waits again.

    Raises:
        NotFound, EditConflict: if it is not there, or is not filed any more.
        NotPermitted: if somebody else filed it, or an earlier login.
    """
    scan = replace(work.scans.get(scan_id), version=version)
    if scan.is_filed and not work.scans.filed_here(scan):
        raise NotPermitted(Permission.FILE_PICTURES.value)
    return unsettle(work, _take_out(work, scan).code)


@use_case(needs=Permission.EDIT_PICTURES, reason=True)
def take_page_out(work: Work, scan_id: ScanId, version: int) -> ReturnedPaper:
    """
    Take a page that turns out to be of another paper back to the tray, however late.

    What came of the paper stays as it was noted, for signed is frozen; it lacks the page. The
    ticks that were entered from it may have been read off another's page: the paper waits to be
    read again, and until then a yes counts no more, while a no does.

    Raises:
        NotFound, EditConflict: if it is not there, or is not filed any more.
    """
    paper = _take_out(work, replace(work.scans.get(scan_id), version=version))
    doubt_ticks(work, paper)
    returned = _returned(work, paper)
    if returned.missing and paper.filed_on:
        work.papers.save(replace(paper, filed_on=None))
    return _returned(work, work.papers.get(paper.code))


def _waiting(work: Work, scan: ScanPage) -> WaitingPage:
    paper = paper_of(work, scan.paper)
    return WaitingPage(scan, _returned(work, paper) if paper else None)


def _returned(work: Work, paper: Paper) -> ReturnedPaper:
    return as_returned(work, paper, work.scans.of_paper(paper.code))


def _take_out(work: Work, scan: ScanPage) -> Paper:
    """Put a filed page into the tray, and return the paper that it was filed to."""
    if not scan.is_filed or scan.paper is None:
        raise EditConflict
    paper = work.papers.get(scan.paper)
    work.scans.save(scan.waiting(Waits.TAKEN_BACK), paper.pages)
    return paper


def _in_tray(work: Work, scan_id: ScanId, version: int) -> ScanPage:
    """Return a page that waits, in the version that somebody saw; raise EditConflict."""
    scan = replace(work.scans.get(scan_id), version=version)
    if scan.is_filed:
        raise EditConflict
    return scan


def _file(work: Work, scan: ScanPage, paper: Paper, page: int) -> ReturnedPaper:
    if not 1 <= page <= paper.pages:
        raise InvalidInput("page", "unknown")
    filed = _filed(work, scan, paper, page)
    work.scans.save(filed if paper.client else filed.waiting(Waits.BLANK), paper.pages)
    return settle(work, paper.code)


def _filed(work: Work, scan: ScanPage, paper: Paper, page: int) -> ScanPage:
    return scan.filed(paper, page, work.clock.now(), work.member.label)
