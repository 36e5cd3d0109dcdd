"""Pages from a scanner in the database: plain rows without what the pages show."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.errors import EditConflict, NotFound
from salon_vault.scans.kept import ScanId, ScanPage, Waits
from salon_vault.scans.model import Ink
from storage.blobs import SealedBlobs
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import moment, sound
from storage.sealed import Touched
from storage.taken_out import TakenOut

_COLUMNS = (
    "id, paper, page, waits, ink, picture, thumbnail, size, source, number, came_at, came_by,"
    " filed_at, filed_by, version"
)
_SELECT = f"SELECT {_COLUMNS} FROM scan_page"  # noqa: S608 - constants only
_SAVE = (
    f"INSERT INTO scan_page ({_COLUMNS}, pages) VALUES ({', '.join('?' * 16)})"  # noqa: S608 - constants only
    " ON CONFLICT (id) DO UPDATE SET paper = excluded.paper, page = excluded.page,"
    " pages = excluded.pages, waits = excluded.waits, ink = excluded.ink,"
    " filed_at = excluded.filed_at, filed_by = excluded.filed_by, version = excluded.version"
)
_OF_CARD = (
    f"{_SELECT} WHERE waits = '' AND paper IN (SELECT code FROM paper WHERE {OF_CARD})"  # noqa: S608 - constants only
    " ORDER BY paper, page, came_at, source, number"
)
_UNFINISHED = """
    SELECT paper FROM scan_page WHERE paper IS NOT NULL AND waits = ''
    GROUP BY paper HAVING count(DISTINCT page) < max(pages)
    UNION SELECT code FROM paper WHERE outcome IN ('printed', 'saved', 'will_bring')
    AND EXISTS (SELECT 1 FROM scan_page WHERE paper = code AND waits = '')
    UNION SELECT s.paper FROM scan_page AS s JOIN paper AS p ON p.code = s.paper
    WHERE s.waits = '' AND s.ink = 'unsure' AND p.why = 'other_language'"""
"""
Papers of which pages lack, and those that nobody has noted an outcome of.

