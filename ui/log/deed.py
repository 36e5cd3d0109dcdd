"""The words for one use case in the log."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Deed:
    """What a use case does, as the log says it once done, and while it is only asked for."""

    done: str
    asked: str
