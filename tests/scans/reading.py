"""How the helper reads a stack: every page is right, left to a person, or wrong."""

import json
import os
import pickle
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import asdict, dataclass

from salon_vault.paper.code import read_payload
from salon_vault.scans.model import Ink, PageCode, ScannedPage
from tests.scans.sheets import Sheet
from tests.scans.stack import CONDITIONS, RESOLUTIONS, Made

RIGHT, NOT_READ, WRONG = "right", "not read", "wrong"

type Believes = Callable[[PageCode], tuple[str, int] | None]
"""What makes a paper's code and a page of what a QR code says; None if it is not believed."""


@dataclass(frozen=True)
class Verdict:
    """What came of one page."""

    number: int
    condition: str
    dpi: int
    code: str
    signed_as: tuple[str, ...]
    """What was told of each field in which somebody signed."""
    empty_as: tuple[str, ...]


def believed(code: PageCode) -> tuple[str, int] | None:
    """Believe what bears the mark and whose check digits are right."""
    return read_payload(code.text)


def verdict_on(made: Made) -> Verdict:
    """Have one page read by the helper's own functions, and compare it with the truth."""
    from ui.helper.scanned import read_pages

    (page,) = read_pages(made.contents, 0, 1)
    return compared(made, page)


def compared(made: Made, page: ScannedPage, believes: Believes = believed) -> Verdict:
    """Compare what was read with the truth."""
    from ui.helper.ink import ink_in

    told = [(code, claim) for code in page.codes if (claim := believes(code)) is not None]
    truth = (made.sheet.code, made.sheet.number)
    claims = {claim for _code, claim in told}
    came = NOT_READ if not claims else RIGHT if claims == {truth} else WRONG
    inks: list[Ink] = []
    if came == RIGHT and made.sheet.fields:
        inks = ink_in([(page.picture, told[0][0], field) for field in made.sheet.fields])
    pairs = list(zip(made.signed, inks, strict=False))
    signed = tuple(ink.value for pen, ink in pairs if pen)
    empty = tuple(ink.value for pen, ink in pairs if not pen)
    return Verdict(made.number, made.condition, made.dpi, came, signed, empty)


def read_by_children(
    sheets: Sequence[Sheet], numbers: Sequence[int], children: int = 2
) -> list[Verdict]:
    """Make and read pages in processes of their own, for Qt and for both cores."""
    parts = [numbers[at::children] for at in range(children)]
    with ExitStack() as running:
        reading = [running.enter_context(_child(part)) for part in parts]
        for child in reading:
            assert child.stdin is not None
            pickle.dump(list(sheets), child.stdin)
            child.stdin.close()
        # One after the other, though they work at once: what they say fits into the pipe.
        answers = [child.stdout.read() for child in reading if child.stdout is not None]
    assert [child.returncode for child in reading] == [0] * children
    return [_read_back(line) for answer in answers for line in answer.splitlines()]


def _child(numbers: Sequence[int]) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.scans.read_stack", *map(str, numbers)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def _read_back(line: bytes) -> Verdict:
    told = json.loads(line)
    as_told = {
        name: tuple(each) if isinstance(each, list) else each for name, each in told.items()
    }
    return Verdict(**as_told)


def written_down(verdict: Verdict) -> str:
    """Return a verdict as a line of JSON."""
    return json.dumps(asdict(verdict))


@dataclass(frozen=True)
class Figures:
    """What all verdicts come to."""

    pages: int
    fine: int
    """Pages of 150 dpi and more."""
    fine_right: int
    wrong: int
    signed: int
    signed_as_empty: int
    signed_unsure: int
    empty: int
    empty_as_written: int
    empty_unsure: int

    @property
    def share_right(self) -> float:
        return self.fine_right / self.fine


def figures_of(verdicts: Iterable[Verdict]) -> Figures:
    """Count."""
    all_ = list(verdicts)
    fine = [each for each in all_ if each.dpi >= 150]
    signed = Counter(ink for each in all_ for ink in each.signed_as)
    empty = Counter(ink for each in all_ for ink in each.empty_as)
    return Figures(
        len(all_),
        len(fine),
        sum(each.code == RIGHT for each in fine),
        sum(each.code == WRONG for each in all_),
        signed.total(),
        signed[Ink.EMPTY.value],
        signed[Ink.UNSURE.value],
        empty.total(),
        empty[Ink.WRITTEN.value],
        empty[Ink.UNSURE.value],
    )


def table_of(verdicts: Sequence[Verdict]) -> str:
    """Return the results by condition, and by resolution, as people read them."""
    head = (
        f"{'':14}{'pages':>7}{'right':>8}{'wrong':>7}"
        f"{'signed':>9}{'as empty':>10}{'unsure':>8}{'empty':>8}{'as written':>12}{'unsure':>8}"
    )
    groups = [
        *((name, [v for v in verdicts if v.condition == name]) for name in CONDITIONS),
        *((f"{dpi} dpi", [v for v in verdicts if v.dpi == dpi]) for dpi in RESOLUTIONS),
        ("all", list(verdicts)),
    ]
    return "\n".join([head, *(_line(name, some) for name, some in groups if some)])


def _line(name: str, verdicts: Sequence[Verdict]) -> str:
    of = figures_of(verdicts)
    right = sum(each.code == RIGHT for each in verdicts)
    return (
        f"{name:14}{of.pages:7}{right / of.pages:8.1%}{of.wrong:7}"
        f"{of.signed:9}{of.signed_as_empty:10}{of.signed_unsure:8}"
        f"{of.empty:8}{of.empty_as_written:12}{of.empty_unsure:8}"
    )
