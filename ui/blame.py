"""Where a refusal is shown: below the field it is about, or else in a box."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from salon_vault.errors import VaultError
from ui.line import Line


class Blamed(Protocol):
    """Fields that can say what is wrong with them."""

    def blame(self, error: VaultError) -> bool:
        """Say it below the field it is about; False if it is about none."""
        ...


def blame_on(entry: Blamed, line: Line, asker: QObject) -> Callable[[VaultError], object]:
    """Return what to do with a refusal of what was typed into ``entry``."""

    def refused(error: VaultError) -> None:
        if not entry.blame(error):
            line.complain(asker, error)

    return refused
