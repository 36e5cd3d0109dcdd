"""
When Python looks for rings of objects that nobody needs: on the thread of the screens alone.

Left to itself it looks on whichever thread makes objects, and most are made on the lane. A
widget in such a ring would then be destroyed there, and Qt would bring the program down.

Nobody looks at what was loaded: code stays until the end, and to look through all of it takes
a tenth of a second, for which the screens would stand still.
"""

import gc
import sys

from PySide6.QtCore import QObject, QTimer

LOOKS_EVERY = 500
"""Milliseconds between two looks at how much has come together."""


class Sweep(QObject):
    """Takes over from the collector that runs by itself, for as long as the program does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._loaded = 0
        self._put_aside()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that has come to its threshold, if any has."""
        if len(sys.modules) != self._loaded:
            self._put_aside()
            return
        due = (
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold
        )
        oldest = max(due, default=None)
        if oldest is not None:
            gc.collect(oldest)

    def _put_aside(self) -> None:
        """
        Never look again at what is there; as places are opened first, more is loaded.

        A ring that is open just then stays for good: a few dozen times a day at most.
        """
        gc.freeze()
        self._loaded = len(sys.modules)
