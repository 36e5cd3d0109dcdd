"""One scan on its way into the vault: read page by page, sealed, and filed in one go."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.errors import RecordDamaged
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.filing import Source, source_of
from salon_vault.from_elsewhere.model import Why
from salon_vault.gate import Outside
from salon_vault.ports import Work
from salon_vault.scans.intake.model import PageIn, page_in
from salon_vault.scans.kept import ScanPage, fields_on, least, new_scan_id
from salon_vault.scans.model import LARGEST_SCAN, PAGES_AT_A_TIME, Ink, ScannedPage
from salon_vault.scans.settling import settle
from salon_vault.scans.sorting import Sighting, paper_of, sighted, sorted_in
from salon_vault.scans.standing import Standing

type Counted = Callable[[int, int], None]
"""Hears how many pages of the file are done, of how many; raises Cancelled to stop."""


@dataclass(frozen=True, slots=True)
class FileIn:
    """What came of one file."""

    source: Source
    pages: tuple[PageIn, ...]
    papers: tuple[Standing, ...]


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
    except BaseException:
        outside.vault.blobs.forget(written)
        raise
    pages = [*there, *(page_in(place, *each, known=False) for each in kept)]
    return FileIn(source, tuple(sorted(pages, key=lambda page: page.number)), papers)


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
    for first in range(0, count if new else 0, PAGES_AT_A_TIME):
        counted(first, count)
        numbers = list(range(first, min(first + PAGES_AT_A_TIME, count)))
        pages = outside.world.from_elsewhere.scanner.read(contents, first, len(numbers))
        if [page.number for page in pages] != numbers:
            raise FileRefused(Why.DAMAGED)
        wanted = [page for page in pages if page.number in new]
        drafts += _sealed(outside, source, wanted, written, partial(counted, first, count))
    return drafts


def _sealed(
    outside: Outside,
    source: Source,
    pages: Sequence[ScannedPage],
    written: list[str],
    meanwhile: Callable[[], None],
) -> list[_Draft]:
    """Seal some pages, with what their codes say and their fields show."""
    seen = [sighted(page) for page in pages]
    inks = _inks(outside, pages, seen)
    drafts = []
    for page, sighting, ink in zip(pages, seen, inks, strict=True):
        meanwhile()
        picture, thumbnail = (
            _seal(outside, contents, written) for contents in (page.picture, page.thumbnail)
        )
        scan = ScanPage(
            id=new_scan_id(),
            paper=sighting.paper,
            page=sighting.page,
            waits=sighting.waits,
            ink=ink,
            picture=picture,
            thumbnail=thumbnail,
            size=len(page.picture),
            source=source.sha256,
            number=page.number,
            came_at=outside.world.clock.now(),
            came_by=outside.member.label,
        )
        drafts.append(_Draft(scan, page.thumbnail))
    return drafts


def _inks(
    outside: Outside, pages: Sequence[ScannedPage], seen: Sequence[Sighting]
) -> list[Ink | None]:
    """Return what the fields of each page show that have to be signed."""
    with outside.work() as work:
        papers = [paper_of(work, sighting.paper) for sighting in seen]
    asked = [
        (at, (page.picture, sighting.code, one))
        for at, (page, sighting, paper) in enumerate(zip(pages, seen, papers, strict=True))
        if paper is not None and sighting.code is not None
        for one in fields_on(paper, sighting.page)
    ]
    scanner = outside.world.from_elsewhere.scanner
    found = scanner.ink([wanted for _at, wanted in asked]) if asked else ()
    inks: list[list[Ink]] = [[] for _page in pages]
    for (at, _wanted), ink in zip(asked, found, strict=True):
        inks[at].append(ink)
    return [least(each) for each in inks]


def _seal(outside: Outside, contents: bytes, written: list[str]) -> str:
    """Write upward what whoever brings it may look at until they lock; read it back."""
    blob = outside.vault.blobs.write(Compartment.HEALTH, contents, reread=True)
    written.append(blob)
    return blob


def _keep(
    work: Work, drafts: Sequence[_Draft]
) -> tuple[list[tuple[ScanPage, bytes]], tuple[Standing, ...]]:
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
