"""Where printed papers are registered."""

from collections.abc import Collection, Mapping
from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Paper, PaperCode


class PaperBook(Protocol):
    """The register of papers as one transaction sees it."""

    def of_client(self, client_id: ClientId) -> list[Paper]:
        """Return a client's papers, the latest first, and report them as read."""
        ...

    def get(self, code: PaperCode) -> Paper:
        """Return the paper and report it as read; raise NotFound."""
        ...

    def add(self, paper: Paper) -> Paper:
        """Register a paper that is about to be printed or saved; return its first version."""
        ...

    def save(self, paper: Paper) -> Paper:
        """
        Keep a paper that is registered, and return it with its next version.

        Raises:
            NotFound: if there is none with its code.
            EditConflict: if ``paper.version`` is not the kept one.
        """
        ...

    def take_back(self, paper: Paper) -> None:
        """Take out a paper that never left the house, and the key of its bytes."""
        ...

    def kept_of(self, client_id: ClientId) -> list[Paper]:
        """Return a client's papers, the latest first; reports nothing."""
        ...

    def kept_of_cards(self, cards: Collection[ClientId]) -> Mapping[ClientId, list[Paper]]:
        """Return the papers of clients, the latest first, by card; reports nothing."""
        ...

    def waiting(self) -> list[Paper]:
        """Return those of clients without an outcome, the oldest first; reports nothing."""
        ...

    def still_out(self, client_id: ClientId, kind: str) -> list[Paper]:
        """Return a client's papers of a kind that are out; reports nothing."""
        ...

    def together(self, paper: Paper) -> list[Paper]:
        """Return the same form in other languages, as printed with it; reports nothing."""
        ...

    def called(self, start: str, most: int) -> list[Paper]:
        """Return as many papers whose code begins so, in its order; reports nothing."""
        ...
