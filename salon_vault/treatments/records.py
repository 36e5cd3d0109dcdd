"""The books of one transaction that are about treatments and what they need."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.treatments.book import TreatmentBook


class TreatmentRecords(Protocol):
    """What is kept about treatments; a part of ``salon_vault.ports.Work``."""

    @property
    def treatments(self) -> "TreatmentBook":
        """The salon's list of treatments."""
