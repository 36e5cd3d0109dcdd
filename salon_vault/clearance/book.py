"""Where it is kept that somebody answers for doing a treatment all the same."""

from typing import Protocol

from salon_vault.clearance.override import Override
from salon_vault.clients.model import ClientId


class OverrideBook(Protocol):
    """The overrides as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[Override]:
        """Return a client's overrides, the latest day first; rows that say nothing are none."""
        ...

    def add(self, override: Override) -> None:
        """Keep an override and report it."""
        ...
