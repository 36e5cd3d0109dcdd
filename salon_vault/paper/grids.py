"""Everything on a paper that is written in by hand: cells, boxes, tables, signatures."""

from collections.abc import Sequence
from dataclasses import replace

from salon_vault.paper.blocks import (
    CheckRow,
    Code,
    Entries,
    Entry,
    Groups,
    Prose,
    Signature,
    Table,
)
from salon_vault.paper.pen import (
    Pen,
    base_line,
    cell,
    draw_code,
    rule,
    tick_box,
    write,
    write_lines,
)
from salon_vault.paper.pieces import Piece, Room, Spot
from salon_vault.paper.style import HAIR, INK, MM, MUTED, PANEL, RULE, Type
from salon_vault.paper.text import TextLine, break_lines

BOX = 3.5 * MM
PAD = 4.0
LABEL_DOWN = 2.2
"""From the upper edge of a cell to its label."""
BELOW_LABEL = 1.5
"""Room for the hooks of letters under it."""


def entries(block: Entries, room: Room) -> list[Piece]:
    """Return rows of labelled cells; an empty one leaves room for handwriting."""
    rows = [_cells(row, room, 9.6 * MM * room.style.hand) for row in block.rows]
    return [replace(row, before=5 if at == 0 else 0) for at, row in enumerate(rows)]


def signature(block: Signature, room: Room) -> list[Piece]:
    """Return a field to sign in beside fields for the name in print and for the time."""
    row = [Entry(block.who, share=5), Entry(block.when, share=3)]
    if block.name:
        row.insert(0, Entry(block.name, share=4))
    fields = _cells(tuple(row), room, 14.5 * MM)
    signed = room.width * sum(entry.share for entry in row[:-2]) / sum(e.share for e in row)
    wide = room.width * 5 / sum(entry.share for entry in row)

    def draw(pen: Pen, x: float, y: float) -> None:
        fields.draw(pen, x, y)
        rule(pen, x + signed + 8, y - fields.height + 9, wide - 16, colour=RULE, weight=0.5)

    label = room.style.label
    down = LABEL_DOWN + BELOW_LABEL + len(_broken(block.who, wide, label, room)) * label.leading
    spot = Spot(signed, down, wide, fields.height - down, guardian=block.guardian)
    return [replace(fields, draw=draw, before=5.5, signed=(spot,))]


def _cells(row: Sequence[Entry], room: Room, least: float) -> Piece:
    label = room.style.label
    unit = room.width / sum(entry.share for entry in row)
    widths = [unit * entry.share for entry in row]
    labels = [_broken(e.label, w, label, room) for e, w in zip(row, widths, strict=True)]
    values = [_value(e.value, w, room) for e, w in zip(row, widths, strict=True)]
    height = max(
        least,
        *(
            3.5 + len(above) * label.leading + len(below) * kind.leading + 2.5
            for above, (below, kind) in zip(labels, values, strict=True)
        ),
    )

    def draw(pen: Pen, x: float, y: float) -> None:
        for width, above, (below, kind) in zip(widths, labels, values, strict=True):
            cell(pen, x, y, width, height)
            write_lines(pen, above, x + PAD, y - LABEL_DOWN, label, MUTED)
            low = y - LABEL_DOWN - len(above) * label.leading
            write_lines(pen, below, x + PAD, low - 0.4, kind)
            x += width

    return Piece(height, draw)


def _value(words: str, width: float, room: Room) -> tuple[list[TextLine], Type]:
    """Return a value's lines; one that needs more than a line is set in small type."""
    style = room.style
    if not words:
        return [], style.value
    lines = _broken(words, width, style.value, room, strong=True)
    if len(lines) == 1:
        return lines, style.value
    return _broken(words, width, style.small, room, strong=True), style.small


def _broken(
    words: Prose, width: float, kind: Type, room: Room, *, strong: bool = False
) -> list[TextLine]:
    return break_lines(words, width - 2 * PAD, kind.size, room.language, strong=strong)


