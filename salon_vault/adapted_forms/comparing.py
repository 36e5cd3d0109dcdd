"""What is other in one wording than in another, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from salon_vault.adapted_forms.numbering import numbered


class Mark(StrEnum):
    """How a line stands between the two."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of either wording."""

    mark: Mark
    text: str


def compared(before: str, after: str) -> list[ComparedLine]:
    r"""
    Return the lines of both in one column, what went before what came.

    >>> [line.mark.value for line in compared("a\nb\nc", "a\nd\nc")]
    ['same', 'gone', 'new', 'same']
    """
    return list(_lines(numbered(before, 0).splitlines(), numbered(after, 0).splitlines()))


def changes(before: str, after: str) -> int:
    """Return how many places of the text are other."""
    one, other = numbered(before, 0).splitlines(), numbered(after, 0).splitlines()
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return sum(kind != "equal" for kind, *_places in blocks)


def _lines(before: list[str], after: list[str]) -> Iterator[ComparedLine]:
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, start, end, first, last in matcher.get_opcodes():
        if kind == "equal":
            yield from (ComparedLine(Mark.SAME, line) for line in before[start:end])
            continue
        yield from (ComparedLine(Mark.GONE, line) for line in before[start:end])
        yield from (ComparedLine(Mark.NEW, line) for line in after[first:last])
