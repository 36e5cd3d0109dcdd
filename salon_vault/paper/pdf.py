"""Documents to the bytes of a PDF; the same document always gives the same bytes."""

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from salon_vault.consents.model import PaperCode, spoken_code
from salon_vault.paper.blocks import Text
from salon_vault.paper.code import page_payload
from salon_vault.paper.document import Document
from salon_vault.paper.flow import Page, lay_out
from salon_vault.paper.fonts import face
from salon_vault.paper.pen import Pen, base_line, cell, draw_code, rule, write, write_lines
from salon_vault.paper.pieces import Room
from salon_vault.paper.sparing import SparingPen
from salon_vault.paper.style import (
    ACCENT,
    CODE_LOW,
    CODE_SIDE,
    LEAVES,
    MM,
    MUTED,
    Leaf,
    Type,
    style_of,
)
from salon_vault.paper.text import TextLine, break_lines

if TYPE_CHECKING:
    from salon_vault.ports import Progress

_TAGS = {"zh": "zh-Hans"}
DRAWING = threading.Lock()
"""reportlab keeps its fonts in one registry for all threads."""

CODE_ROOM = CODE_SIDE + 8 * MM
"""What the code takes of the foot, with its quiet zone."""
INITIALS_WIDTH = 26 * MM
INITIALS_HEIGHT = 12 * MM
SMALLEST_TITLE = 13.5


class _Canvas(Pen, Protocol):
    """What the frame of a PDF needs of a reportlab canvas, besides drawing."""

    def setTitle(self, title: str) -> None: ...
    def setAuthor(self, author: str) -> None: ...
    def setSubject(self, subject: str) -> None: ...
    def setCreator(self, creator: str) -> None: ...
    def setKeywords(self, keywords: str) -> None: ...
    def setViewerPreference(self, pref: str, value: str) -> None: ...
    def setPageSize(self, size: tuple[float, float]) -> None: ...
    def save(self) -> None: ...


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A paper whose blocks have their places."""

    document: Document
    leaf: Leaf
    room: Room
    pages: list[Page]


def warm_up() -> None:
    """
    Import what draws and load the fonts, which is slow the first time.

    Call it off the GUI thread; the first paper is then as quick as the next.
    """
    render(Document("warm-up", 0, "en", "A" * 16, "salon", "Warm up", (Text("染 Ąż"),)))


def render(document: Document) -> bytes:
    """
    Draw a paper and return its PDF; nothing touches the disk.

    Raises:
        MissingGlyph: for a character that no font has.
    """
    return render_all((document,))


def fits_one_page(document: Document) -> bool:
    """Tell whether a paper has one page; it is laid out and not drawn."""
    with DRAWING:
        return len(laid_out(document).pages) == 1


def render_all(documents: Sequence[Document], progress: "Progress | None" = None) -> bytes:
    """
    Draw several papers into one PDF, for one file; ``progress`` hears of each, and may stop it.

    Every page is drawn as in the paper's own PDF, with the paper's own count. A printer that
    prints on both sides must not put two papers on one sheet, so an odd paper is followed by
    an empty page unless it is the last.
    """
    target = io.BytesIO()
    with DRAWING:
        canvas = _canvas(target, documents)
    pen = SparingPen(canvas)
    for at, document in enumerate(documents):
        if progress is not None:
            progress.reached(at, len(documents))
        with DRAWING:
            odd = _draw_paper(canvas, pen, laid_out(document))
            if odd and at < len(documents) - 1:
                pen.showPage()
    with DRAWING:
        canvas.save()
    return target.getvalue()


def _draw_paper(canvas: _Canvas, pen: Pen, paper: LaidOut) -> bool:
    """Draw a paper's pages, and tell whether they are odd in number."""
    canvas.setPageSize((paper.leaf.width, paper.leaf.height))
    for number, page in enumerate(paper.pages, 1):
        _draw_page(pen, paper, page, number)
        pen.showPage()
    return len(paper.pages) % 2 == 1


