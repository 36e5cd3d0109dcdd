"""The pieces of a typed mixture: amounts, strengths, times, and where each one stands."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_NUMBER = r"(?P<{}>\d+(?:[.,]\d+)?)"
_PIECES = re.compile(
    "|".join(
        (
            r"(?P<bar>[|;]|(?<=\s)/(?=\s))",
            r"(?P<plus>[+&])",
            r"(?P<comma>,)",
            r"1\s*:\s*" + _NUMBER.format("ratio"),
            _NUMBER.format("percent") + r"\s*%",
            _NUMBER.format("volume") + r"\s*(?:vol\b\.?|v\b|об\b\.?|度)",
            r"(?P<time>\d+)\s*(?:min\b\.?|мин\b\.?|分钟?|phút\b|ph\b|')",
            _NUMBER.format("weight") + r"\s*(?:gr?\b\.?|гр?\b\.?|ml\b|мл\b|克|毫升)",
            r"(?P<word>[^\s|;+&,]+(?:,[^\s|;+&,]+)*)",
        )
    ),
    re.IGNORECASE,
)
_BLANK = str.maketrans("()=[]", "     ", "")
_LIKE = str.maketrans(
    {"。": ".", "、": " ", "·": ".", "′": "'", "\N{RIGHT SINGLE QUOTATION MARK}": "'"}
)


class Piece(Enum):
    """What a piece of a mixture is."""

    BAR = auto()
    PLUS = auto()
    COMMA = auto()
    """Between shades as good as a plus, behind them as good as a bar."""
    RATIO = auto()
    PERCENT = auto()
    VOLUME = auto()
    TIME = auto()
    WEIGHT = auto()
    WORD = auto()
    """A shade, a bare number, or a word."""


@dataclass(frozen=True, slots=True)
class Token:
    """One piece, and the letters of the typed text that it stands on."""

    piece: Piece
    text: str
    start: int
    end: int

    @property
    def number(self) -> float | None:
        """The number that it is, if it is one."""
        try:
            return float(self.text.replace(",", ".")) if self.text.isascii() else None
        except ValueError:
            return None


def tokens(typed: str) -> Iterator[Token]:
    """Yield the pieces of ``typed``; full-width signs and decimal commas are read too."""
    plain, places = _plain(typed)
    for found in _PIECES.finditer(plain):
        kind = found.lastgroup or "word"
        start, end = places[found.start()], places[found.end() - 1] + 1
        yield Token(Piece[kind.upper()], found[kind], start, end)


def _plain(typed: str) -> tuple[str, list[int]]:
    """Return the text in one spelling, and for each of its signs the place in ``typed``."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(typed):
        for one in unicodedata.normalize("NFKC", sign.translate(_LIKE)).translate(_BLANK):
            signs.append(one)
            places.append(place)
    return "".join(signs), places
