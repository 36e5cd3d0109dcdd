"""Words that were typed into a template and never come out on paper."""

import re
from collections.abc import Iterator

from salon_vault.paper.template import MARK, Template, texts

_MARKS = re.compile(r"[|=\[\]*/~>#`&;\\]+|\{\{.*?\}\}")
"""What parts a line into pieces that stay together on paper."""
_FENCE = re.compile(r"~{3,}\s*(\w*)\s*(\d+|minor)?")


def swallowed(source: str, template: Template) -> Iterator[tuple[int, str]]:
    """
    Yield the lines of a template of which something is lost, and what.

    Markdown drops without a word what it takes for an address or for a cell too many; so does
    a field that has room for one line.
    """
    kept = "\n".join(_letters(text) for text in texts(_printed(template)))
    lines = source.replace("\r\n", "\n").splitlines()
    for number in range(lines.index("---", 1) + 1, len(lines)):
        for piece in _pieces(lines[number]):
            if _letters(piece) not in kept:
                yield number + 1, piece.strip()
                break


def _printed(template: Template) -> tuple[object, ...]:
    return tuple(part.block for part in template.parts)


def _pieces(line: str) -> list[str]:
    return [piece for piece in _MARKS.split(_FENCE.sub("", MARK.sub("", line))) if piece]


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
