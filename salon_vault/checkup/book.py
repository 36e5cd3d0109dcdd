"""Where the vault tells what the check-up asks."""

from datetime import datetime
from typing import Protocol

from salon_vault.checkup.facts import VaultFacts
from salon_vault.checkup.model import Lying


class CheckupBook(Protocol):
    """The vault's own condition, as one transaction sees it; reads no record of a client."""

    def facts(self, since: datetime) -> VaultFacts:
        """Return everything; what left the vault counts from ``since`` on."""
        ...

    def lying(self, since: datetime) -> list[Lying]:
        """Return what left the vault since then as a print or a file, the latest first."""
        ...

    def sweep(self) -> int:
        """
        Remove stray sealed files; return how many those were.

        Only such as are older than a day and named by no record and no staged backup.
        """
        ...
