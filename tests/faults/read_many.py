"""Reads many scans in one process with the helper's limits: a child of a test."""

import sys

from ui.helper.frames import packed, unpacked
from ui.helper.os_limits import limit
from ui.helper.pixels import Unusable
from ui.helper.scan_frames import packed_pages
from ui.helper.scanned import page_count, read_pages


def answer(contents: bytes) -> bytes:
    """Return the pages, or the word for why there are none."""
    try:
        count = page_count(contents)
        return packed([b"read", packed_pages(read_pages(contents, 0, min(count, 3)))])
    except Unusable as why:
        return packed([str(why).encode()])


if __name__ == "__main__":
    limit()
    found = [answer(contents) for contents in unpacked(sys.stdin.buffer.read())]
    sys.stdout.buffer.write(packed(found))
