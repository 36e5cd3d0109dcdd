"""How many bytes of how many are dealt with, told to whoever is waiting."""

from salon_vault.ports import Progress

PAGE = 4096
"""Bytes of a page, by which a copied database counts."""


class Tally:
    """One piece of slow work made of several, counted in bytes."""

    def __init__(self, progress: Progress, of: int) -> None:
        self._progress = progress
        self._done = 0
        self._of = of

    def past(self, count: int) -> None:
        """Count bytes as dealt with; raises Cancelled if whoever waits has had enough."""
        self._done += count
        self._progress.reached(min(self._done, self._of), self._of)


class PagesIn:
    """A ``Progress`` that counts the pages of one copy into a tally of bytes."""

    def __init__(self, tally: Tally) -> None:
        self._tally = tally
        self._pages = 0

    def reached(self, done: int, of: int) -> None:
        """Count the pages copied since the last call."""
        del of
        step, self._pages = max(0, done - self._pages), max(done, self._pages)
        self._tally.past(step * PAGE)
