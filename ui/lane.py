"""The one thread that works on the vault, and the queue in front of it."""

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from salon_vault.errors import Cancelled

type Work = Callable[[], None]
"""A piece of work that hands its own result on and raises nothing."""


@dataclass(eq=False, slots=True)
class Job:
    """One piece of work on its way through the lane."""

    work: Work
    long: bool = False
    """Whether waiting questions are served between its steps; long jobs never nest."""


class Lane:
    """
    One thread that does one job after the other, in the order they came.

    A long job calls ``serve`` between two of its steps, never inside a transaction; the short
    jobs that wait are then done there and then, on the same thread.
    """

    def __init__(self, name: str) -> None:
        self._waiting: deque[Job] = deque()
        self._change = threading.Condition()
        self._running: Job | None = None
        self._last: Job | None = None
        self._deaf = False
        self._thread = threading.Thread(target=self._live, name=name, daemon=True)
        self._thread.start()

    @property
    def closing(self) -> bool:
        """Whether the last job has been given; nothing is taken in after it."""
        return self._last is not None

    def put(self, work: Work, *, long: bool = False) -> Job:
        """Queue ``work`` behind everything that waits; dropped if the lane takes no more."""
        job = Job(work, long)
        with self._change:
            if self._last is None and not self._deaf:
                self._waiting.append(job)
                self._change.notify()
        return job

    def take_no_more(self) -> None:
        """Drop whatever is put from now on; what waits and what runs goes on."""
        with self._change:
            self._deaf = True

    def drop(self, job: Job) -> None:
        """Take ``job`` out of the queue, if it still waits there."""
        with self._change:
            if job in self._waiting:
                self._waiting.remove(job)

    def serve(self) -> None:
        """
        Do the short jobs that wait; does nothing off the lane or inside a short job.

        Raises:
            Cancelled: if the lane is closing: the long job should come to its end.
        """
        outer = self._running
        if threading.current_thread() is not self._thread or outer is None or not outer.long:
            return
        if self.closing:
            raise Cancelled
        while (job := self._take_short()) is not None:
            job.work()
            self._run(outer)

    def end_with(self, work: Work) -> None:
        """Forget everything that waits, let the running job come to its end, do ``work``."""
        with self._change:
            self._waiting.clear()
            self._last = Job(work)
            self._change.notify()

    def while_running(self, stop: Callable[[], None]) -> bool:
        """
        Call ``stop`` if a job before the last one is running now; tell whether it was.

        The lane cannot go on to its last job meanwhile, so that is never stopped by mistake.
        """
        with self._change:
            if self._running is None or self._running is self._last:
                return False
            stop()
            return True

    def join(self, within: float) -> bool:
        """Wait at most ``within`` seconds for the end; tell whether it came."""
        self._thread.join(within)
        return not self._thread.is_alive()

    def _live(self) -> None:
        while (job := self._take()) is not None:
            job.work()
            self._run(None)
            if job is self._last:
                return

    def _take(self) -> Job | None:
        with self._change:
            while not self._waiting and self._last is None:
                self._change.wait()
            job = self._waiting.popleft() if self._waiting else self._last
            self._running = job
            return job

    def _take_short(self) -> Job | None:
        with self._change:
            job = next((job for job in self._waiting if not job.long), None)
            if job is not None:
                self._waiting.remove(job)
                self._running = job
            return job

    def _run(self, job: Job | None) -> None:
        with self._change:
            self._running = job
