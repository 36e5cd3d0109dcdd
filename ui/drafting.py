"""Unfinished typing on its way to disk: sealed to its author, never by way of the lane."""

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from salon_vault.ports import Drafts

EVERY = 2000
"""Milliseconds after which typing is on disk at the latest."""


class Drafting(QObject):
    """Takes drafts at every keystroke and keeps the latest of each name every two seconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: Drafts | None = None
        self._unkept: dict[str, bytes] = {}
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="drafts")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(EVERY)
        self._timer.timeout.connect(self.keep_now)

    def belong_to(self, drafts: "Drafts") -> None:
        """Keep what comes from now on for the person who has just unlocked."""
        self._drafts = drafts

    def keep(self, name: str, contents: bytes) -> None:
        """Keep the draft ``name`` within two seconds; cheap enough for every keystroke."""
        self._unkept[name] = contents
        if not self._timer.isActive():
            self._timer.start()

    def drop(self, name: str) -> None:
        """Forget the draft ``name``: it has been saved, or the person does not want it."""
        self._unkept.pop(name, None)
        if self._drafts is not None:
            self._thread.submit(self._drafts.drop, name)

    def keep_now(self) -> None:
        """Write what waits, without waiting for the disk."""
        self._timer.stop()
        unkept, self._unkept = self._unkept, {}
        if self._drafts is not None:
            for name, contents in unkept.items():
                self._thread.submit(self._drafts.keep, name, contents)

    def end(self) -> None:
        """Write what waits, and come back when it is on disk; nothing is kept after this."""
        self.keep_now()
        self._thread.shutdown()
