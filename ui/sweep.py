"""
When Python looks for rings of objects that nobody needs: on the thread of the screens alone.

Left to itself it looks on whichever thread makes objects, and most are made on the lane. A
widget in such a ring would then be destroyed there, and Qt would bring the program down.
"""

import gc

from PySide6.QtCore import QObject, QTimer

LOOKS_EVERY = 500
"""Milliseconds between two looks at how much has come together."""


class Sweep(QObject):
    """Takes over from the collector that runs by itself, for as long as the program does."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(LOOKS_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Collect the oldest generation that has come to its threshold, if any has."""
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
