"""Where it is kept what people signed, learned, and when they were away."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from salon_vault.personnel.model import Absence, OddOpening, OnFile, PastDelegation
from salon_vault.staff.model import StaffId


class PersonnelBook(Protocol):
    """The files of the people who work here, as one transaction sees them."""

    def on_file(self, who: StaffId) -> Sequence[OnFile]:
        """Return what somebody signed and learned, the oldest first."""
        ...

    def put_on_file(self, entry: OnFile) -> None:
        """Keep that a paper was signed or a lesson taken; twice the same day is once."""
        ...

    def absences(self, who: StaffId) -> Sequence[Absence]:
        """Return when somebody was away, the latest first."""
        ...

    def went_away(self, absence: Absence) -> None:
        """Keep that somebody is away from now on."""
        ...

    def came_back(self, who: StaffId, on: date) -> None:
        """Keep that somebody is back from the absence that was open."""
        ...

    def note_opening(self, opening: OddOpening) -> None:
        """Keep for the owner that the vault was opened at an odd hour or in an odd way."""
        ...

    def odd_openings(self) -> Sequence[OddOpening]:
        """Return the openings that the owner has not seen, the oldest first."""
        ...

    def openings_seen(self, on: date) -> None:
        """Keep that the owner has seen them all."""
        ...

    def past_delegations(self) -> Sequence[PastDelegation]:
        """Return the delegations that are over, the latest first."""
        ...

    def keep_past(self, delegation: PastDelegation) -> None:
        """Keep that a delegation is over, or what the owner has done about it since."""
        ...
