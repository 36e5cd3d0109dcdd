"""The pieces a page is stacked from, and how blocks of words become pieces."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from salon_vault.paper.blocks import Bullets, Callout, Heading, Line, Prose, Small, Spacer, Text
from salon_vault.paper.pen import Pen, base_line, cell, rule, write, write_lines
from salon_vault.paper.style import ACCENT, INK, MM, MUTED, TINT, Colour, Style, Type
from salon_vault.paper.text import break_lines

type Draw = Callable[[Pen, float, float], None]
"""Draw a piece whose upper left corner is at x, y."""

WRITING = 7.2 * MM
"""From one line for handwriting to the next."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where on a piece somebody signs; points from the piece's upper left corner."""

    x: float
    down: float
    width: float
    height: float
    guardian: bool = False
    framed: bool = False
    """Whether it stands in a frame, where the salon writes."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something that is never cut by the end of a page; lengths in points."""

    height: float
    draw: Draw
    before: float = 0.0
    """Room above it, dropped at the head of a page."""
    stick: bool = False
    """Whether it stays on the page of what follows."""
    header: "Piece | None" = None
    """What is repeated above it when it begins a page: the head of a table."""
    breaks: bool = False
    """Whether a new page begins here."""
    signed: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Room:
    """What blocks are laid out in."""

    width: float
    language: str
    style: Style

    def narrower(self, by: float) -> "Room":
        """Return the same room with less width."""
        return replace(self, width=self.width - by)


def paragraph(
    words: Prose,
    room: Room,
    kind: Type,
    *,
    colour: Colour = INK,
    strong: bool = False,
    indent: float = 0.0,
    mark: str = "",
) -> list[Piece]:
    """Return one piece a line; the first two and the last two lines stay together."""
    lines = break_lines(words, room.width - indent, kind.size, room.language, strong=strong)
    marks = break_lines(mark, indent, kind.size, room.language) if mark else []

    def piece(at: int) -> Piece:
        def draw(pen: Pen, x: float, y: float) -> None:
            write(pen, lines[at], x + indent, base_line(y, kind), kind, colour)
            if marks and at == 0:
                write(pen, marks[0], x + 2, base_line(y, kind), kind, ACCENT)

        stick = at in {0, len(lines) - 2} and at < len(lines) - 1
        return Piece(kind.leading, draw, stick=stick)

    return [piece(at) for at in range(len(lines))]


def spaced(pieces: Sequence[Piece], before: float) -> list[Piece]:
    """Return the pieces with room above the first."""
    return [replace(pieces[0], before=before), *pieces[1:]]


def heading(block: Heading, room: Room) -> list[Piece]:
    """Return a section's title, which stays with what follows."""
    kind = room.style.heading
    lines = paragraph(block.text, room, kind, colour=ACCENT, strong=True)
    kept = [replace(line, stick=True) for line in lines]
    kept[-1] = replace(kept[-1], height=kind.leading + 1.5)
    return spaced(kept, 8.5)


def text(block: Text, room: Room) -> list[Piece]:
    """Return a paragraph."""
    lines = spaced(paragraph(block.words, room, room.style.body), 3)
    return [*lines[:-1], replace(lines[-1], height=lines[-1].height + 2)]


def small(block: Small, room: Room) -> list[Piece]:
    """Return a quiet paragraph."""
    return spaced(paragraph(block.words, room, room.style.small, colour=MUTED), 2.5)


def bullets(block: Bullets, room: Room) -> list[Piece]:
    """Return a list of points."""
    return [
        piece
        for item in block.items
        for piece in spaced(paragraph(item, room, room.style.body, indent=10, mark="•"), 2.2)
    ]


def callout(block: Callout, room: Room) -> list[Piece]:
    """Return a paragraph on a tinted ground; it is not cut."""
    kind, pad = room.style.body, 6.0
    lines = break_lines(block.words, room.width - 2 * pad - 4, kind.size, room.language)
    height = len(lines) * kind.leading + 2 * pad - 3

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.setFillColorRGB(*TINT)
        pen.rect(x, y - height, room.width, height, 0, 1)
        pen.setFillColorRGB(*ACCENT)
        pen.rect(x, y - height, 2.4, height, 0, 1)
        write_lines(pen, lines, x + pad + 4, y - pad + 1.5, kind)

    return [Piece(height, draw, before=5)]


def write_in(block: Line, room: Room) -> list[Piece]:
    """Return a label with a line to write on, and further lines as wide as the page."""
    kind, writing = room.style.body, WRITING * room.style.hand
    lines = break_lines(block.label, room.width, kind.size, room.language)

    def first(pen: Pen, x: float, y: float) -> None:
        write(pen, lines[0], x, y - writing + 2.2, kind)
        used = lines[0].width + 5 if block.label else 0.0
        rule(pen, x + used, y - writing, room.width - used)

    def further(pen: Pen, x: float, y: float) -> None:
        rule(pen, x, y - writing, room.width)

    rest = [Piece(writing, further) for _ in range(block.count - 1)]
    return [Piece(writing, first, before=1.5, stick=bool(rest)), *rest]


def spacer(block: Spacer) -> list[Piece]:
    """Return empty room, which a page does not begin with."""
    return [Piece(0.0, draw_nothing, before=block.mm * MM)]


def draw_nothing(_pen: Pen, _x: float, _y: float) -> None:
    """Draw what is only room."""


def framed(title: str, inner: Sequence[Piece], room: Room, pad: float) -> Piece:
    """Return pieces stacked in one frame under a title; the frame is not cut."""
    kind = room.style.label
    name = break_lines(title, room.width, kind.size, room.language, strong=True)[0]
    bar = kind.leading + 4
    height = bar + sum(piece.before + piece.height for piece in inner) + pad

    def draw(pen: Pen, x: float, y: float) -> None:
        cell(pen, x, y, room.width, height)
        cell(pen, x, y, room.width, bar, TINT)
        write(pen, name, x + pad, base_line(y - 2, kind), kind, ACCENT)
        low = y - bar
        for piece in inner:
            low -= piece.before
            piece.draw(pen, x + pad, low)
            low -= piece.height

    return Piece(height, draw, before=7, signed=tuple(_framed_spots(inner, bar, pad)))


def _framed_spots(inner: Sequence[Piece], bar: float, pad: float) -> Iterator[Spot]:
    down = bar
    for piece in inner:
        down += piece.before
        for spot in piece.signed:
            yield replace(spot, x=spot.x + pad, down=spot.down + down, framed=True)
        down += piece.height
