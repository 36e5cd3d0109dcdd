"""Where it is kept that somebody answers for doing a treatment all the same."""

from datetime import date
from typing import Protocol

from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId


class OverrideBook(Protocol):
    """The overrides as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[Override]:
        """Return a client's overrides, the latest day first; rows that say nothing are none."""
        ...

    def unseen(self) -> list[Override]:
        """Return those that no owner has seen, the latest day first."""
        ...

    def count_unseen(self) -> int:
        """Return how many those are; nothing of them is read."""
        ...

    def see(self, override_id: str, on: date) -> None:
        """Keep that an owner has seen one; raise NotFound if it is not there or was seen."""
        ...

    def is_signed(self, override: Override) -> bool:
        """Tell whether the log has it, as it lies there, under the hands of two people."""
        ...

    def add(self, override: Override) -> None:
        """Keep an override and report it."""
        ...
