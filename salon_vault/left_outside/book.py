"""Where the vault remembers files that lie outside."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from salon_vault.left_outside.model import KnownFile


class OutsideBook(Protocol):
    """Files outside as one transaction knows them, by their paths; reports no touch."""

    def keep(self, file: KnownFile) -> None:
        """Remember a file, in place of what was known of that path."""
        ...

    def known(self) -> list[KnownFile]:
        """Return what is remembered, the latest first; rows that say nothing are none."""
        ...

    def forget(self, paths: Sequence[Path]) -> None:
        """Remember these no longer."""
        ...
