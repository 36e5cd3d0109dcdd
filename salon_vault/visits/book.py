"""Where visits are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.visits.model import Visit, VisitId


class VisitBook(Protocol):
    """The visits as one transaction sees them."""

    def of_client(self, client_id: ClientId) -> list[Visit]:
        """Return a client's visits, the latest first, and report them as read."""
        ...

    def get(self, visit_id: VisitId) -> Visit:
        """Return the visit and report it as read; raise NotFound."""
        ...

    def save(self, visit: Visit) -> Visit:
        """
        Keep the visit and the card's date of the last one; return it with its new version.

        Raises:
            EditConflict: if ``visit.version`` is not the kept one.
        """
        ...

    def remove(self, visit_id: VisitId) -> None:
        """Take a visit out again (the undo of adding it); raise NotFound."""
        ...

    def put_back(self, visit_id: VisitId) -> Visit:
        """
        Put back the very visit that was taken out since this vault was unlocked.

        It has the next version; day, treatment, price and label are those it had.

        Raises:
            NotFound: if it was not taken out since then, or is back already.
        """
        ...
