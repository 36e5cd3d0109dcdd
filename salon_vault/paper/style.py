"""How paper looks: measures in points, colours, and the type of each language."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import cache

MM = 72 / 25.4
"""Points in a millimetre."""

LEFT = 18 * MM
BOTTOM = 29.5 * MM
"""Nothing of the body stands lower: below are the footer and the code."""

CODE_SIDE = 18 * MM
CODE_LOW = 8 * MM
"""Height of the lower edge of the code above the paper's edge."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A size of paper, in points, upright."""

    width: float
    height: float
    left: float = LEFT
    """Margin at both sides."""

    @property
    def room(self) -> float:
        """Width between the margins."""
        return self.width - 2 * self.left

    @property
    def top(self) -> float:
        """Where the body may begin."""
        return self.height - 12 * MM


A4 = Leaf(595.2756, 841.8898)
LEAVES: Mapping[str, Leaf] = {"a4": A4, "a5": Leaf(419.5276, 595.2756, 12 * MM)}
"""By the setting ``size`` of a template."""

WIDTH = A4.room


type Colour = tuple[float, float, float]


def _colour(code: str) -> Colour:
    red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


INK = _colour("#1F1B18")
MUTED = _colour("#5C554E")
ACCENT = _colour("#7B2D52")
TINT = _colour("#F8F0F4")
RULE = _colour("#8C857D")
HAIR = _colour("#CFC8C1")
PANEL = _colour("#F7F5F2")


@dataclass(frozen=True, slots=True)
class Type:
    """A size with its distance from line to line, in points."""

    size: float
    leading: float


@dataclass(frozen=True, slots=True)
class Style:
    """The type of one language."""

    title: Type
    heading: Type
    body: Type
    small: Type
    label: Type
    value: Type
    hand: float = 1.0
    """How much more room there is to write by hand than on a form."""

    @property
    def cells(self) -> Type:
        """Of what stands in a table: small, but where it is read from a step away."""
        return self.small if self.hand == 1 else self.body


_LATIN = Style(
    title=Type(17, 22),
    heading=Type(10.5, 14),
    body=Type(9.4, 12.6),
    small=Type(7.9, 10.4),
    label=Type(7.2, 9.4),
    value=Type(10, 12.6),
)
_VIETNAMESE = Style(
    title=Type(17, 23),
    heading=Type(10.5, 14.5),
    body=Type(9.4, 13),
    small=Type(7.9, 10.8),
    label=Type(7.2, 9.8),
    value=Type(10, 13),
)
_CHINESE = Style(
    title=Type(17.5, 23),
    heading=Type(10.8, 14.8),
    body=Type(9.6, 13.5),
    small=Type(8.2, 11),
    label=Type(7.6, 10),
    value=Type(10.2, 13.4),
)


LARGER, WIDER = 1.2, 1.2
"""Type read from where a bowl is mixed, and room to write there with wet gloves."""


@cache
def style_of(language: str, *, large: bool = False) -> Style:
    """Return the type of ``language``; marks stacked on vowels and Chinese need more room."""
    usual = {"vi": _VIETNAMESE, "zh": _CHINESE}.get(language, _LATIN)
    if not large:
        return usual
    kinds = [each.name for each in fields(Style) if each.name not in {"title", "hand"}]
    return replace(usual, hand=WIDER, **{kind: _larger(getattr(usual, kind)) for kind in kinds})


def _larger(kind: Type) -> Type:
    return Type(kind.size * LARGER, kind.leading * LARGER)
