"""Cells of tables that other programs open: none becomes a formula there (ASVS 5, 1.2.10)."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

STARTS_FORMULA = frozenset("=+-@\t\r\0＝＋－＠")
"""Signs that make a table program compute what follows; full-width ones in East Asia, too."""

PASSED_OVER = "' \n\u00a0\ufeff"
"""What may stand before such a sign and be passed over."""

PREFIX = "'"
"""What table programs take for: this is text."""


def defused(text: str) -> str:
    """
    Return ``text`` as a cell that nothing computes; ``restored`` is the way back.

    >>> defused("+48601234418"), defused("Ada"), defused("'=1")
    ("'+48601234418", 'Ada', "''=1")
    """
    return PREFIX + text if _computes(text) else text


def restored(text: str) -> str:
    """
    Return what ``defused`` was given, and other cells as they are.

    >>> restored("'+48601234418"), restored("'s-Gravenhage")
    ('+48601234418', "'s-Gravenhage")
    """
    return text[1:] if text.startswith(PREFIX) and _computes(text) else text


def table(rows: Iterable[Iterable[str]]) -> Iterator[bytes]:
    """Yield a table as UTF-8 with a mark, every cell defused and quoted (RFC 4180)."""
    yield b"\xef\xbb\xbf"
    for row in rows:
        line = StringIO(newline="")
        csv.writer(line, quoting=csv.QUOTE_ALL).writerow(map(defused, row))
        yield line.getvalue().encode()


def _computes(text: str) -> bool:
    return text.lstrip(PASSED_OVER)[:1] in STARTS_FORMULA
