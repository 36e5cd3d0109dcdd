"""What is read at a terminal and written there: no secret is shown, nothing gives orders."""

import getpass
import sys
import traceback
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).resolve().parents[2]

ORDERS = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
"""Kinds of signs that move a cursor, turn a line around, or tell a terminal what to do."""

LONGEST_SECRET = 4096
"""Bytes that are read of standard input; no password and no kit is longer."""


def read_secret(prompt: str) -> str:
    """Return a line of standard input; typed at a terminal, it is asked for and not shown."""
    if sys.stdin.isatty():
        return getpass.getpass(f"{prompt}: ")
    raw = sys.stdin.buffer.readline(LONGEST_SECRET)
    return raw.decode("utf-8", "replace").rstrip("\r\n")


def say(stream: TextIO, lines: Iterable[str]) -> None:
    """Write lines; what the terminal cannot show, or would obey, stands there as a mark."""
    encoding = stream.encoding or "utf-8"
    for line in lines:
        stream.write(harmless(line).encode(encoding, "replace").decode(encoding) + "\n")


def harmless(line: str) -> str:
    r"""
    Return a line with a mark for every sign that a terminal would obey.

    Labels of sticks lie where everybody with the database's key writes.

    >>> harmless("Blue\x1b[2J stick")
    'Blue�[2J stick'
    """
    return "".join("�" if unicodedata.category(each) in ORDERS else each for each in line)


def places_of(fault: BaseException) -> Iterator[str]:
    """Yield the class of a fault of ours and where it came up; never what it says."""
    yield type(fault).__name__
    for frame in traceback.extract_tb(fault.__traceback__):
        file = Path(frame.filename)
        shown = file.relative_to(ROOT).as_posix() if file.is_relative_to(ROOT) else file.name
        yield f"  {shown}:{frame.lineno} {frame.name}"
