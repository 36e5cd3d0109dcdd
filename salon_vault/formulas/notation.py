"""
A mixture as a colourist writes it on the mixing card: ``7.1 30 + 7.0 30 | 6% 90 | 35``.

Shades with grams, developer with grams, minutes. The bars may be left out, ``g`` and ``min``
may stand behind the numbers, 20 vol is 6 %, and ``1:1.5`` stands for the grams of developer.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from salon_vault.errors import InvalidInput
from salon_vault.formulas.mix import PER_VOLUME, STRENGTH, Developer, Mix, Shade
from salon_vault.formulas.tokens import Piece, Token, tokens

HEAT = frozenset({"heat", "ciepło", "cieplo", "тепло", "nhiệt", "nhiet", "加热"})
"""How people say that the colour takes under a heat lamp or hood."""

DEVELOPERS = frozenset(
    (
        *("developer", "dev", "peroxide", "oxy", "oxi", "ox", "oks", "oksydant", "woda"),
        *("оксид", "окс", "окислитель", "双氧", "双氧乳", "双氧奶"),
    )
)
"""What people call the developer; it may stand before its strength."""

_AMOUNTS = (Piece.WEIGHT, Piece.WORD)
_AMONG_SHADES = (Piece.WORD, Piece.PLUS, Piece.COMMA)
_BARS = (Piece.BAR, Piece.COMMA)
_STRENGTHS = (Piece.PERCENT, Piece.VOLUME)


class Problem(StrEnum):
    """What cannot be read in a typed mixture."""

    NOTHING = "nothing"
    NO_GRAMS = "no_grams"
    """A shade without its weight."""
    NO_DEVELOPER_GRAMS = "no_developer_grams"
    """A developer without its weight or ratio."""
    NO_SHADE = "no_shade"
    """A developer, but no shade before it."""
    LEFT_OVER = "left_over"
    """Something that is no shade, developer or time."""
    OUT_OF_BOUNDS = "out_of_bounds"
    """A number that no bowl has."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """The letters of the typed text that could not be read, and why."""

    problem: Problem
    start: int
    end: int


def read_mix(typed: str) -> Mix | Unclear:
    """
    Return the mixture that was typed, or which letters of it are unclear.

    >>> read_mix("7,1 30g + 7/0 30 20vol 1:1,5 35 min").total
    150.0
    >>> read_mix("7.1 30 + 7.0 | 6% 90").start
    9
    """
    found = list(tokens(typed))
    if not found:
        return Unclear(Problem.NOTHING, 0, len(typed))
    return _Reader(found).mix()


def written(mix: Mix) -> str:
    """
    Return a mixture as one would type it; ``read_mix`` reads it back, batches apart.

    >>> written(read_mix("7,1 30 7/0 30 20vol 1:1,5 35"))
    '7.1 30 + 7/0 30 | 6% 90 | 35'
    """
    parts = [" + ".join(f"{shade.code} {shade.grams:g}" for shade in mix.shades)]
    if mix.developer:
        parts.append(f"{mix.developer.strength:g}% {mix.developer.grams:g}")
    if mix.minutes is not None:
        parts.append(f"{mix.minutes} min" if not mix.developer else str(mix.minutes))
    if mix.heat:
        parts.append("heat")
    return " | ".join(parts)


class _Faulty(Exception):
    """What is unclear, on its way out of the reader."""

    def __init__(self, unclear: Unclear) -> None:
        super().__init__()
        self.unclear = unclear


class _Reader:
    """Reads the pieces from left to right."""

    def __init__(self, found: Sequence[Token]) -> None:
        self._found = found
        self._next = 0

    def mix(self) -> Mix | Unclear:
        try:
            shades = self._shades()
            developer, ratio = self._developer(sum(shade.grams for shade in shades))
            minutes, heat = self._time()
            if self._here is not None:
                raise self._faulty(Problem.LEFT_OVER, self._here)
        except _Faulty as faulty:
            return faulty.unclear
        try:
            return Mix(shades, developer, minutes, heat, ratio)
        except InvalidInput:
            return self._faulty(Problem.OUT_OF_BOUNDS, self._found[-1]).unclear

    # --- parts -------------------------------------------------------------------------------

    def _shades(self) -> tuple[Shade, ...]:
        shades: list[Shade] = []
        while (here := self._here) is not None and here.piece in _AMONG_SHADES:
            self._next += 1
            if here.piece is Piece.WORD:
                if shades and self._ends_shades(here):
                    self._next -= 1
                    break
                grams = self._amount()
                if grams is None:
                    raise self._faulty(Problem.NO_GRAMS, here)
                shades.append(self._within(here, partial(Shade, _code(here), grams)))
        if not shades:
            raise self._faulty(Problem.NO_SHADE, self._here or self._found[-1])
        return tuple(shades)

    def _ends_shades(self, here: Token) -> bool:
        """Tell whether a word after whole shades is no shade: heat, or a time at the end."""
        last = self._here is None
        word = here.text.casefold()
        return word in HEAT | DEVELOPERS or (last and here.number is not None)

    def _developer(self, colour: float) -> tuple[Developer | None, float | None]:
        while (here := self._here) is not None and (
            here.piece in _BARS or here.text.casefold() in DEVELOPERS
        ):
            self._next += 1
        if here is None or not self._begins_developer(here):
            return None, None
        self._next += 1
        percent = here.number or 0.0
        if here.piece is Piece.VOLUME:
            percent = round(percent * PER_VOLUME, 1)
        ratio = self._ratio()
        grams = self._amount()
        ratio = ratio or self._ratio()
        if grams is None and ratio is not None:
            grams = round(colour * ratio, 1)
        if grams is None:
            raise self._faulty(Problem.NO_DEVELOPER_GRAMS, here)
        return self._within(here, partial(Developer, percent, grams)), ratio

    def _begins_developer(self, here: Token) -> bool:
        """Tell whether a strength comes; a bare number is one if an amount comes after it."""
        if here.piece in _STRENGTHS:
            return True
        after = self._found[self._next + 1 : self._next + 2]
        goes_on = bool(after) and (after[0].piece is Piece.RATIO or after[0].number is not None)
        strength = here.piece is Piece.WORD and here.number is not None
        weak = strength and (here.number or 0) <= STRENGTH[1]
        return strength and ((goes_on and after[0].piece is not Piece.TIME) or weak)

    def _time(self) -> tuple[int | None, bool]:
        minutes, heat = None, False
        while (here := self._here) is not None:
            if here.piece is Piece.WORD and here.text.casefold() in HEAT:
                heat = True
            elif minutes is None and here.piece in {Piece.TIME, Piece.WORD} and here.number:
                minutes = int(here.number)
                if minutes != here.number:
                    raise self._faulty(Problem.LEFT_OVER, here)
            elif here.piece not in _BARS:
                raise self._faulty(Problem.LEFT_OVER, here)
            self._next += 1
        return minutes, heat

    # --- pieces ------------------------------------------------------------------------------

    @property
    def _here(self) -> Token | None:
        return self._found[self._next] if self._next < len(self._found) else None

    def _amount(self) -> float | None:
        here = self._here
        if here is None or here.piece not in _AMOUNTS or here.number is None:
            return None
        self._next += 1
        return round(here.number, 1)

    def _ratio(self) -> float | None:
        here = self._here
        if here is None or here.piece is not Piece.RATIO:
            return None
        self._next += 1
        return here.number

    def _faulty(self, problem: Problem, token: Token) -> _Faulty:
        return _Faulty(Unclear(problem, token.start, token.end))

    def _within[T](self, token: Token, make: Callable[[], T]) -> T:
        try:
            return make()
        except InvalidInput:
            last = self._found[self._next - 1]
            raise _Faulty(Unclear(Problem.OUT_OF_BOUNDS, token.start, last.end)) from None


def _code(token: Token) -> str:
    """Return a shade as the tube says it: upper case, and a point for a comma."""
    return token.text.replace(",", ".").upper()
