"""Words to lines: where a line may break in five languages, and how wide it becomes."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from salon_vault.paper.blocks import Prose, Strong
from salon_vault.paper.fonts import Face, face_for, tidy

CANNOT_START = frozenset(
    "!\"'%),.:;?]}»…‰°′″’”–—～·•、。〃々〉》」』】〕〗〞！＂％＇），．：；？］｝～￠℃"
)
"""Closing marks: Chinese typesetting never begins a line with one (GB/T 15834)."""

CANNOT_END = frozenset("([{«‘“〈《「『【〔〖〝（［｛￥＄￡")
"""Opening marks: never at the end of a line."""

_AFTER = frozenset("-/–")
"""Inside Latin and Cyrillic words a line may break behind these."""

_LONE = re.compile(r"(?<!\w)([^\W\d_]) (?=\w)")

_REMEMBERED = 4096
"""How many letters, and pairs of them, are looked up once: a form repeats a few hundred."""

_THIN = 0.18
"""Room between a Chinese character and a Latin letter or digit, in parts of the type size."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One character, the face that prints it, and the room before it."""

    character: str
    face: Face
    room: float = 0.0


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring characters of one face, at their place on the line."""

    x: float
    face: Face
    text: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """One line, ready to be drawn; lengths in points."""

    spans: tuple[Span, ...]
    width: float

    @property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(span.text for span in self.spans)


def break_lines(
    words: Prose, width: float, size: float, language: str, *, strong: bool = False
) -> list[TextLine]:
    """
    Break ``words`` into lines of at most ``width`` points at type size ``size``.

    A word wider than the line is cut; nothing else is.

    Raises:
        MissingGlyph: for a character that no font has.
    """
    lines: list[TextLine] = []
    for paragraph in _paragraphs(words, language):
        glyphs = _glyphs(paragraph, language, size, strong)
        lines.extend(_fill(glyphs, width, size) if glyphs else [TextLine((), 0.0)])
    return lines


def _bound(text: str, language: str) -> str:
    """Polish and Russian lines do not end with a word of one letter: bind it to the next."""
    return _LONE.sub("\\1\u00a0", text) if language in {"pl", "ru"} else text


def _paragraphs(words: Prose, language: str) -> Iterator[list[tuple[str, bool]]]:
    parts = (words,) if isinstance(words, str) else words
    current: list[tuple[str, bool]] = []
    for part in parts:
        text, bold = (part.text, True) if isinstance(part, Strong) else (part, False)
        first, *rest = _bound(tidy(text), language).split("\n")
        current.append((first, bold))
        for line in rest:
            yield current
            current = [(line, bold)]
    yield current


def _glyphs(
    parts: list[tuple[str, bool]], language: str, size: float, strong: bool
) -> list[Glyph]:
    glyphs: list[Glyph] = []
    before = ""
    for text, bold in parts:
        for character in text:
            visible = " " if character in "\t\u2028\u2029" else character
            room = size * _THIN if _meet(before, visible) else 0.0
            glyphs.append(_glyph(visible, language, strong or bold, room))
            before = visible
    return glyphs


@lru_cache(_REMEMBERED)
def _glyph(character: str, language: str, strong: bool, room: float) -> Glyph:
    return Glyph(character, face_for(character, language, strong), room)


@lru_cache(_REMEMBERED)
def _meet(left: str, right: str) -> bool:
    """Tell whether a Chinese character and a letter or digit touch."""
    if not left:
        return False
    return (_is_han(left) and _is_letter(right)) or (_is_letter(left) and _is_han(right))


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def _is_letter(character: str) -> bool:
    return character.isalnum() and not _is_han(character)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF"


@lru_cache(_REMEMBERED)
def may_break(left: str, right: str) -> bool:
    """
    Tell whether a line may end with ``left`` and the next begin with ``right``.

    >>> may_break("发", "，"), may_break("（", "染"), may_break("染", "发"), may_break("a", "b")
    (False, False, True, False)
    """
    if right == " " or right in CANNOT_START or left in CANNOT_END:
        return False
    if left == " " or _is_wide(left) or _is_wide(right):
        return True
    return left in _AFTER and right.isalpha()


def _fill(glyphs: list[Glyph], width: float, size: float) -> list[TextLine]:
    lines: list[TextLine] = []
    start, used, chance = 0, 0.0, 0
    at = 0
    while at < len(glyphs):
        glyph = glyphs[at]
        if at > start and may_break(glyphs[at - 1].character, glyph.character):
            chance = at
        used += _advance(glyph, size, first=at == start)
        if used > width + 0.01 and glyph.character != " " and at > start:
            end = chance if chance > start else at
            lines.append(_line(glyphs[start:end], size))
            start, at, used = end, end, 0.0
            continue
        at += 1
    lines.append(_line(glyphs[start:], size))
    return lines


def _advance(glyph: Glyph, size: float, *, first: bool) -> float:
    room = 0.0 if first else glyph.room
    return room + glyph.face.widths[ord(glyph.character)] * size / 1000


def _line(glyphs: list[Glyph], size: float) -> TextLine:
    while glyphs and glyphs[-1].character == " ":
        glyphs = glyphs[:-1]
    spans: list[Span] = []
    x = 0.0
    begin, face, text = 0.0, None, ""
    for place, glyph in enumerate(glyphs):
        room = glyph.room if place else 0.0
        if face is not None and (glyph.face is not face or room):
            spans.append(Span(begin, face, text))
            face, text = None, ""
        x += room
        if face is None:
            begin, face = x, glyph.face
        text += glyph.character
        x += glyph.face.widths[ord(glyph.character)] * size / 1000
    if face is not None:
        spans.append(Span(begin, face, text))
    return TextLine(tuple(spans), x)
