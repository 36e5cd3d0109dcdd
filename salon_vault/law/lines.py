"""On which line of a TOML text a table or a key stands, which ``tomllib`` does not say."""

import re
from collections.abc import Mapping

type Path = tuple[str | int, ...]
"""Keys and places in arrays, from the top: ``("purposes", 2, "label", "en")``."""

_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]")
_KEY = re.compile(r"\s*([\w.-]+)\s*=(.*)")
_TOKEN = re.compile(
    r'"""|\'\'\'|"(?:\\.|[^"\\])*"|\'[^\']*\'|#.*|[\[\]{}]'  # strings hide what looks like code
)


def find_lines(text: str) -> Mapping[Path, int]:
    r"""
    Return the line, from 1, of every table header and key in a TOML text that parses.

    Bare keys only, as our packs are written; keys inside an inline table and items of an
    array are found by the line of the key they belong to, see ``line_of``.

    >>> find_lines("[meta]\nname.en = 'x'\n[[data]]\nid = 'a'")[("data", 0, "id")]
    4
    """
    lines: dict[Path, int] = {}
    counts: dict[Path, int] = {}
    table: Path = ()
    unclosed = ""
    for number, line in enumerate(text.splitlines(), 1):
        if unclosed:
            unclosed = _left_open(line, unclosed)
        elif header := _HEADER.match(line):
            table = _table_path(header[2].split("."), header[1] == "[[", counts)
            _note(lines, table, number)
        elif key := _KEY.match(line):
            _note(lines, (*table, *key[1].split(".")), number)
            unclosed = _left_open(key[2], "")
    return lines


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """Return the line of ``path``, or of the nearest thing around it that has one."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def _note(lines: dict[Path, int], path: Path, number: int) -> None:
    """Remember the first line of a path and of everything around it."""
    for length in range(1, len(path) + 1):
        lines.setdefault(path[:length], number)


def _table_path(names: list[str], is_array: bool, counts: dict[Path, int]) -> Path:
    """Return the path of a header; ``counts`` holds how many items each array has so far."""
    path: Path = ()
    for name in names[:-1]:
        path = _inside((*path, name), counts)
    path = (*path, names[-1])
    if is_array:
        counts[path] = counts.get(path, 0) + 1
    return _inside(path, counts)


def _inside(path: Path, counts: dict[Path, int]) -> Path:
    return (*path, counts[path] - 1) if path in counts else path


def _left_open(line: str, opened: str) -> str:
    """Return what is still open at the end of a line: a long string's quotes, brackets, ''."""
    for token in _TOKEN.findall(line):
        if opened in {'"""', "'''"}:
            opened = "" if token == opened else opened
        elif token in {'"""', "'''"}:
            opened = token
        elif token.startswith("#"):
            break
        elif token in {"[", "{"}:
            opened += token
        elif token in {"]", "}"}:
            opened = opened[:-1]
    return opened
