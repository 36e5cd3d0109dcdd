"""Where the first run leads, and what it leaves for this PC to remember."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from salon_vault.backup.restoring import Restorer


def _nothing(told: object) -> None:
    del told


@dataclass(frozen=True, slots=True)
class Ways:
    """What the program does with what comes of the first run."""

    done: Callable[[Path], object]
    """Go on with the vault in that folder; its founder may sit at the line by then."""
    restored: Callable[[Path], object] = _nothing
    """Go on with the vault that a backup became, which is the one of this PC from now on."""
    remember_language: Callable[[str], object] = _nothing
    remember_copied: Callable[[Path], object] = _nothing
    """Hears of a folder that the owner knows to be copied elsewhere."""
    choose_vault: Callable[[], object] | None = None
    """Ask who has a vault already which one it is."""
    restorer: Callable[[], Restorer] | None = None
    """What makes a vault out of a backup, on a PC that may have none."""
