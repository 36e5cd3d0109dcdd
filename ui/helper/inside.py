"""Inside of the helper process: one question from the pipe, one answer, and the end."""

import os
import sys
import threading
from collections.abc import Callable
from typing import IO

from ui.helper.frames import Frame, FrameBroken, read_frame, write_frame
from ui.helper.os_limits import allow_spool, limit
from ui.helper.pixels import Unusable

OUTLIVES = 60.0
"""Seconds a job may still take when the program that asked has gone, or has locked."""

SECRET = frozenset({"codes"})
"""Jobs that end with whoever asked: what is on the picture may open a vault."""

COPIES = range(1, 21)
PAGES = range(200)
RESOLUTIONS = range(36, 601)


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
    from ui.helper.paper import printers

    return Frame({"printers": printers()})


def _print(question: Frame) -> Frame:
    from ui.helper.paper import print_pdf

    allow_spool()
    print_pdf(
        question.body,
        question.word("title"),
        question.word("printer"),
        question.number("copies", COPIES),
    )
    return Frame()


def _page(question: Frame) -> Frame:
    from ui.helper.paper import page

    number = question.number("number", PAGES)
    return Frame(body=page(question.body, number, question.number("dpi", RESOLUTIONS)))


def _picture(question: Frame) -> Frame:
    from ui.helper.pictures import redrawn

    return Frame(body=redrawn(question.body))


def _codes(question: Frame) -> Frame:
    from ui.helper.codes import codes

    return Frame({"codes": codes(question.body)})


_JOBS: dict[str, Callable[[Frame], Frame]] = {
    "printers": _printers,
    "print": _print,
    "page": _page,
    "picture": _picture,
    "codes": _codes,
}
