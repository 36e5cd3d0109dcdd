"""The words for one thing that goes wrong on purpose."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """Four short texts for one thing that went wrong."""

    title: str
    happened: str
    kept: str
    todo: str
