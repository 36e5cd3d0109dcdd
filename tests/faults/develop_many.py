"""Draws many pictures anew in one process with the helper's limits: a child of a test."""

import sys

from ui.helper.frames import packed, unpacked
from ui.helper.os_limits import limit
from ui.helper.pictures import developed
from ui.helper.pixels import Unusable


def answer(contents: bytes) -> bytes:
    """Return photo and thumbnail, or the word for why there are none."""
    try:
        return packed(developed(contents))
    except Unusable as why:
        return packed([str(why).encode()])


if __name__ == "__main__":
    limit()
    found = [answer(contents) for contents in unpacked(sys.stdin.buffer.read())]
    sys.stdout.buffer.write(packed(found))
