"""The letters of the screen: Inter, and Noto Sans SC for what Inter does not have."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from resources import path

FAMILIES = ("Inter", "Noto Sans SC")
"""Qt takes each letter from the first family that has it."""


@cache
def load_fonts() -> tuple[str, ...]:
    """Make the shipped fonts known to Qt, once, and return their families."""
    for file in sorted(path("fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return FAMILIES


def sized(font: QFont, pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return ``font`` in another size and weight, for painting by hand."""
    other = QFont(font)
    other.setPixelSize(pixels)
    other.setWeight(weight)
    return other
