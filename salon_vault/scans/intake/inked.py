"""What the fields of a stack of pages show: some pages are looked at together."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from salon_vault.gate import Outside
from salon_vault.scans.kept import ScanId, fields_on, least
from salon_vault.scans.model import Ink, ScannedPage
from salon_vault.scans.ports import FieldAsked
from salon_vault.scans.sorting import Sighting, paper_of

AT_A_TIME = 20
"""Fields whose pages are held in memory, some ten megabytes, before anybody looks."""


@dataclass(slots=True)
class Inked:
    """The fields that have to be signed on the pages of one file."""

    outside: Outside
    _wanted: list[tuple[ScanId, FieldAsked]] = field(default_factory=list)
    _found: dict[ScanId, list[Ink]] = field(default_factory=dict)

    def ask_about(self, pages: Sequence[tuple[ScanId, ScannedPage, Sighting]]) -> None:
        """Remember the fields of some pages, as far as their papers are registered here."""
        with self.outside.work() as work:
            for scan, page, seen in pages:
                paper = paper_of(work, seen.paper)
                if paper is not None and seen.code is not None:
                    picture, code = page.picture, seen.code
                    places = fields_on(paper, seen.page)
                    self._wanted += [(scan, (picture, code, one)) for one in places]
        if len(self._wanted) >= AT_A_TIME:
            self._look()

    def on_pages(self) -> dict[ScanId, Ink | None]:
        """Return what each page shows that has such fields; the pages are let go of."""
        self._look()
        return {scan: least(inks) for scan, inks in self._found.items()}

    def _look(self) -> None:
        if self._wanted:
            scanner = self.outside.world.from_elsewhere.scanner
            inks = scanner.ink([wanted for _scan, wanted in self._wanted])
            for (scan, _), ink in zip(self._wanted, inks, strict=True):
                self._found.setdefault(scan, []).append(ink)
            self._wanted.clear()
