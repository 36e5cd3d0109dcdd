"""The four fonts of paper: which has a character, how wide it is, and how to load them."""

import unicodedata
from dataclasses import dataclass
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any

import resources
from salon_vault.errors import MissingGlyph

_FILES = {
    ("latin", False): "fonts/pdf/NotoSans_400Regular.ttf",
    ("latin", True): "fonts/pdf/NotoSans_700Bold.ttf",
    ("han", False): "fonts/NotoSansSC_400Regular.ttf",
    ("han", True): "fonts/NotoSansSC_700Bold.ttf",
}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Zero-width characters that typing and pasting leave behind; nothing of them is printed."""

_NARROW = "·•"
"""Marks that are as wide as a character in Chinese fonts; ours only part or list."""


@dataclass(frozen=True, slots=True)
class Face:
    """One font file: its name in the PDF, and the widths of the characters it has."""

    name: str
    widths: dict[int, float]
    """Code point to width, in thousandths of the type size."""

    def width(self, text: str, size: float) -> float:
        """Return the width of ``text`` in points."""
        return sum(self.widths[ord(character)] for character in text) * size / 1000


class _Outlines:
    """A font's table of outlines, lent: a paper takes some, reportlab would copy 10 MB."""

    def __init__(self, file: mmap, start: int) -> None:
        self._file = file
        self._start = start

    def __getitem__(self, part: slice) -> bytes:
        """Return the outline of one character."""
        return self._file[self._start + part.start : self._start + part.stop]


@cache
def face(family: str, strong: bool) -> Face:
    """
    Load and register a font, ``latin`` or ``han``, when the first paper needs it.

    Slow the first time, and a Chinese one takes 20 MB for as long as the program runs.
    """
    name = f"{family}-bold" if strong else family
    # Not before the unlock window: reportlab takes half a second to import.
    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]  # has no types
    from reportlab.pdfbase.ttfonts import TTFont  # type: ignore[import-untyped]  # has no types

    path = resources.path(_FILES[family, strong])
    font = TTFont(name, str(path))
    _lend(font.face, path)
    pdfmetrics.registerFont(font)
    has = font.face.charToGlyph
    widths = font.face.charWidths
    return Face(name, {code: float(widths[code]) for code in widths if code in has})


def _lend(loaded: Any, path: Path) -> None:  # noqa: ANN401 - reportlab has no types
    """Have a face read the file where it lies: in memory, the Chinese ones would take 20 MB."""
    with path.open("rb") as opened:
        file = mmap(opened.fileno(), 0, access=ACCESS_READ)
    loaded._ttf_data = file  # noqa: SLF001 - it has no other place for its bytes
    start, _length = loaded.get_table_pos("glyf")
    outlines = _Outlines(file, start)
    copied = loaded.get_table
    loaded.get_table = lambda tag: outlines if tag == "glyf" else copied(tag)


def tidy(text: str) -> str:
    """Return ``text`` as it is printed: NFC, and nothing that has no shape."""
    return unicodedata.normalize("NFC", text).translate(_INVISIBLE)


def face_for(character: str, language: str, strong: bool) -> Face:
    """
    Return the face that prints ``character``: the language's own family, or the other one.

    Raises:
        MissingGlyph: if neither family has it; a silent empty box would be a false paper.
    """
    first_han = language == "zh" and character not in _NARROW
    order = ("han", "latin") if first_han else ("latin", "han")
    for family in order:
        found = face(family, strong)
        if ord(character) in found.widths:
            return found
    raise MissingGlyph(character)


def missing_glyphs(text: str) -> list[str]:
    """Return the characters of ``text`` that no font has, each once."""
    rest = list(dict.fromkeys(tidy(text)))
    for family in ("latin", "han"):
        if rest:
            known = face(family, strong=False).widths
            rest = [character for character in rest if ord(character) not in known]
    return rest
