"""The sources as trees: each is parsed once for all tests of one file, and then forgotten."""

import ast
from functools import cache
from pathlib import Path


@cache
def parsed(path: Path) -> ast.Module:
    """Return what a source says; all of them together are a million objects."""
    return ast.parse(path.read_text("utf-8"))