def _canvas(target: io.BytesIO, documents: Sequence[Document]) -> _Canvas:
    # Not before the unlock window: reportlab takes half a second to import.
    from reportlab import rl_config  # type: ignore[import-untyped]  # has no types
    from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # has no types

    # Binary streams: a quarter smaller and faster than reportlab's usual ASCII ones.
    rl_config.useA85 = 0
    first = documents[0]
    language = _TAGS.get(first.language, first.language)
    font = face("han" if first.language == "zh" else "latin", strong=False).name
    canvas: _Canvas = Canvas(
        target,
        invariant=1,
        initialFontName=font,
        lang=language,
    )
    canvas.setTitle(" · ".join(dict.fromkeys(document.title for document in documents)))
    canvas.setAuthor("")
    canvas.setSubject(" ".join(f"{d.form} {d.version}" for d in documents))
    canvas.setCreator("Salon Vault")
    canvas.setKeywords(" ".join(document.salt for document in documents))
    canvas.setViewerPreference("PrintScaling", "None")
    return canvas


def laid_out(document: Document) -> LaidOut:
    """Return where everything on a paper stands; ``DRAWING`` is held by whoever asks."""
    style = style_of(document.language, large=document.large)
    leaf = LEAVES[document.size]
    room = Room(leaf.room, document.language, style)
    lines, kind = _title(document, style.title, leaf)
    first = leaf.top - 15 - len(lines) * kind.leading
    pages = lay_out(document.blocks, room, first, leaf.top - 20)
    return LaidOut(document, leaf, room, pages)


def _title(document: Document, kind: Type, leaf: Leaf) -> tuple[list[TextLine], Type]:
    """Return the title at a size at which it fits on one line, or on two if it is too long."""
    whole = break_lines(document.title, 1e6, kind.size, document.language, strong=True)
    size = max(kind.size * min(1.0, leaf.room / max(whole[0].width, 1.0)), SMALLEST_TITLE)
    lines = break_lines(document.title, leaf.room, size, document.language, strong=True)
    return lines, Type(size, kind.leading)


def _draw_page(pen: Pen, paper: LaidOut, page: Page, number: int) -> None:
    _draw_head(pen, paper, number)
    for placed in page:
        placed.piece.draw(pen, paper.leaf.left, placed.top)
    _draw_foot(pen, paper, number)


def _draw_head(pen: Pen, paper: LaidOut, number: int) -> None:
    document, style = paper.document, paper.room.style
    language, leaf = document.language, paper.leaf
    rule(pen, leaf.left, leaf.top, 22 * MM, colour=ACCENT, weight=2.4)
    above = (
        document.salon if number == 1 else f"{document.salon} · {document.title}".strip(" ·")
    )
    whose = break_lines(above, leaf.room - 30 * MM, style.small.size, language)[0]
    right = leaf.left + leaf.room - whose.width
    write(pen, whose, right, base_line(leaf.top + 5, style.small), style.small, MUTED)
    if number == 1:
        title, kind = _title(document, style.title, leaf)
        write_lines(pen, title, leaf.left, leaf.top - 9, kind)


def _draw_foot(pen: Pen, paper: LaidOut, number: int) -> None:
    document, style = paper.document, paper.room.style
    kind, language, leaf = style.label, document.language, paper.leaf
    last = number == len(paper.pages)
    low = CODE_LOW + 1
    if document.code:
        left = leaf.left + leaf.room - CODE_SIDE
        draw_code(pen, page_payload(document.code, number), left, CODE_LOW, CODE_SIDE)
    write(pen, _foot_line(paper, number), leaf.left, low, kind, MUTED)
    room = leaf.room - CODE_ROOM
    if document.initials and not last:
        room -= INITIALS_WIDTH + 4 * MM
        x = initials_left(leaf)
        label = break_lines(document.initials, INITIALS_WIDTH, kind.size, language)
        cell(pen, x, CODE_LOW + CODE_SIDE, INITIALS_WIDTH, INITIALS_HEIGHT)
        write_lines(pen, label, x + 3, CODE_LOW + CODE_SIDE - 2, kind, MUTED)
    if document.footer:
        words = break_lines(document.footer, room, kind.size, language)
        top = low + 5 + kind.size + len(words) * kind.leading
        write_lines(pen, words, leaf.left, top, kind, MUTED)


def initials_left(leaf: Leaf) -> float:
    """Return where the field for initials begins; its top is level with the code's."""
    return leaf.left + leaf.room - CODE_ROOM - INITIALS_WIDTH


def _foot_line(paper: LaidOut, number: int) -> TextLine:
    document = paper.document
    parts = [f"{document.form} v{document.version}"]
    if document.code:
        parts.append(spoken_code(PaperCode(document.code)))
    parts.append(f"{number}/{len(paper.pages)}")
    if document.fingerprint:
        parts.append(document.fingerprint[:8])
    return break_lines(
        " · ".join(parts), paper.leaf.room, paper.room.style.label.size, document.language
    )[0]
