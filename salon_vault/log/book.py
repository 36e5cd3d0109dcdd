"""Where the log is read."""

from typing import TYPE_CHECKING, Protocol

from salon_vault.audit import Seq, Subject
from salon_vault.clients.model import ClientId
from salon_vault.log.model import LogLine, Verification

if TYPE_CHECKING:
    from salon_vault.ports import Progress


class LogBook(Protocol):
    """The log as one transaction sees it."""

    def latest(self, before: Seq | None, limit: int) -> list[LogLine]:
        """Return entries older than ``before``, the newest first; reports the log as read."""
        ...

    def of_client(self, client_id: ClientId, limit: int) -> list[LogLine]:
        """Return who opened or changed a card, the newest first; reports the log as read."""
        ...

    def names(self, subject: Subject, record: str) -> bool:
        """Tell whether any entry names this record; reads nothing of the log itself."""
        ...

    def verify(self, progress: "Progress") -> Verification:
        """Check chain, signatures, and, with the grant *log*, the forward-secure MAC."""
        ...
