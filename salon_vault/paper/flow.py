"""Blocks onto pages: what stands where, and where a page ends."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from salon_vault.paper import blocks as b
from salon_vault.paper import grids, pieces
from salon_vault.paper.pieces import Piece, Room
from salon_vault.paper.style import BOTTOM


@dataclass(frozen=True, slots=True)
class Placed:
    """A piece at its place: the height of its upper edge on the page, in points."""

    piece: Piece
    top: float


type Page = list[Placed]


def lay_out(content: Sequence[b.Block], room: Room, first: float, later: float) -> list[Page]:
    """
    Stack blocks onto pages, ``first`` and ``later`` being where the pages' bodies begin.

    A heading stays with what follows it, a table repeats its head, a piece is never cut.
    """
    waiting = _joined([piece for block in content for piece in pieces_of(block, room)])
    pages: list[Page] = [[]]
    top = first
    for group in waiting:
        height = sum(piece.before + piece.height for piece in group)
        if group[0].breaks or (pages[-1] and top - height < BOTTOM):
            pages.append([])
            top = later
            header = group[0].header
            if header is not None:
                pages[-1].append(Placed(header, top))
                top -= header.height
        for piece in group:
            if piece.breaks:
                continue
            top -= piece.before if pages[-1] else 0.0
            pages[-1].append(Placed(piece, top))
            top -= piece.height
    return pages


def _joined(content: Sequence[Piece]) -> Iterator[list[Piece]]:
    group: list[Piece] = []
    for piece in content:
        group.append(piece)
        if not piece.stick:
            yield group
            group = []
    if group:
        yield group


def pieces_of(block: b.Block, room: Room) -> list[Piece]:
    """Return the pieces that one block is drawn with."""
    if isinstance(block, b.Spacer):
        return pieces.spacer(block)
    if isinstance(block, b.PageBreak):
        return [Piece(0.0, pieces.draw_nothing, breaks=True)]
    if isinstance(block, b.Panel):
        return [_panel(block, room)]
    return _wordy(block, room) or _gridded(block, room)


def _wordy(block: b.Block, room: Room) -> list[Piece]:
    match block:
        case b.Heading():
            return pieces.heading(block, room)
        case b.Text():
            return pieces.text(block, room)
        case b.Small():
            return pieces.small(block, room)
        case b.Callout():
            return pieces.callout(block, room)
        case b.Bullets():
            return pieces.bullets(block, room)
        case b.Line():
            return pieces.write_in(block, room)
    return []


def _gridded(block: b.Block, room: Room) -> list[Piece]:
    match block:
        case b.Table():
            return grids.table(block, room)
        case b.Entries():
            return grids.entries(block, room)
        case b.CheckRow():
            return grids.check_row(block, room)
        case b.Signature():
            return grids.signature(block, room)
        case b.Groups():
            return grids.groups(block, room)
        case b.Code():
            return grids.code(block, room)
    return []


def _panel(block: b.Panel, room: Room) -> Piece:
    pad = 6.0
    inner = room.narrower(2 * pad)
    content = [piece for each in block.blocks for piece in pieces_of(each, inner)]
    return pieces.framed(
        block.title, [replace(piece, stick=False) for piece in content], room, pad
    )
