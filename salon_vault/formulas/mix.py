"""What goes into one bowl: shades by weight, developer, time."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from salon_vault.errors import InvalidInput
from salon_vault.products.model import NAME_LENGTH

GRAMS = (0.1, 1000.0)
"""Least and most of one thing in a bowl."""

STRENGTH = (0.5, 14.0)
"""Per cent of hydrogen peroxide in a developer."""

MINUTES = range(1, 181)
MOST_SHADES = 8
CODE = 16
"""Letters and digits of a shade."""

PER_VOLUME = 0.3
"""
Per cent of peroxide that one volume is: 20 vol set free twenty times their volume of oxygen.
The trade rounds it so everywhere: 10, 20, 30, 40 vol are 3, 6, 9, 12 %.
"""


@dataclass(frozen=True, slots=True)
class Shade:
    """One shade in a bowl."""

    code: str
    grams: float
    """To a tenth of a gram."""
    lot: str = ""
    """The number on the tube, as typed."""

    def __post_init__(self) -> None:
        if not self.code:
            raise InvalidInput("shade", "blank")
        if len(self.code) > CODE or len(self.lot) > NAME_LENGTH:
            raise InvalidInput("shade", "long")
        if not within(self.grams, GRAMS):
            raise InvalidInput("grams", "range")


@dataclass(frozen=True, slots=True)
class Developer:
    """The developer in a bowl."""

    strength: float
    """Per cent of hydrogen peroxide."""
    grams: float
    lot: str = ""

    def __post_init__(self) -> None:
        if not within(self.strength, STRENGTH):
            raise InvalidInput("developer", "range")
        if not within(self.grams, GRAMS):
            raise InvalidInput("grams", "range")
        if len(self.lot) > NAME_LENGTH:
            raise InvalidInput("lot", "long")

    @property
    def name(self) -> str:
        """What it is called on the shelf: ``6 %``."""
        return f"{self.strength:g} %"


@dataclass(frozen=True, slots=True)
class Mix:
    """What is in a bowl."""

    shades: tuple[Shade, ...]
    developer: Developer | None = None
    minutes: int | None = None
    heat: bool = False
    said_ratio: float | None = None
    """Parts of developer to one of colour, where somebody typed them, to be checked."""

    def __post_init__(self) -> None:
        if not self.shades:
            raise InvalidInput("shade", "blank")
        if len(self.shades) > MOST_SHADES:
            raise InvalidInput("shade", "many")
        if self.minutes is not None and self.minutes not in MINUTES:
            raise InvalidInput("minutes", "range")

    @property
    def colour(self) -> float:
        """Grams of colour, without the developer."""
        return round(sum(shade.grams for shade in self.shades), 1)

    @property
    def total(self) -> float:
        """Grams in the bowl."""
        return round(self.colour + (self.developer.grams if self.developer else 0), 1)

    @property
    def ratio(self) -> float | None:
        """Parts of developer to one part of colour, to a hundredth; None without developer."""
        return round(self.developer.grams / self.colour, 2) if self.developer else None

    @property
    def lots(self) -> Iterator[str]:
        """The numbers on the tubes, of the shades in their order, then of the developer."""
        yield from (shade.lot for shade in self.shades)
        if self.developer:
            yield self.developer.lot

    def with_lots(self, lots: Iterator[str]) -> "Mix":
        """Return it with other numbers, in the order of ``lots``."""
        shades = tuple(replace(shade, lot=next(lots, "")) for shade in self.shades)
        developer = self.developer and replace(self.developer, lot=next(lots, ""))
        return replace(self, shades=shades, developer=developer)

    def without_lots(self) -> "Mix":
        """Return it as it may be mixed from other tubes."""
        return self.with_lots(iter(()))


def within(value: float, bounds: tuple[float, float]) -> bool:
    """Tell whether a value is no less than the first bound and no more than the second."""
    return bounds[0] <= value <= bounds[1]