def check_row(block: CheckRow, room: Room) -> list[Piece]:
    """Return a question with its empty boxes on the right, over a hair line."""
    kind, small = room.style.body, room.style.small
    labels = [break_lines(a, room.width, kind.size, room.language)[0] for a in block.answers]
    steps = [label.width + BOX + 3.5 + 11 for label in labels]
    asked = room.width - sum(steps) - 4
    lines = break_lines(block.question, asked, kind.size, room.language)
    hints = break_lines(block.hint, asked, small.size, room.language) if block.hint else []
    height = len(lines) * kind.leading + len(hints) * small.leading + 5

    def draw(pen: Pen, x: float, y: float) -> None:
        write_lines(pen, lines, x, y - 2.5, kind)
        write_lines(pen, hints, x, y - 2.5 - len(lines) * kind.leading, small, MUTED)
        base = base_line(y - 2.5, kind)
        left = x + room.width - sum(steps) + 9
        for label, step in zip(labels, steps, strict=True):
            tick_box(pen, left, base - 1.6, BOX)
            write(pen, label, left + BOX + 3.5, base, kind)
            left += step
        rule(pen, x, y - height, room.width, colour=HAIR, weight=0.5)

    return [Piece(height, draw)]


def table(block: Table, room: Room) -> list[Piece]:
    """Return a header and one piece a row; a row that begins a page repeats the header."""
    columns = max(len(block.header), *(len(row) for row in block.rows))
    shares = block.widths or (1.0,) * columns
    widths = [room.width * share / sum(shares) for share in shares]
    head = _row(block.header, widths, room, strong=True, least=0) if block.header else None
    least = block.row_mm * MM * room.style.hand
    rows = [_row(row, widths, room, strong=False, least=least) for row in block.rows]
    body = [replace(row, header=head) for row in rows]
    if head is None:
        return [replace(body[0], before=5), *body[1:]]
    return [replace(head, before=5, stick=True), *body]


def _row(
    cells: Sequence[Prose], widths: Sequence[float], room: Room, *, strong: bool, least: float
) -> Piece:
    kind = room.style.label if strong and room.style.hand > 1 else room.style.cells
    filled = [*cells, *[""] * (len(widths) - len(cells))]
    texts = [
        _broken(words, width, kind, room, strong=strong)
        for words, width in zip(filled, widths, strict=True)
    ]
    height = max(least, max(len(lines) for lines in texts) * kind.leading + 6)

    def draw(pen: Pen, x: float, y: float) -> None:
        for lines, width in zip(texts, widths, strict=True):
            cell(pen, x, y, width, height, PANEL if strong else None)
            write_lines(pen, lines, x + PAD, y - 3, kind, INK)
            x += width

    return Piece(height, draw)


def groups(block: Groups, room: Room) -> list[Piece]:
    """Return groups of characters in large type, numbered, a row of them a piece."""
    kind, label = Type(17.5, 22), room.style.label
    width = room.width / block.columns
    height = 13.5 * MM

    def row(first: int) -> Piece:
        part = block.groups[first : first + block.columns]

        def draw(pen: Pen, x: float, y: float) -> None:
            for at, group in enumerate(part):
                word = break_lines(group, width, kind.size, "en", strong=True)[0]
                number = break_lines(str(first + at + 1), width, label.size, "en")
                cell(pen, x, y, width, height)
                write_lines(pen, number, x + PAD, y - 2, label, MUTED)
                middle = x + (width - word.width) / 2
                write(pen, word, middle, base_line(y - (height - kind.leading) / 2, kind), kind)
                x += width

        return Piece(height, draw, before=5 if first == 0 else 0)

    return [row(first) for first in range(0, len(block.groups), block.columns)]


def code(block: Code, room: Room) -> list[Piece]:
    """Return a QR code with words beside it."""
    side, quiet = block.size_mm * MM, 4 * MM
    kind = room.style.body
    lines = break_lines(
        block.words, room.width - side - 2 * quiet - 8, kind.size, room.language
    )
    height = max(side + 2 * quiet, len(lines) * kind.leading)

    def draw(pen: Pen, x: float, y: float) -> None:
        draw_code(pen, block.payload, x + quiet, y - quiet - side, side)
        write_lines(pen, lines, x + side + 2 * quiet + 8, y - quiet, kind)

    return [Piece(height, draw, before=5)]
