"""The text of a template, from Markdown to blocks; the only importer of markdown-it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

from salon_vault.errors import TemplateFault
from salon_vault.paper import blocks as b
from salon_vault.paper.blocks import Block, Prose, Strong

_QUESTION = re.compile(r"\[\?([^\]]*)\]\s*(?:\{(?!\{)([^{}]*)\})?\s*(.+)")


@dataclass(frozen=True, slots=True)
class Part:
    """A block of a template, and the line of the file it begins at."""

    block: Block
    line: int
    only: str = ""
    """"minor": left out when the client is known to be of age."""
    asks: str = ""
    """Of a question: what it is marked to ask for; never printed."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What a stretch of a template is read with."""

    file: str
    first_line: int
    """Lines of the file before this stretch."""
    answers: tuple[str, str]
    language: str
    staff: bool = False
    """Whether staff fill it in: then no row asks a client for anything."""

    def fault(self, token: "Token | int", problem: str) -> TemplateFault:
        """Return the fault at the line of ``token``."""
        return TemplateFault(self.file, self.line(token), problem)

    def line(self, token: "Token | int") -> int:
        """Return the line in the file, counted from 1."""
        inside = token if isinstance(token, int) else (token.map or [0])[0]
        return self.first_line + inside + 1


def read_parts(
    file: str, body: str, first_line: int, answers: tuple[str, str], language: str
) -> list[Part]:
    """
    Read the text of a template into blocks.

    Raises:
        TemplateFault: for anything the list in ``salon_vault.paper.template`` does not have.
    """
    return list(_parts(_Source(file, first_line, answers, language), body))


@lru_cache(maxsize=1)
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # not before the unlock window

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def _parts(source: _Source, body: str) -> Iterator[Part]:
    tokens = _reader().parse(body)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        end = _closing(tokens, at)
        inner = tokens[at + 1 : end]
        line = source.line(token)
        if token.type == "fence":
            block, only = _fence(source, token)
            yield Part(block, line, only)
        elif token.type == "paragraph_open":
            yield from _paragraph(source, inner[0])
        else:
            yield Part(_block(source, token, inner), line)
        at = end + 1


def _closing(tokens: Sequence["Token"], at: int) -> int:
    if tokens[at].nesting != 1:
        return at
    depth = 0
    for place in range(at, len(tokens)):
        depth += tokens[place].nesting
        if depth == 0:
            return place
    return len(tokens) - 1


def _block(source: _Source, token: "Token", inner: Sequence["Token"]) -> Block:
    match token.type:
        case "heading_open" if token.tag == "h2":
            return b.Heading(inner[0].content)
        case "blockquote_open":
            return b.Callout(_joined([_prose(source, t) for t in inner if t.type == "inline"]))
        case "bullet_list_open":
            return b.Bullets(tuple(_prose(source, t) for t in inner if t.type == "inline"))
        case "table_open":
            return _table(source, inner)
        case "hr":
            return b.PageBreak()
    raise source.fault(token, f"unknown {token.type.removesuffix('_open')}")


def _paragraph(source: _Source, inline: "Token") -> Iterator[Part]:
    lines = inline.content.split("\n")
    if not lines[0].startswith("[?"):
        if re.fullmatch(r"\*[^*].*[^*]\*", inline.content, re.DOTALL):
            inside = _reader().parseInline(inline.content[1:-1])[0]
            yield Part(b.Small(_prose(source, inside)), source.line(inline))
        else:
            yield Part(b.Text(_prose(source, inline)), source.line(inline))
        return
    rows: list[tuple[b.CheckRow, int, str]] = []
    for at, line in enumerate(lines, (inline.map or [0])[0]):
        asked = _QUESTION.fullmatch(line)
        if asked is not None:
            rows.append((_question(source, asked, at), at, (asked[2] or "").strip()))
        elif not rows or rows[-1][0].hint or line.startswith("[?"):
            raise source.fault(at, "question")
        else:
            row, place, mark = rows.pop()
            rows.append((replace(row, hint=_words(source, line)), place, mark))
    yield from (Part(row, source.line(at), asks=mark) for row, at, mark in rows)


