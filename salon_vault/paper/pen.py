"""What drawing needs of a canvas, and the few strokes every piece is made of."""

from collections.abc import Sequence
from typing import Protocol

from salon_vault.paper.code import squares
from salon_vault.paper.style import HAIR, INK, RULE, Colour, Type
from salon_vault.paper.text import TextLine


class Pen(Protocol):
    """The part of a reportlab canvas that papers use; the origin is the lower left corner."""

    def setFont(self, psfontname: str, size: float) -> None:
        """Choose face and size, in points."""

    def drawString(self, x: float, y: float, text: str) -> None:
        """Write one line from its base line's left end."""

    def setFillColorRGB(self, r: float, g: float, b: float) -> None:
        """Choose the colour of grounds and letters."""

    def setStrokeColorRGB(self, r: float, g: float, b: float) -> None:
        """Choose the colour of lines."""

    def setLineWidth(self, width: float) -> None:
        """Choose the weight of lines, in points."""

    def line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line."""

    def rect(
        self, x: float, y: float, width: float, height: float, stroke: int, fill: int
    ) -> None:
        """Draw a rectangle: its outline, its ground, or both."""

    def roundRect(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        radius: float,
        stroke: int,
        fill: int,
    ) -> None:
        """Draw a rectangle with rounded corners."""

    def showPage(self) -> None:
        """End the page."""


def write(
    pen: Pen, line: TextLine, x: float, y: float, kind: Type, colour: Colour = INK
) -> None:
    """Write one line with its base line at ``y``."""
    pen.setFillColorRGB(*colour)
    for span in line.spans:
        pen.setFont(span.face.name, kind.size)
        pen.drawString(x + span.x, y, span.text)


def write_lines(
    pen: Pen, lines: Sequence[TextLine], x: float, top: float, kind: Type, colour: Colour = INK
) -> None:
    """Write lines downwards from ``top``."""
    for row, line in enumerate(lines):
        write(pen, line, x, base_line(top, kind) - row * kind.leading, kind, colour)


def base_line(top: float, kind: Type) -> float:
    """Return where the first base line lies when the type's box begins at ``top``."""
    return top - (kind.leading - kind.size) / 2 - kind.size * 0.86


def rule(
    pen: Pen, x: float, y: float, width: float, *, colour: Colour = RULE, weight: float = 0.6
) -> None:
    """Draw a level line."""
    pen.setStrokeColorRGB(*colour)
    pen.setLineWidth(weight)
    pen.line(x, y, x + width, y)


def cell(
    pen: Pen, x: float, top: float, width: float, height: float, fill: Colour | None = None
) -> None:
    """Draw a frame of hair lines, on a ground of colour if one is given."""
    pen.setStrokeColorRGB(*HAIR)
    pen.setLineWidth(0.6)
    if fill is not None:
        pen.setFillColorRGB(*fill)
    pen.rect(x, top - height, width, height, 1, 1 if fill is not None else 0)


def tick_box(pen: Pen, x: float, y: float, side: float) -> None:
    """Draw an empty box with its lower left corner at ``x``, ``y``."""
    pen.setStrokeColorRGB(*INK)
    pen.setFillColorRGB(1.0, 1.0, 1.0)
    pen.setLineWidth(0.9)
    pen.roundRect(x, y, side, side, 1.6, 1, 1)


def draw_code(pen: Pen, payload: str, x: float, y: float, side: float) -> None:
    """Draw a QR code as filled rectangles, its lower left corner at ``x``, ``y``."""
    rows = squares(payload)
    module = side / len(rows)
    pen.setFillColorRGB(0.0, 0.0, 0.0)
    for row, cells in enumerate(rows):
        low = y + side - (row + 1) * module
        column = 0
        while column < len(cells):
            end = column
            while end < len(cells) and cells[end]:
                end += 1
            if end > column:
                # A hair of overlap, so that no white seam shows between two rows.
                pen.rect(
                    x + column * module, low, (end - column) * module, module * 1.004, 0, 1
                )
            column = max(end, column + 1)
