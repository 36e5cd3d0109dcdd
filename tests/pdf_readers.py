"""
What programs of others make of our PDFs: poppler's, qpdf, zbar.

A test that needs one which is not installed fails, and says what to install: it must not be
skipped.
"""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

PACKAGES = {
    "pdftotext": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdffonts": "poppler-utils",
    "qpdf": "qpdf",
    "zbarimg": "zbar-tools",
}


def page_texts(pdf: Path) -> list[str]:
    """The text of every page, in the order in which it was drawn."""
    return said("pdftotext", "-raw", "-enc", "UTF-8", str(pdf), "-").split("\f")[:-1]


def fonts_not_embedded(pdf: Path) -> list[str]:
    """The names of fonts that the file has not in itself."""
    _head, _rule, *lines = said("pdffonts", str(pdf)).splitlines()
    assert lines, "no fonts at all"
    return [line for line in lines if line.split()[-5] != "yes"]


def faults(pdf: Path) -> str:
    """What qpdf finds wrong with it."""
    done = ran("qpdf", "--check", str(pdf))
    return "" if done.returncode == 0 else done.stdout + done.stderr


def codes_on(pdfs: Sequence[Path], folder: Path, dpi: int = 100) -> list[str]:
    """What the codes on all pages say, page by page."""
    for number, pdf in enumerate(pdfs):
        said("pdftoppm", "-gray", "-r", str(dpi), str(pdf), str(folder / f"{number:03}"))
    pages = [str(page) for page in sorted(folder.glob("*.pgm"))]
    only = ("-Sdisable", "-Sqrcode.enable")
    return ran("zbarimg", "--quiet", "--raw", "--nodbus", *only, *pages).stdout.splitlines()


def said(tool: str, *words: str) -> str:
    """What a program says, when it is content."""
    done = ran(tool, *words)
    assert done.returncode == 0, done.stderr
    return done.stdout


def ran(tool: str, *words: str) -> "subprocess.CompletedProcess[str]":
    """Run a program that reads PDFs or pictures of them."""
    path = shutil.which(tool)
    assert path, f"{tool} is missing: apt-get install {PACKAGES[tool]}"
    command = [path, *words]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
