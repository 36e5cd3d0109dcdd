"""One scan on its way into the vault: read page by page, sealed, and filed in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.errors import RecordDamaged
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.filing import Source, source_of
from salon_vault.from_elsewhere.model import Why
from salon_vault.gate import Outside
from salon_vault.ports import Work
from salon_vault.scans.intake.inked import Inked
from salon_vault.scans.intake.model import PageIn, page_in
from salon_vault.scans.intake.room import LARGEST_KEPT
from salon_vault.scans.kept import ScanId, ScanPage, new_scan_id
from salon_vault.scans.model import LARGEST_SCAN, PAGES_AT_A_TIME, ScannedPage
from salon_vault.scans.returned import ReturnedPaper
from salon_vault.scans.settling import settle
from salon_vault.scans.sorting import Sighting, paper_of, sighted, sorted_in

type Counted = Callable[[int, int], None]
"""Hears how many pages of the file are done, of how many; raises Cancelled to stop."""


@dataclass(frozen=True, slots=True)
class FileIn:
    """What came of one file."""

    source: Source
    pages: tuple[PageIn, ...]
    papers: tuple[ReturnedPaper, ...]
    whole: bool = True
    """Whether the sealed copies of pages that were here before are what was written."""


def take_file(outside: Outside, place: int, path: Path, counted: Counted) -> FileIn:
    """
    Read the scan at ``path`` once, and keep every page of it: all of them, or none.

    What is slow happens between short transactions. A page that is in the vault already, of
    the same file by its SHA-256, is not kept twice.

    Raises:
        FileRefused: if the file cannot be read as a scan to its last page.
        Cancelled, DiskFull, ReadOnlyMedium, RecordDamaged: and nothing of it is kept.
    """
    contents = outside.world.from_elsewhere.sources.read(path, LARGEST_SCAN)
    source = source_of(place, path, contents)
    count = outside.world.from_elsewhere.scanner.pages(contents)
    with outside.work() as work:
        known = work.scans.of_source(source.sha256)
    written: list[str] = []
    try:
        new = [number for number in range(count) if number not in known]
        drafts = _drafts(outside, source, contents, new, count, written, counted)
        with outside.work() as work:
            kept, papers = _keep(work, drafts)
            there = [_shown(work, place, scan) for scan in known.values()]
            whole = all(map(outside.vault.blobs.holds, (one.picture for one in known.values())))
    except BaseException:
        outside.vault.blobs.forget(written)
        raise
    pages = [*there, *(page_in(place, *each, known=False) for each in kept)]
    return FileIn(source, tuple(sorted(pages, key=lambda page: page.number)), papers, whole)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A page that is sealed, and belongs to nothing yet."""

    scan: ScanPage
    thumbnail: bytes = field(repr=False)


def _drafts(
    outside: Outside,
    source: Source,
    contents: bytes,
    new: Sequence[int],
    count: int,
    written: list[str],
    counted: Counted,
) -> list[_Draft]:
    """Read the pages of a file a few at a time, and seal those that are new."""
    drafts: list[_Draft] = []
    inked, size = Inked(outside), 0
    for first in range(0, count if new else 0, PAGES_AT_A_TIME):
        counted(first, count)
        numbers = list(range(first, min(first + PAGES_AT_A_TIME, count)))
        pages = outside.world.from_elsewhere.scanner.read(contents, first, len(numbers))
        if [page.number for page in pages] != numbers:
            raise FileRefused(Why.DAMAGED)
        seen = [(new_scan_id(), page, sighted(page)) for page in pages if page.number in new]
        size += sum(len(page.picture) for _id, page, _seen in seen)
        if size > LARGEST_KEPT:
            raise FileRefused(Why.LARGE)
        inked.ask_about(seen)
        for each in seen:
            counted(first, count)
            drafts.append(_sealed(outside, source, *each, written))
    inks = inked.on_pages()
    return [
        _Draft(replace(one.scan, ink=inks.get(one.scan.id)), one.thumbnail) for one in drafts
    ]


def _sealed(
    outside: Outside,
    source: Source,
    scan: ScanId,
    page: ScannedPage,
    seen: Sighting,
    written: list[str],
) -> _Draft:
    """Seal a page, with what its code says."""
    picture, thumbnail = (
        _seal(outside, contents, written) for contents in (page.picture, page.thumbnail)
    )
    kept = ScanPage(
        id=scan,
        paper=seen.paper,
        page=seen.page,
        waits=seen.waits,
        ink=None,
        picture=picture,
        thumbnail=thumbnail,
        size=len(page.picture),
        source=source.sha256,
        number=page.number,
        came_at=outside.world.clock.now(),
        came_by=outside.member.label,
    )
    return _Draft(kept, page.thumbnail)


def _seal(outside: Outside, contents: bytes, written: list[str]) -> str:
    """Write upward what whoever brings it may look at until they lock; read it back."""
    blob = outside.vault.blobs.write(Compartment.HEALTH, contents, reread=True)
    written.append(blob)
    return blob


def _keep(
    work: Work, drafts: Sequence[_Draft]
) -> tuple[list[tuple[ScanPage, bytes]], tuple[ReturnedPaper, ...]]:
    """Keep the pages of a file, filed or waiting; look again, for time has passed."""
    papers: dict[PaperCode, Paper] = {}
    kept = []
    for draft in drafts:
        paper = paper_of(work, draft.scan.paper)
        scan = sorted_in(work, draft.scan, paper)
        kept.append((work.scans.add(scan, paper.pages if paper else 0), draft.thumbnail))
        if paper is not None and scan.is_filed:
            papers[paper.code] = paper
    return kept, tuple(settle(work, code) for code in papers)


def _shown(work: Work, place: int, scan: ScanPage) -> PageIn:
    """Return a page that was there before, with its thumbnail where that opens."""
    try:
        thumbnail = work.scans.thumbnail(scan)
    except RecordDamaged:
        thumbnail = b""
    shown = b"" if isinstance(thumbnail, Sealed) else thumbnail
    return page_in(place, scan, shown, known=True)
