"""Where printed papers are registered."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.consents.model import Outcome, Paper, PaperCode


class PaperBook(Protocol):
    """The register of papers as one transaction sees it."""

    def of_client(self, client_id: ClientId) -> list[Paper]:
        """Return a client's papers, the latest first, and report them as read."""
        ...

    def get(self, code: PaperCode) -> Paper:
        """Return the paper and report it as read; raise NotFound."""
        ...

    def add(self, paper: Paper) -> None:
        """Register a paper that is about to be printed or saved."""
        ...

    def note_outcome(self, code: PaperCode, outcome: Outcome) -> None:
        """Note what came of a paper; raise NotFound."""
        ...

    def printed_again(self, code: PaperCode, copies: int) -> None:
        """Add to the number of copies; the code stays the same; raise NotFound."""
        ...

    def take_back(self, paper: Paper) -> None:
        """Take out a paper that never left the house, and the key of its bytes."""
        ...
