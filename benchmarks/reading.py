"""A page from a scanner read at 200 dpi: codes, upright picture, thumbnail; and its ink."""

import io
import os
import statistics
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import zxingcpp
from PIL import Image
from PySide6.QtWidgets import QApplication

from benchmarks.row import Row, below, p95, reported, timed
from salon_vault.clients.model import Contact
from salon_vault.from_elsewhere.model import THUMBNAIL_SIDE
from salon_vault.paper.pdf import render
from salon_vault.paper.signing import signed_fields
from salon_vault.scans.model import PAGES_AT_A_TIME
from storage.os_process import own_command
from tests.salon_vault.papers import form
from ui.helper.asking import Helper
from ui.helper.ink import ink_in
from ui.helper.paper import page
from ui.helper.scanned import read_pages
from ui.helper.scanning import PageReader

DPI = 200
READ = 60
ASKED = 8
LIMIT = 150
KINDS = ("PDF", "JPEG", "TIFF")


def measure(_folder: Path) -> list[Row]:
    """Measure a consent form with a little noise, lying on its side."""
    # not the helper's own kind: other parts of one run want windows
    _app = QApplication.instance() or QApplication(["benchmarks"])
    document = form("facial-consent", contact=Contact())
    scanned = _scanned(page(render(document), 0, DPI))
    files = {kind: _filed(scanned, kind) for kind in KINDS}
    rows = [row for kind, file in files.items() for row in _read(kind, file)]
    (read,) = read_pages(files["JPEG"], 0, 1)
    wanted = [(read.picture, read.codes[0], field) for field in signed_fields(document)]
    took = [timed(lambda: ink_in(wanted)) for _ in range(READ)]
    what = f"the {len(wanted)} fields of a page looked at for ink, p95 of {READ}"
    return [*rows, reported("reading.ink", what, None, p95(took), "ms"), _asked(scanned)]


def _read(kind: str, file: bytes) -> list[Row]:
    took = [timed(lambda: read_pages(file, 0, 1)) for _ in range(READ)]
    peer = None if kind == "PDF" else _usual(lambda: _plain(file))
    what = f"a page at {DPI} dpi read in the helper, {kind}"
    name = f"reading.{kind.lower()}"
    half = statistics.median(took)
    return [
        below(
            f"{name}.median", f"{what}, median", None, half, "ms", LIMIT, peer, strictly=True
        ),
        below(name, f"{what}, p95 of {READ}", None, p95(took), "ms", LIMIT, strictly=True),
    ]


def _asked(scanned: Image.Image) -> Row:
    """Measure what a page takes with the start of the process, the pipe and all."""
    stack = _filed(scanned, "PDF", PAGES_AT_A_TIME)
    reader = PageReader(Helper(own_command("--helper")))
    took = _usual(lambda: reader.read(stack, 0, PAGES_AT_A_TIME), ASKED) / PAGES_AT_A_TIME
    what = (
        f"the same with the start of the helper, a page of {PAGES_AT_A_TIME}, median of {ASKED}"
    )
    return reported("reading.helper", what, None, took, "ms")


def _usual(work: Callable[[], object], times: int = READ) -> float:
    return statistics.median(timed(work) for _ in range(times))


def _plain(file: bytes) -> None:
    """Do the same without looking what it is, and without turning it upright."""
    with Image.open(io.BytesIO(file)) as image:
        grey = image.convert("L")
    assert zxingcpp.read_barcodes(grey)
    _encoded(grey, "JPEG", quality=70)
    grey.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
    _encoded(grey, "JPEG", quality=80)


def _scanned(png: bytes) -> Image.Image:
    drawn = Image.open(io.BytesIO(png)).convert("L")
    noise = Image.effect_noise(drawn.size, 12)
    return Image.blend(drawn, noise, 0.1).transpose(Image.Transpose.ROTATE_90)


def _filed(image: Image.Image, kind: str, pages: int = 1) -> bytes:
    several = {"save_all": True, "append_images": [image.copy() for _ in range(pages - 1)]}
    more: dict[str, object] = {
        "PDF": {"resolution": DPI, "quality": 80, **several},
        "JPEG": {"quality": 80},
        "TIFF": {"compression": "tiff_lzw"},
    }[kind]
    return _encoded(image.copy(), kind, **more)


def _encoded(image: Image.Image, kind: str, **more: object) -> bytes:
    kept = io.BytesIO()
    image.save(kept, kind, **more)
    return kept.getvalue()
