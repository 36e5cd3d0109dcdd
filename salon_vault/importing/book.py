"""Where lists on their way into the vault are kept, and what came in with which of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NewType, Protocol

from salon_vault.clients.model import ClientId, ClientLine
from salon_vault.importing.people import NewCard
from salon_vault.ports import Progress
from salon_vault.staff.model import StaffId

ImportId = NewType("ImportId", str)
"""Random, 16 hex digits."""


@dataclass(frozen=True, slots=True)
class Twin:
    """A row of a list that is somebody who is there already."""

    row: int
    client: ClientId
    """The card in the vault, or the one further up in the list."""
    above: int
    """The row further up; 0 for a card in the vault."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """A list that was taken in."""

    id: ImportId
    at: datetime
    by: StaffId
    cards: int
    taken_back: bool = False


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What came of taking a list back."""

    removed: int
    kept: Sequence[ClientLine]
    """Cards that somebody has worked with since; they stay."""


class ImportBook(Protocol):
    """Lists of clients as one transaction sees them."""

    def begin(self) -> None:
        """Make room for a list, and let go of one that was there."""
        ...

    def stage(self, cards: Sequence[NewCard]) -> list[Twin]:
        """Seal cards and keep them beside the vault; return those who are there already."""
        ...

    def arrange(self) -> bool:
        """Sort some more of what its cards are found by; tell whether that goes on."""
        ...

    def drop(self) -> None:
        """Let go of the list."""
        ...

    def take_in(self, *, twins: bool, progress: Progress) -> TakenIn:
        """
        Make cards of the whole list, ``twins`` or not, and report them as one.

        ``progress`` hears of it inside the transaction, and may raise Cancelled.

        Raises:
            NothingRead: if there is no list, or nobody in it would be new.
        """
        ...

    def recent(self, since: datetime) -> list[TakenIn]:
        """Return the lists that were taken in since then, the latest first."""
        ...

    def get(self, import_id: ImportId) -> TakenIn:
        """Return one of them; raise NotFound."""
        ...

    def take_back(self, import_id: ImportId, progress: Progress) -> TakenBack:
        """Remove its cards that nobody has worked with; raise NotFound, ImportChanged."""
        ...
