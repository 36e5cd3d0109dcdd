"""Which encoding a text is in: its marks, strict decoding, and the letters that come of it."""

import codecs
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from salon_vault.importing.errors import FileUnreadable, OtherEncoding
from salon_vault.importing.model import ENCODINGS

BLOCK = 1024 * 1024
SAMPLE = 64 * 1024
"""Bytes with letters beyond ASCII that the statistics are made of."""

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_CENTRAL = "ąćęłńóśźżáčďéěíľĺňŕřšťúůýžäöüßőűâîăşţđôç"
_WESTERN = "äöüßàâáãåæçèéêëìíîïñòóôõøœùúûÿý"
_CYRILLIC = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў"
_PUNCTUATION = "„“”‚‘’«»–—…°§№€\u00a0"

EXPECTED = {"cp1250": _CENTRAL, "cp1251": _CYRILLIC, "cp1252": _WESTERN}
"""Letters that texts in an encoding are written with: Polish and its neighbours, and so on."""

FIRST_LEVEL = range(0xB0, 0xD8)
"""First bytes of the 3,755 signs that nearly all of written Chinese is made of (GB 2312)."""

FOREIGN = 2.0
"""How much a sign that belongs to no word counts against an encoding."""


def encoding_of(file: BinaryIO) -> str:
    """
    Return the encoding that a text is in, as far as its bytes tell.

    A mark at its beginning decides if the rest agrees; else UTF-8, if the whole file is that;
    else the one in which its letters make words.

    Raises:
        FileUnreadable: if it is no text, or UTF-32.
    """
    file.seek(0)
    start = file.read(SAMPLE)
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise FileUnreadable("binary")
    for mark, encoding in MARKS:
        if start.startswith(mark) and _is_in(file, encoding):
            return encoding
    if found := _wide(start):
        return found
    if _is_in(file, "utf-8"):
        return "utf-8"
    telling = _telling(file)
    return max(("gb18030", *EXPECTED), key=lambda name: _likely(telling, name))


def checked(file: BinaryIO, encoding: str) -> None:
    """Decode the whole file strictly; raise OtherEncoding, with the row where it fails."""
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    row = 1
    try:
        for block in _blocks(file):
            row += decoder.decode(block).count("\n")
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as problem:
        raise OtherEncoding(encoding, row) from problem


def _wide(start: bytes) -> str:
    """Return the UTF-16 that ``start`` is in without a mark: every ASCII sign has a zero."""
    if len(start) < 4:
        return ""
    even, odd = start[::2].count(0), start[1::2].count(0)
    rare = max(2, len(start) // 500)
    if odd > rare and odd > 20 * even and _decodes(start, "utf-16-le"):
        return "utf-16-le"
    if even > rare and even > 20 * odd and _decodes(start, "utf-16-be"):
        return "utf-16-be"
    return ""


def _is_in(file: BinaryIO, encoding: str) -> bool:
    try:
        checked(file, encoding)
    except OtherEncoding:
        return False
    return True


def _telling(file: BinaryIO) -> bytes:
    """Return the first lines that hold anything but ASCII."""
    found = b""
    rest = b""
    for block in _blocks(file):
        *lines, rest = (rest + block).split(b"\n")
        found += b"\n".join(line for line in lines if not line.isascii()) + b"\n"
        if len(found) >= SAMPLE or len(rest) > SAMPLE:
            break
    return (found + rest)[:SAMPLE]


def _likely(telling: bytes, encoding: str) -> float:
    """Return how well the letters fit, at most 1; what does not decode fits not at all."""
    for cut in range(4):  # the sample may end in the middle of a sign
        text = _decoded(telling[: len(telling) - cut], encoding)
        if text is not None:
            return _han(text) if encoding == "gb18030" else _words(text, EXPECTED[encoding])
    return float("-inf")


def _han(text: str) -> float:
    signs = [sign for sign in text if not sign.isascii()]
    common = sum(_is_common(sign) for sign in signs)
    return (common - FOREIGN * (len(signs) - common)) / max(1, len(signs))


def _is_common(sign: str) -> bool:
    if "\u3000" <= sign <= "\u303f" or "\uff00" <= sign <= "\uffef":
        return True  # punctuation
    try:
        lead = sign.encode("gb2312")[0]
    except UnicodeEncodeError:
        return False
    return lead in FIRST_LEVEL


def _words(text: str, expected: str) -> float:
    score = 0.0
    total = 0
    for before, sign, after in _with_neighbours(text):
        if sign.isascii():
            continue
        total += 1
        fits = sign.lower() in expected and _blends(before, sign, after)
        score += 1.0 if fits else (0.0 if sign in _PUNCTUATION else -FOREIGN)
    return score / max(1, total)


def _blends(before: str, sign: str, after: str) -> bool:
    """Tell whether a letter stands among its like: words are Cyrillic or Latin, not both."""
    beside = [near for near in (before, after) if near.isalpha()]
    if sign.lower() in _CYRILLIC:
        return not any(near.isascii() for near in beside)
    # Latin words have ASCII letters; one of none at all is another alphabet in disguise
    return not beside or any(near.isascii() for near in beside)


def _with_neighbours(text: str) -> Iterable[tuple[str, str, str]]:
    return zip(" " + text, text, text[1:] + " ", strict=False)


def _decodes(start: bytes, encoding: str) -> bool:
    return _decoded(start[: len(start) // 2 * 2 - 2], encoding) is not None


def _decoded(piece: bytes, encoding: str) -> str | None:
    try:
        return piece.decode(encoding)
    except UnicodeDecodeError:
        return None


def _blocks(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while block := file.read(BLOCK):
        yield block


assert set(EXPECTED) < set(ENCODINGS)
