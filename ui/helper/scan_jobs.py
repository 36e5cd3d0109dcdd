"""What the helper does about scans; the other end of ``ui.helper.scanning``."""

from collections.abc import Callable, Mapping

from salon_vault.scans.model import MOST_PAGES
from ui.helper.frames import Frame

_FIRST = range(MOST_PAGES)
_MOST = range(1, MOST_PAGES + 1)


def _pages(question: Frame) -> Frame:
    from ui.helper.scanned import page_count

    return Frame({"pages": page_count(question.body)})


def _scan(question: Frame) -> Frame:
    from ui.helper.scan_frames import packed_pages
    from ui.helper.scanned import read_pages

    first, most = question.number("first", _FIRST), question.number("most", _MOST)
    return Frame(body=packed_pages(read_pages(question.body, first, most)))


def _ink(question: Frame) -> Frame:
    from ui.helper.ink import ink_in
    from ui.helper.scan_frames import unpacked_wanted

    return Frame({"ink": [ink.value for ink in ink_in(unpacked_wanted(question.body))]})


JOBS: Mapping[str, Callable[[Frame], Frame]] = {
    "scan_pages": _pages,
    "scan": _scan,
    "ink": _ink,
}
