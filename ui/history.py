"""The way back: where somebody has been, and with which record."""

from dataclasses import dataclass

LONGEST = 50


@dataclass(frozen=True, slots=True)
class Stop:
    """A place, and the id of the record that was open there."""

    place: str
    record: str = ""


class History:
    """Where somebody has been, the present place last."""

    def __init__(self) -> None:
        self._stops: list[Stop] = []

    @property
    def now(self) -> Stop | None:
        """Where the person is."""
        return self._stops[-1] if self._stops else None

    def come(self, stop: Stop) -> None:
        """Remember a stop, once if it is the same again."""
        if stop != self.now:
            self._stops.append(stop)
            del self._stops[:-LONGEST]

    def back(self) -> Stop | None:
        """Return the stop before this one and forget this one; None at the beginning."""
        if len(self._stops) < 2:
            return None
        self._stops.pop()
        return self._stops[-1]
