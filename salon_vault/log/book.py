"""Where the log is read."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from salon_vault.audit import Seq, Subject
from salon_vault.clients.model import ClientId
from salon_vault.log.anchor import Comparison, Slip
from salon_vault.log.model import EVERYTHING, Kind, LogLine, Verification, Wanted
from salon_vault.staff.model import StaffId

if TYPE_CHECKING:
    from salon_vault.ports import Progress


class LogCheck(Protocol):
    """One walk over the log, taken in steps; each step belongs inside a transaction."""

    @property
    def entries(self) -> int:
        """How many entries were checked."""
        ...

    @property
    def of(self) -> int:
        """How many entries there were when the walk began."""
        ...

    def go_on(self) -> bool:
        """Check some more entries; return True once the end was reached and checked."""
        ...

    def found(self) -> Verification:
        """Return what was found so far."""
        ...


class LogBook(Protocol):
    """The log as one transaction sees it."""

    def latest(
        self, before: Seq | None, limit: int, wanted: Wanted = EVERYTHING
    ) -> list[LogLine]:
        """Return entries older than ``before``, the newest first; reports the log as read."""
        ...

    def of_client(
        self,
        client_id: ClientId,
        limit: int,
        before: Seq | None = None,
        wanted: Wanted = EVERYTHING,
    ) -> list[LogLine]:
        """Return who opened or changed a card, the newest first; reports the log as read."""
        ...

    def count(self, wanted: Wanted, client_id: ClientId | None = None) -> int:
        """Return how many entries there are; an INTENT that was answered does not count."""
        ...

    def tally(self) -> Mapping[Kind, int]:
        """Return how many entries of each kind there are."""
        ...

    def put_back(self) -> Comparison | None:
        """Return how the log differs from this PC's anchor; None if it fits, or is none."""
        ...

    def slip(self) -> Slip:
        """Return the line for paper: how far the log has come."""
        ...

    def last_slip(self) -> LogLine | None:
        """Return the entry of the newest slip that was printed; it is not reported as read."""
        ...

    def first(self) -> LogLine | None:
        """Return the oldest entry; it is not reported as read."""
        ...

    def held_against(self, anchor: bytes | Slip) -> Comparison:
        """Hold the log against an anchor from a file, or a line from paper."""
        ...

    def last_naming(self, subject: Subject, record: str) -> LogLine | None:
        """Return the newest entry that names this record; it is not reported as read."""
        ...

    def names(self, subject: Subject, record: str) -> bool:
        """Tell whether any entry names this record; reads nothing of the log itself."""
        ...

    def knew_root(self, who: StaffId) -> bool:
        """Tell whether ``who`` was a deputy or an owner since the root was changed last."""
        ...

    def verify(self, progress: "Progress") -> Verification:
        """Check everything in one transaction; with the grant *log* the MAC, too."""
        ...

    def begin_check(self, *, quick: bool = False) -> LogCheck:
        """Begin a walk over the log; ``quick`` looks at the chain, its MAC and seals alone."""
        ...

    def seal(self, now: datetime) -> None:
        """Seal the days before today, if that was not done; reports the seal."""
        ...

    def countersign(self) -> int:
        """Put the root's signature under the seals that lack it; return how many those were."""
        ...

    def erase_details(self, seqs: Sequence[Seq]) -> None:
        """Remove the sealed details of entries; raises NotPermitted without the root grant."""
        ...


class Anchors(Protocol):
    """Anchors of the open vault; see ``salon_vault.log.anchor``."""

    def made(self) -> bytes:
        """Return a signed anchor of the log as it stands now."""
        ...

    def accept(self) -> None:
        """Let the log as it is now be the one that this PC knows."""
        ...

    def keep_on(self, stick: Path) -> Comparison:
        """Keep an anchor on a stick, unless the one there does not fit; return how it fits."""
        ...
