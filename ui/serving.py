"""A ``Progress`` for work that nobody watches."""

import time

from ui.line import Line

EVERY = 0.02
"""Seconds between two looks at the questions that wait behind a long job."""


class Serving:
    """Between two steps of long work the questions that wait are served."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self._served = 0.0

    def reached(self, done: int, of: int) -> None:
        """Let the lane answer; raises Cancelled if the vault is about to lock."""
        del done, of
        now = time.monotonic()
        if now - self._served >= EVERY:
            self._served = now
            self._line.serve()
