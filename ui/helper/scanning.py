"""How the helper process is asked about scans: the other end of ``ui.helper.scan_jobs``."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from salon_vault.errors import HelperStopped
from salon_vault.from_elsewhere.errors import FileRefused
from salon_vault.from_elsewhere.model import Why
from salon_vault.scans.model import LARGEST_SCAN, MOST_PAGES, Ink, ScannedPage
from salon_vault.scans.ports import FieldAsked
from ui.helper.asking import Helper
from ui.helper.frames import Frame, FrameBroken
from ui.helper.scan_frames import packed_wanted, unpacked_pages

ASKED_AT_A_TIME = 24
"""Fields one helper looks at: of a dozen papers."""

COUNTED_WITHIN, READ_WITHIN = 10.0, 40.0
"""Seconds after which a helper is ended that counts pages, or reads a few."""

BYTES_AT_A_TIME = 32 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class PageReader:
    """Fulfils ``Scanner`` of ``salon_vault.scans.ports``."""

    helper: Helper

    def pages(self, contents: bytes) -> int:
        """Return how many pages a scan has; raise FileRefused if it cannot be read."""
        _check_size(contents)
        answer = self._hasty(COUNTED_WITHIN).looked_at(Frame({"do": "scan_pages"}, contents))
        try:
            return answer.number("pages", range(1, MOST_PAGES + 1))
        except FrameBroken as error:
            raise HelperStopped from error

    def read(self, contents: bytes, first: int, most: int) -> tuple[ScannedPage, ...]:
        """Return pages from ``first`` (from 0) on; raise FileRefused if one is no paper."""
        _check_size(contents)
        question = Frame({"do": "scan", "first": first, "most": most}, contents)
        answer = self._hasty(READ_WITHIN).looked_at(question)
        try:
            return unpacked_pages(answer.body)
        except FrameBroken as error:
            raise HelperStopped from error

    def ink(self, wanted: Sequence[FieldAsked]) -> tuple[Ink, ...]:
        """Tell of each field whether it was written in; UNSURE where the helper ended."""
        return tuple(ink for some in _portions(wanted) for ink in self._ink(some))

    def _hasty(self, within: float) -> Helper:
        return replace(self.helper, within=min(self.helper.within, within))

    def _ink(self, wanted: Sequence[FieldAsked]) -> Sequence[Ink]:
        try:
            answer = self.helper.ask(Frame({"do": "ink"}, packed_wanted(wanted)))
            told = [Ink(word) for word in answer.names("ink")]
        except (HelperStopped, FrameBroken, ValueError):
            told = []
        return told if len(told) == len(wanted) else [Ink.UNSURE] * len(wanted)


def _portions(wanted: Sequence[FieldAsked]) -> Iterator[Sequence[FieldAsked]]:
    """Yield as much as goes through the pipe at a time."""
    some: list[FieldAsked] = []
    size = 0
    for one in wanted:
        if some and (len(some) == ASKED_AT_A_TIME or size + len(one[0]) > BYTES_AT_A_TIME):
            yield some
            some, size = [], 0
        some.append(one)
        size += len(one[0])
    if some:
        yield some


def _check_size(contents: bytes) -> None:
    if len(contents) > LARGEST_SCAN:
        raise FileRefused(Why.LARGE)
