"""Inside of the helper process: one question from the pipe, one answer, and the end."""

import os
import sys
import threading
from collections.abc import Callable
from typing import IO

from ui.helper.frames import Frame, FrameBroken, packed, read_frame, unpacked, write_frame
from ui.helper.os_limits import allow_spool, limit
from ui.helper.pixels import Unusable
from ui.helper.scan_jobs import JOBS as SCAN_JOBS

OUTLIVES = 60.0
"""Seconds a job may still take when the program that asked has gone, or has locked."""

SECRET = frozenset({"codes"})
"""Jobs that end with whoever asked: what is on the picture may open a vault."""

COPIES = range(1, 21)
PAGES = range(200)
RESOLUTIONS = range(36, 601)
LEAVES = range(1000)
WIDTHS = range(100, 4001)


def live(asked: IO[bytes], answers: IO[bytes]) -> int:
    """Answer one question and return the exit status."""
    limit()
    try:
        question = read_frame(asked)
        job = _JOBS[question.word("do")]
    except (FrameBroken, KeyError):
        return 2
    outlives = 0.0 if question.word("do") in SECRET else OUTLIVES
    threading.Thread(target=_outlive, args=(asked, outlives), daemon=True).start()
    try:
        answer = job(question)
    except Unusable as error:
        answer = Frame({"error": str(error)})
    except FrameBroken:
        return 2
    try:
        write_frame(answers, answer)
    except OSError:
        return 0  # nobody waits any more, and the work is done
    return 0


def main() -> int:
    """Run the helper on standard input and output, and leave without tidying up."""
    status = live(sys.stdin.buffer, sys.stdout.buffer)
    sys.stdout.flush()
    # Qt's tear-down is slow and has nothing to do here: no keys, no files.
    os._exit(status)


def _outlive(asked: IO[bytes], seconds: float) -> None:
    # Not through the buffer: at exit the interpreter would wait for its lock.
    if not os.read(asked.fileno(), 1):
        threading.Event().wait(seconds)
    os._exit(3)


def _printers(_question: Frame) -> Frame:
    from ui.helper.printing import printers

    return Frame({"printers": printers()})


def _print(question: Frame) -> Frame:
    from ui.helper.printing import print_pdf

    allow_spool()
    print_pdf(
        question.body,
        question.word("title"),
        question.word("printer"),
        question.number("copies", COPIES),
    )
    return Frame()


def _print_together(question: Frame) -> Frame:
    from ui.helper.printing import print_together

    allow_spool()
    parts = unpacked(question.body)
    together = [(mark.decode(), pdf) for mark, pdf in zip(parts[::2], parts[1::2], strict=True)]
    print_together(together, question.word("title"), question.word("printer"))
    return Frame()


def _page(question: Frame) -> Frame:
    from ui.helper.paper import page

    number = question.number("number", PAGES)
    return Frame(body=page(question.body, number, question.number("dpi", RESOLUTIONS)))


def _photo(question: Frame) -> Frame:
    from ui.helper.pictures import developed

    return Frame(body=packed(developed(question.body)))


def _glances(question: Frame) -> Frame:
    from ui.helper.pictures import glances

    found = glances(unpacked(question.body))
    whys = [why for _thumbnail, why in found]
    return Frame({"whys": whys}, packed([thumbnail for thumbnail, _why in found]))


def _leaf(question: Frame) -> Frame:
    from ui.helper.leaves import leaf

    number, across = question.number("number", LEAVES), question.number("across", WIDTHS)
    png, pages = leaf(question.body, number, across)
    return Frame({"pages": pages}, png)


def _codes(question: Frame) -> Frame:
    from ui.helper.codes import codes

    return Frame({"codes": codes(question.body)})


def _sheet(question: Frame) -> Frame:
    from ui.helper.workbooks import laid_out

    return Frame(body=laid_out(question.body))


_JOBS: dict[str, Callable[[Frame], Frame]] = {
    "printers": _printers,
    "print": _print,
    "print_together": _print_together,
    "page": _page,
    "codes": _codes,
    "photo": _photo,
    "glances": _glances,
    "leaf": _leaf,
    "sheet": _sheet,
    **SCAN_JOBS,
}
