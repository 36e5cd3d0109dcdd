"""Which reads the log already holds, so that leafing back and forth does not fill it."""

from salon_vault.audit import Touch, Verb

READS_LAST = 600.0
"""Seconds in which one person's repeated reads of the same records share one entry."""


def only_reads(touches: tuple[Touch, ...]) -> bool:
    """Tell whether records were looked at, and nothing else was done to any."""
    return bool(touches) and all(touch.verb is Verb.READ for touch in touches)


class RecordedReads:
    """The reads of one session at one desk."""

    def __init__(self) -> None:
        self._until: dict[tuple[str, Touch], float] = {}
        self._repeats = 0

    def covers(self, case: str, touches: tuple[Touch, ...], now: float) -> bool:
        """Tell whether every touch is a read of the same version, recorded a moment ago."""
        if not only_reads(touches):
            return False
        if any(self._until.get((case, touch), 0.0) <= now for touch in touches):
            return False
        self._repeats += 1
        return True

    def remember(self, case: str, touches: tuple[Touch, ...], now: float) -> None:
        """Cover further reads of the same records for ten minutes."""
        self._forget_until(now)
        for touch in touches:
            if touch.verb is Verb.READ:
                self._until.pop((case, touch), None)  # or it would keep its old place
                self._until[case, touch] = now + READS_LAST

    def _forget_until(self, now: float) -> None:
        """Drop what no longer covers anything; it stands in front, being the oldest."""
        while self._until:
            oldest = next(iter(self._until))
            if self._until[oldest] > now:
                break
            del self._until[oldest]

    def take_repeats(self) -> int:
        """Return how many reads were covered since the last entry, and start anew."""
        repeats, self._repeats = self._repeats, 0
        return repeats
