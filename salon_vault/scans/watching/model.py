"""Telling a scan that has come from one that is still being written."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from salon_vault.left_outside.ports import Found

LOOKS_EVERY = 2.0
"""Seconds between two looks at a folder in which something has changed."""

MOST_AT_ONCE = 50
"""Files that are taken up in one go; the others come with the next look."""

SEEN = 10 * MOST_AT_ONCE
"""Files of a folder that are looked at, besides what was taken up and still lies there."""


class Watched(StrEnum):
    """Which folder the owner sets."""

    SCANS = "scans"
    CAMERA = "camera"


@dataclass(slots=True)
class Watch:
    """
    What two looks at one folder have shown: a file is there once it has stopped growing.

    A scanner opens its file first and fills it page by page. What was taken up once is not
    offered again, unless it is written to: a file that could not be filed stays where it is.
    """

    most: int = SEEN
    """Files that are new, of one look."""
    _last: frozenset[Found] = frozenset()
    _taken: set[Found] = field(default_factory=set)

    def settled(self, seen: Sequence[Found]) -> list[Found]:
        """Return the files that are as they were at the look before, in the order seen."""
        now = frozenset(seen)
        same, self._last = now & self._last, now
        self._taken &= now  # what was deleted, or written anew, is forgotten
        return [one for one in seen if one in same and one.size and one not in self._taken][
            :MOST_AT_ONCE
        ]

    def take(self, files: Sequence[Found]) -> None:
        """Offer these no more: somebody has seen to them."""
        self._taken.update(files)

    def leave(self, files: Sequence[Found]) -> None:
        """Offer these again: nobody has seen to them after all."""
        self._taken.difference_update(files)

    @property
    def looks_at(self) -> int:
        """How many files to look at, the oldest first: what was refused must hide no other."""
        return self.most + len(self._taken)

    @property
    def is_restless(self) -> bool:
        """Whether the last look showed something that a second look has to confirm."""
        return bool(self._last - self._taken)
