"""How signed papers come back: chosen, dropped, or from a watched folder."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from salon_vault.access import Permission
from salon_vault.consents.model import PaperCode
from salon_vault.errors import Cancelled
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.filing import remove_sources
from salon_vault.from_elsewhere.model import Left, Refusal
from salon_vault.gate import Outside, use_case
from salon_vault.ports import Progress
from salon_vault.scans.intake.model import PageIn, ScansIn
from salon_vault.scans.intake.reading import FileIn, take_file
from salon_vault.scans.intake.room import is_full
from salon_vault.scans.returned import ReturnedPaper


@use_case(
    needs=Permission.FILE_PICTURES,
    outside=True,
    stepwise=True,
    across="files upward, also to cards not for this person, and tells nobody whose they are",
)
def file_scans(
    outside: Outside, paths: Sequence[Path], *, clear: bool, progress: Progress
) -> ScansIn:
    """
    File scans by the codes on their pages; what cannot be filed waits in the tray.

    Each file is read once, and kept whole or not at all; one that is refused spoils no other.
    A paper whose pages come in several files, or on several days, is whole when the last one
    comes. With ``clear``, a file is deleted once every page of it is in the vault, read back
    from the disk, and if it still is what was read. While the tray is full, no file is read.

    Raises:
        Cancelled: if that was said before the first file was kept; nothing has happened.
        HelperStopped, DiskFull, ReadOnlyMedium, RecordDamaged: and files that were not kept
            are untouched.
    """
    batch = _Batch(outside, len(paths), clear, progress)
    for place, path in enumerate(paths):
        if batch.meets_full_tray():
            return batch.told(held=len(paths) - place)
        try:
            batch.take(place, path)
        except FileRefused as error:
            batch.refused.append(Refusal(place, error.why))
        except Cancelled:
            if place == 0:
                raise
            return batch.told(stopped=True)
    return batch.told()


@dataclass(slots=True)
class _Batch:
    """Files on their way in, one after the other."""

    outside: Outside
    files: int
    clear: bool
    progress: Progress
    done: int = 0
    """Pages of files that are kept."""
    pages: list[PageIn] = field(default_factory=list)
    papers: dict[PaperCode, ReturnedPaper] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)
    left: list[tuple[int, Left]] = field(default_factory=list)
    removed: int = 0

    def meets_full_tray(self) -> bool:
        """Tell whether nothing more is taken until somebody has seen to what waits."""
        with self.outside.work() as work:
            return is_full(work)

    def take(self, place: int, path: Path) -> None:
        """Keep a file, and delete it where it lay; raise FileRefused, Cancelled."""
        behind = self.files - place - 1
        kept = take_file(
            self.outside,
            place,
            path,
            lambda page, of: self.progress.reached(self.done + page, self.done + of + behind),
        )
        self.done += len(kept.pages)
        self.pages += kept.pages
        self.papers |= {paper.code: paper for paper in kept.papers}
        if self.clear:
            self._remove(kept)

    def told(self, *, stopped: bool = False, held: int = 0) -> ScansIn:
        """Return what came of them."""
        return ScansIn(
            pages=tuple(self.pages),
            papers=tuple(self.papers.values()),
            refused=tuple(self.refused),
            left=tuple(self.left),
            removed=self.removed,
            stopped=stopped,
            held=held,
        )

    def _remove(self, kept: FileIn) -> None:
        if not kept.whole:
            self.left.append((kept.source.place, Left.DAMAGED))
            return
        left = remove_sources(self.outside, [kept.source])
        self.left += left
        self.removed += not left
