"""Looking at papers that came back."""

from collections.abc import Mapping
from dataclasses import dataclass

from salon_vault.access import Permission
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consents.model import PaperCode
from salon_vault.errors import RecordDamaged
from salon_vault.gate import use_case
from salon_vault.ports import Work
from salon_vault.scans.kept import ScanId, ScanPage
from salon_vault.scans.returned import ReturnedPaper, as_returned


@dataclass(frozen=True, slots=True)
class ScanOfPaper:
    """A paper as it came back."""

    paper: ReturnedPaper
    pages: tuple[ScanPage, ...]
    """The filed ones in the order of the paper; one may be there twice."""


@use_case(needs=Permission.VIEW_CARDS)
def list_scans(work: Work, client_id: ClientId) -> Mapping[PaperCode, tuple[int, ...]]:
    """Return which pages of a client's papers are filed, of the papers that have any."""
    work.clients.get(client_id)
    return {
        code: tuple(sorted({scan.page for scan in scans}))
        for code, scans in work.scans.of_client(client_id).items()
    }


@use_case(needs=Permission.VIEW_CARDS)
def view_scan(work: Work, code: PaperCode) -> ScanOfPaper:
    """Return what is filed of a paper; raise NotFound."""
    paper = work.papers.get(code)
    scans = work.scans.of_paper(code)
    filed = tuple(work.scans.get(scan.id) for scan in scans if scan.is_filed)
    return ScanOfPaper(as_returned(work, paper, scans), filed)


@use_case(needs=Permission.VIEW_CARDS)
def view_scan_thumbnails(
    work: Work, scan_ids: tuple[ScanId, ...]
) -> Mapping[ScanId, bytes | Sealed]:
    """Return thumbnails, JPEG; b"" for one that is damaged, so that it hides no other."""
    found: dict[ScanId, bytes | Sealed] = {}
    for scan_id in scan_ids:
        try:
            found[scan_id] = work.scans.thumbnail(work.scans.get(scan_id))
        except RecordDamaged:
            found[scan_id] = b""
    return found


@use_case(needs=Permission.VIEW_CARDS)
def open_scan_page(work: Work, scan_id: ScanId) -> bytes | Sealed:
    """
    Return a page, JPEG of about 200 dpi; also to who brought it, until they lock.

    Raises:
        NotFound, RecordDamaged: if it is not there, or not what was kept.
    """
    return work.scans.picture(work.scans.get(scan_id))
