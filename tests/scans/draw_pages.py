"""Draws the pages of PDFs as grey pixels, for the generator: a child with Qt in it."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication, QImage

from tests.salon_vault.papers import pictures
from ui.helper.frames import packed, unpacked


def pixels(page: QImage) -> bytes:
    """Return width, height and the rows of a grey picture without padding."""
    wide, high, across = page.width(), page.height(), page.bytesPerLine()
    rows = bytes(page.constBits())
    body = b"".join(rows[at : at + wide] for at in range(0, high * across, across))
    return wide.to_bytes(4) + high.to_bytes(4) + body


if __name__ == "__main__":
    running = QGuiApplication([])
    dpi = int(sys.argv[1])
    papers = unpacked(sys.stdin.buffer.read())
    done = [packed([pixels(page) for page in pictures(paper, dpi)]) for paper in papers]
    sys.stdout.buffer.write(packed(done))