def _question(source: _Source, asked: re.Match[str], at: int) -> b.CheckRow:
    labels = tuple(label.strip() for label in asked[1].split("/") if label.strip())
    if asked[2] and (labels or source.staff):
        raise source.fault(at, "mark misplaced")
    return b.CheckRow(_words(source, asked[3]), labels or source.answers)


def _words(source: _Source, line: str) -> Prose:
    return _prose(source, _reader().parseInline(line)[0])


def _prose(source: _Source, inline: "Token") -> Prose:
    parts: list[str | Strong] = []
    bold = False
    for child in inline.children or ():
        match child.type:
            case "text" | "text_special" | "code_inline":
                text = child.content
            case "softbreak":
                text = "" if source.language == "zh" else " "
            case "hardbreak":
                text = "\n"
            case "strong_open" | "strong_close":
                bold = child.type == "strong_open"
                continue
            case _:
                raise source.fault(inline, f"unknown {child.type.removesuffix('_open')}")
        if text:
            parts.append(Strong(text) if bold else text)
    return _joined([tuple(parts)])


def _joined(several: Sequence[Prose]) -> Prose:
    parts: list[str | Strong] = []
    for prose in several:
        for part in (prose,) if isinstance(prose, str) else prose:
            if parts and isinstance(part, str) and isinstance(parts[-1], str):
                parts[-1] += part
            else:
                parts.append(part)
    if not parts:
        return ""
    if len(parts) == 1 and isinstance(parts[0], str):
        return parts[0]
    return tuple(parts)


def _table(source: _Source, inner: Sequence["Token"]) -> b.Table:
    rows: list[list[Prose]] = []
    for token in inner:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline":
            rows[-1].append(_prose(source, token))
    header = tuple(t.content for t in inner if t.type == "inline")[: len(rows[0])]
    handwritten = not any(any(row) for row in rows[1:])
    return b.Table(
        header,
        tuple(tuple(row) for row in rows[1:]),
        row_mm=9.0 if handwritten else 0.0,
    )


def _fence(source: _Source, token: "Token") -> tuple[Block, str]:
    kind, _, rest = token.info.strip().partition(" ")
    lines = [line.strip() for line in token.content.splitlines() if line.strip()]
    if not lines:
        raise source.fault(token, f"empty {kind}")
    number = int(rest) if rest.isdecimal() else 0
    match kind:
        case "panel":
            inside = replace(source, first_line=source.line(token), staff=True)
            return b.Panel(rest, tuple(p.block for p in _parts(inside, token.content))), ""
        case "entries":
            return b.Entries(tuple(_entry_row(line) for line in lines)), ""
        case "signature":
            return _signature(source, token, lines[0], rest), rest
        case "line":
            return b.Line(lines[0], max(number, 1)), ""
        case "groups":
            return b.Groups(tuple(lines), number or 4), ""
        case "code" if number:
            return _code(source, lines, number), ""
    raise source.fault(token, f"unknown {kind}")


def _signature(source: _Source, token: "Token", line: str, rest: str) -> b.Signature:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) not in {2, 3} or rest not in {"", "minor"}:
        raise source.fault(token, "signature")
    name = cells[2] if len(cells) == 3 else ""
    return b.Signature(cells[0], cells[1], name, guardian=rest == "minor")


def _code(source: _Source, lines: Sequence[str], size: int) -> b.Code:
    words = [_words(source, line) for line in lines[1:]]
    beside = [each for word in words for each in (word, "\n")]
    return b.Code(lines[0], float(size), _joined(beside[:-1]))


def _entry_row(line: str) -> tuple[b.Entry, ...]:
    row: list[b.Entry] = []
    for cell in line.split("|"):
        if not cell.strip() and row:
            row[-1] = b.Entry(row[-1].label, row[-1].value, row[-1].share + 1)
            continue
        label, _, value = cell.partition("=")
        row.append(b.Entry(label.strip(), value.strip()))
    return tuple(row)
