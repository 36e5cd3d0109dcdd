"""The demo vault that pictures are taken in."""

from pathlib import Path

from salon_vault.clock import SystemClock
from storage.demo import found_demo


class Unheard:
    """Somebody who waits for it without being told how far it is."""

    def reached(self, done: int, of: int) -> None:
        """Hear nothing."""


def founded(language: str, place: Path) -> Path:
    """Found a demo vault in ``place`` that speaks this language, and return where it lies."""
    folder = place / "Demo.svault"
    found_demo(folder, language, SystemClock(), Unheard())
    return folder
