"""Where the answers of clients are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.model import Answer, Consents


class ConsentBook(Protocol):
    """The register as one transaction sees it; answers are only ever added."""

    def of_client(self, client_id: ClientId) -> Consents:
        """Return every answer of a client, the latest last, and report them as read."""
        ...

    def add(self, answer: Answer) -> None:
        """Add an answer of a client."""
        ...
