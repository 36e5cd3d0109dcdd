"""Unfinished typing on its way to disk: sealed to its author, never by way of the lane."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from salon_vault.errors import VaultError

if TYPE_CHECKING:
    from salon_vault.ports import Drafts

EVERY = 2000
"""Milliseconds after which typing is on disk at the latest."""


class Drafting(QObject):
    """Takes drafts at every keystroke and keeps the latest of each name every two seconds."""

    troubled = Signal(object)  # VaultError
    """The disk is full, or cannot be written: typing is only on the screen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._drafts: Drafts | None = None
        self._unkept: dict[str, bytes] = {}
        self._under_way: set[Future[None]] = set()
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
        drafts = self._drafts
        if drafts is not None:
            self._do(lambda: drafts.drop(name))

    def keep_now(self) -> None:
        """Hand over what waits, without waiting for the disk."""
        self._timer.stop()
        unkept, self._unkept = self._unkept, {}
        if self._drafts is not None:
            for name, contents in unkept.items():
                self._keep(self._drafts, name, contents)

    def end(self, within: float = 1.0) -> bool:
        """Write what waits and keep nothing after it; tell whether all is on disk in time."""
        self.keep_now()
        self._drafts = None
        settled = self.settle(within)
        self._thread.shutdown(wait=False)
        return settled

    def settle(self, within: float) -> bool:
        """Wait for the disk, from any thread; tell whether all is written in time."""
        return not wait(tuple(self._under_way), timeout=within).not_done

    def _keep(self, drafts: "Drafts", name: str, contents: bytes) -> None:
        self._do(lambda: drafts.keep(name, contents))

    def _do(self, work: Callable[[], None]) -> None:
        self._under_way = {doing for doing in self._under_way if not doing.done()}
        self._under_way.add(self._thread.submit(self._try, work))

    def _try(self, work: Callable[[], None]) -> None:
        try:
            work()
        except VaultError as error:
            self.troubled.emit(error)
