"""Why a visit does not begin, does not close, or stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from salon_vault.clearance.errors import Stopped
from salon_vault.clients.model import ClientId
from salon_vault.consents.model import PaperCode
from salon_vault.errors import Refused
from salon_vault.refusal import RefusedOnCard


class StandsAgainst(Stopped):
    """Something stops a treatment of the visit today."""


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A form that the treatments of a visit want, and that nobody has signed."""

    form: str
    paper: PaperCode | None = None
    """The one that is out; None if none was printed."""
    version: int = 0
    printed_at: datetime | None = None
    languages: tuple[str, ...] = ()
    """In which it is out, if that is more than one."""


class SignatureMissing(RefusedOnCard):
    """Nobody knows what came of forms that treatments of the visit want signed."""

    def __init__(self, client: ClientId, missing: Sequence[Unsigned]) -> None:
        super().__init__(client, missing)
        self.missing = tuple(missing)


class VisitClosed(Refused):
    """The visit was closed on another day; what it says can be corrected all the same."""


class AgainstUnseen(RefusedOnCard):
    """It was done against a stop that no owner has seen: the visit stays until then."""
