"""Where boxes and addenda are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.consents.tracking.model import Addendum, Box


class TrackingBook(Protocol):
    """What belongs to papers once they are back, as one transaction sees it."""

    def boxes(self) -> list[Box]:
        """Return the boxes for signed originals, the latest first."""
        ...

    def begin_box(self, box: Box) -> None:
        """Begin a box; one that was begun before becomes the latest again."""
        ...

    def addenda(self, client_id: ClientId) -> list[Addendum] | Sealed:
        """Return what was added to a client's papers, the oldest first, as read; or Sealed."""
        ...

    def add(self, client_id: ClientId, addendum: Addendum) -> None:
        """Keep an addendum; somebody without the key adds too, and cannot read it."""
        ...
