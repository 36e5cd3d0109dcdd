"""
How much may wait in the tray: a folder that others write to must not fill the vault.

What files itself counts for nothing here. What waits needs a person, page by page, and anybody
who can write to a shared folder can make it more.
"""

from salon_vault.ports import Work
from salon_vault.scans.model import MOST_PAGES

MOST_WAITING = 300
"""Pages: three stacks of which not one could be filed."""

MOST_BYTES = 400 * 1024 * 1024
"""Of their pictures; a page has half a million at most, unless it is noise."""

LARGEST_KEPT = MOST_BYTES // 2
"""Bytes of the pictures of one file: a small one can be drawn large a hundred times."""


def is_full(work: Work) -> bool:
    """Tell whether one more file might be too much: all of its pages may come to wait."""
    waiting = work.scans.waiting()
    size = sum(scan.size for scan in waiting)
    return len(waiting) + MOST_PAGES > MOST_WAITING or size + LARGEST_KEPT > MOST_BYTES