Those, too, that another language has settled, and that may be signed themselves.
"""


class SqlScanBook:
    """The pages as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        blobs: SealedBlobs,
        touched: Touched,
        taken_out: TakenOut,
    ) -> None:
        self._connection = connection
        self._blobs = blobs
        self._touched = touched
        self._here = taken_out

    def get(self, scan: ScanId) -> ScanPage:
        """Return what is known of a page and report it as read; raise NotFound."""
        found = self._kept(scan)
        if found is None:
            raise NotFound(Subject.SCAN, scan)
        self._report(Verb.READ, found)
        return found

    def of_source(self, sha256: bytes) -> Mapping[int, ScanPage]:
        """Return the pages that came in a file, by their number there; reports nothing."""
        found = self._found(" WHERE source = ?", sha256.hex())
        return {scan.number: scan for scan in found}

    def of_paper(self, code: PaperCode) -> list[ScanPage]:
        """Return the pages of a paper, filed and waiting, in its order; reports nothing."""
        return self._found(" WHERE paper = ? ORDER BY page, came_at, source, number", code)

    def of_client(self, client_id: ClientId) -> Mapping[PaperCode, list[ScanPage]]:
        """Return the filed pages of a client's papers; reports nothing."""
        rows = self._connection.execute(_OF_CARD, (client_id,)).fetchall()
        found: dict[PaperCode, list[ScanPage]] = {}
        for scan in sound(rows, _scan_of):
            if scan.paper is not None:
                found.setdefault(scan.paper, []).append(scan)
        return found

    def waiting(self) -> list[ScanPage]:
        """Return what lies in the tray, the oldest first; reports nothing."""
        return self._found(" WHERE waits <> '' ORDER BY came_at, source, number")

    def unfinished(self) -> list[PaperCode]:
        """Return papers with pages here that lack others, or an outcome; reports nothing."""
        rows = self._connection.execute(_UNFINISHED).fetchall()
        return [PaperCode(code) for (code,) in rows]

    def add(self, page: ScanPage, pages: int) -> ScanPage:
        """Keep a page whose blobs were written, and name the blobs; raise NotFound."""
        for blob in (page.picture, page.thumbnail):
            self._blobs.name(blob)
        return self._keep(page, pages)

    def save(self, page: ScanPage, pages: int) -> ScanPage:
        """Keep what became of a page, and return it with its version; raise EditConflict."""
        self._check(page)
        return self._keep(page, pages)

    def remove(self, page: ScanPage) -> None:
        """Take a page out for good, with the keys of its blobs; raise EditConflict."""
        self._take_out(page)
        self._blobs.drop(page.picture)

    def release(self, page: ScanPage) -> None:
        """Take a page out whose picture belongs to another record now; raise EditConflict."""
        self._take_out(page)

    def filed_here(self, page: ScanPage) -> bool:
        """Tell whether it was filed at this desk, since the vault was unlocked."""
        return page.id in self._here.filed

    def remember(self, paper: Paper) -> None:
        """Remember a paper as it was before a scan changed it, until the vault locks."""
        if paper.filed_on is None:  # what somebody noted by hand in between stays
            self._here.papers[paper.code] = paper
        self._here.papers.setdefault(paper.code, paper)

    def before(self, code: PaperCode) -> Paper | None:
        """Return a paper as it was remembered first."""
        return self._here.papers.get(code)

    def thumbnail(self, page: ScanPage) -> bytes | Sealed:
        """Return the thumbnail, JPEG, also to who brought it until they lock; RecordDamaged."""
        return self._read(page.thumbnail)

    def picture(self, page: ScanPage) -> bytes | Sealed:
        """Return the picture, JPEG, also to who brought it until they lock; RecordDamaged."""
        return self._read(page.picture)

    def _read(self, blob: str) -> bytes | Sealed:
        if not self._blobs.opens(Compartment.HEALTH, blob):
            return Sealed(Compartment.HEALTH)
        return self._blobs.read(Compartment.HEALTH, blob)

    def _keep(self, page: ScanPage, pages: int) -> ScanPage:
        kept = replace(page, version=page.version + 1)
        self._connection.execute(_SAVE, (*_row_of(kept), pages))
        self._report(Verb.CHANGED, kept)
        if kept.is_filed:
            self._here.filed.add(kept.id)
        else:
            self._here.filed.discard(kept.id)
        return kept

    def _take_out(self, page: ScanPage) -> None:
        self._check(page)
        self._report(Verb.ERASED, page)
        self._connection.execute("DELETE FROM scan_page WHERE id = ?", (page.id,))
        self._blobs.drop(page.thumbnail)

    def _check(self, page: ScanPage) -> None:
        kept = self._kept(page.id)
        if kept is None or kept.version != page.version:
            raise EditConflict

    def _kept(self, scan: ScanId) -> ScanPage | None:
        return next(iter(self._found(" WHERE id = ?", scan)), None)

    def _found(self, where: str, *values: str) -> list[ScanPage]:
        rows = self._connection.execute(_SELECT + where, values).fetchall()
        return sound(rows, _scan_of)

    def _report(self, verb: Verb, page: ScanPage) -> None:
        self._touched(Touch(verb, Subject.SCAN, page.id, page.version))


def _scan_of(*row: Any) -> ScanPage:  # noqa: ANN401 - whatever a row holds
    id_, paper, page, waits, ink, picture, thumbnail, size, source, number, *when = row
    came_at, came_by, filed_at, filed_by, version = when
    return ScanPage(
        id=ScanId(id_),
        paper=PaperCode(paper) if paper is not None else None,
        page=page,
        waits=Waits(waits) if waits else None,
        ink=Ink(ink) if ink else None,
        picture=picture,
        thumbnail=thumbnail,
        size=size,
        source=bytes.fromhex(source),
        number=number,
        came_at=moment(came_at),
        came_by=came_by,
        filed_at=moment(filed_at) if filed_at else None,
        filed_by=filed_by,
        version=version,
    )


def _row_of(page: ScanPage) -> tuple[Any, ...]:
    return (
        page.id,
        page.paper,
        page.page,
        page.waits.value if page.waits else "",
        page.ink.value if page.ink else "",
        page.picture,
        page.thumbnail,
        page.size,
        page.source.hex(),
        page.number,
        page.came_at.isoformat(),
        page.came_by,
        page.filed_at.isoformat() if page.filed_at else None,
        page.filed_by,
        page.version,
    )
