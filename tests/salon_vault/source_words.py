"""
What a paper has to say, read off its source without the program's own reader.

Only letters count: spaces and ends of lines are the paper's own affair.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

HEAD = re.compile(r"---\n(.*?)\n---\n(.*)", re.DOTALL)
PLACE = re.compile(r"\{\{\s*([a-z_.]+)\s*\}\}")
FENCE = re.compile(r"(~~~+)(\w*) ?(.*)")


def letters(text: str) -> str:
    """The text without spaces, and without the dots of lists."""
    return "".join(text.split()).replace("•", "")


class Source:
    """A template as it stands in its file, and the values it is filled with."""

    def __init__(self, path: Path, values: Mapping[str, str], *, minor: bool = False) -> None:
        self._values = values
        self._minor = minor
        self.fingerprint = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
        found = HEAD.fullmatch(path.read_text(encoding="utf-8"))
        assert found, path
        self.head = dict(line.split(": ", 1) for line in found[1].splitlines())
        self._lines = found[2].splitlines()

    @property
    def body(self) -> str:
        """The letters of everything below the title, in the order of drawing."""
        return letters(" ".join(self._said(iter(self._lines))))

    def _said(self, lines: Iterator[str]) -> Iterator[str]:
        answers = ""
        for line in lines:
            fence, asked = FENCE.fullmatch(line), re.fullmatch(r"\[\?(.*?)\] (.+)", line)
            if asked or not line.strip():
                yield answers
                answers = ""
            if fence and fence[2]:
                yield from self._fenced(fence, lines)
            elif asked:
                answers = asked[1].replace("/", " ") or self.head["yes"] + self.head["no"]
                yield self._filled(asked[2])
            elif not re.fullmatch(r"[|\s-]+|\*\*\*", line):
                yield self._filled(re.sub(r"^(## |> |- )", "", line).replace("|", " "))
        yield answers

    def _fenced(self, fence: "re.Match[str]", lines: Iterator[str]) -> Iterator[str]:
        inside = list(iter(lambda: next(lines).strip(), fence[1]))
        kind, rest = fence[2], fence[3]
        if kind == "panel":
            yield rest
            yield from self._said(iter(inside))
        elif kind == "signature":
            who, when, *name = inside[0].split("|")
            yield " ".join((*name, who, when)) if rest != "minor" or self._minor else ""
        elif kind == "entries":
            yield from map(self._cell, " | ".join(inside).split("|"))
        elif kind == "groups":
            groups = " ".join(map(self._filled, inside)).split()
            yield " ".join(f"{at} {group}" for at, group in enumerate(groups, 1))
        else:  # of a large code only the words beside it
            yield from map(self._filled, inside[kind == "code" :])

    def _cell(self, cell: str) -> str:
        label, _, value = cell.partition("=")
        return label + self._filled(value, blank="")

    def _filled(self, text: str, blank: str = "_" * 22) -> str:
        plain = re.sub(r"\\(.)", r"\1", text.replace("**", ""))
        plain = re.sub(r"^\*(.+)\*$", r"\1", plain.strip())
        return PLACE.sub(lambda found: self._values.get(found[1]) or blank, plain)
