"""Where a paper is signed, as a scan of it is measured later: from the code of each page."""

from collections.abc import Iterator
from dataclasses import replace

from salon_vault.consents.model import SignedField
from salon_vault.paper.document import Document
from salon_vault.paper.grids import BELOW_LABEL
from salon_vault.paper.pdf import (
    DRAWING,
    INITIALS_HEIGHT,
    INITIALS_WIDTH,
    LaidOut,
    initials_left,
    laid_out,
)
from salon_vault.paper.pieces import Spot
from salon_vault.paper.style import CODE_LOW, CODE_SIDE, MM
from salon_vault.paper.text import break_lines

_CODE_TOP = CODE_LOW + CODE_SIDE


def signed_fields(document: Document) -> tuple[SignedField, ...]:
    """
    Return the places to sign, without their labels, page by page; () for one without a code.

    Needed is the first signature outside of frames, which is the client's (on the form for
    minors the guardian's), and the guardian's of a client who is known to be under age. What
    the salon signs, and initials, do not decide.
    """
    if not document.code:
        return ()
    with DRAWING:
        paper = laid_out(document)
        initials = list(_initials(paper))
    found = [
        (number, placed.top, spot)
        for number, page in enumerate(paper.pages, 1)
        for placed in page
        for spot in placed.piece.signed
    ]
    first = next((spot for _number, _top, spot in found if not spot.framed), None)
    signatures = [
        replace(
            _measured(paper, number, top, spot),
            needed=spot is first or (spot.guardian and document.minor),
        )
        for number, top, spot in found
    ]
    return tuple(sorted([*signatures, *initials], key=lambda field: (field.page, field.y)))


def _initials(paper: LaidOut) -> Iterator[SignedField]:
    label = paper.document.initials
    kind = paper.room.style.label
    lines = break_lines(label, INITIALS_WIDTH, kind.size, paper.document.language)
    down = 2 + BELOW_LABEL + len(lines) * kind.leading
    left = initials_left(paper.leaf) - paper.leaf.left
    spot = Spot(left, down, INITIALS_WIDTH, INITIALS_HEIGHT - down)
    for number in range(1, len(paper.pages) if label else 1):
        yield replace(_measured(paper, number, _CODE_TOP, spot), needed=False)


def _measured(paper: LaidOut, page: int, top: float, spot: Spot) -> SignedField:
    """Return a spot of a piece whose upper edge is at ``top``, in millimetres from the code."""
    code_left = paper.leaf.room - CODE_SIDE
    return SignedField(
        page=page,
        x=_mm(spot.x - code_left),
        y=_mm(_CODE_TOP - (top - spot.down)),
        width=_mm(spot.width),
        height=_mm(spot.height),
    )


def _mm(points: float) -> float:
    """Return millimetres, to a hundredth."""
    return round(points / MM, 2)
