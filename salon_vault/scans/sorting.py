"""Which paper a page belongs to by its code, and why it has to wait instead."""

from dataclasses import dataclass

from salon_vault.consents.model import Outcome, Paper, PaperCode
from salon_vault.consents.tracking.together import is_refused
from salon_vault.errors import NotFound
from salon_vault.paper.code import read_payload
from salon_vault.ports import Work
from salon_vault.scans.kept import ScanPage, Waits
from salon_vault.scans.model import PageCode, ScannedPage


@dataclass(frozen=True, slots=True)
class Sighting:
    """What the codes on a page say, before anybody has looked whether there is such a paper."""

    code: PageCode | None = None
    """The one that is believed."""
    paper: PaperCode | None = None
    page: int = 0
    waits: Waits | None = None


def sighted(page: ScannedPage) -> Sighting:
    """
    Return what the codes on a page say; of several that are ours none is believed.

    One that is not ours, on a sticker for example, does not hide one that is.
    """
    ours = {each.text: (each, said) for each in page.codes if (said := read_payload(each.text))}
    if len(ours) > 1:
        return Sighting(waits=Waits.TWO_CODES)
    if not ours:
        return Sighting(waits=Waits.FOREIGN_CODE if page.codes else Waits.NO_CODE)
    ((code, (paper, number)),) = ours.values()
    return Sighting(code, PaperCode(paper), number)


def paper_of(work: Work, code: PaperCode | None) -> Paper | None:
    """Return a registered paper, and report it as read; None for a code of none."""
    try:
        return work.papers.get(code) if code else None
    except NotFound:
        return None


def reason_to_wait(work: Work, paper: Paper, page: int) -> Waits | None:
    """Return why a page of a paper cannot just be filed; None if it can."""
    if not 1 <= page <= paper.pages:
        return Waits.NO_SUCH_PAGE
    if paper.client is None:
        return Waits.BLANK
    if paper.outcome is Outcome.VOID:
        return Waits.VOID
    if paper.outcome is not Outcome.SIGNED and is_refused(work, paper):
        return Waits.REFUSED
    if any(scan.is_filed and scan.page == page for scan in work.scans.of_paper(paper.code)):
        return Waits.SIGNED_BEFORE if paper.outcome is Outcome.SIGNED else Waits.TWICE
    return None


def sorted_in(work: Work, page: ScanPage, paper: Paper | None) -> ScanPage:
    """Return a page that names a paper as it is to be kept: filed, or waiting and why."""
    if page.waits is not None:
        return page
    if paper is None:
        # the code of a paper that is not here stays nowhere: it names another salon's
        return page.waiting(Waits.OTHER_VAULT).nowhere()
    if (why := reason_to_wait(work, paper, page.page)) is not None:
        return page.waiting(why)
    return page.filed(paper, page.page, work.clock.now(), work.member.label)
