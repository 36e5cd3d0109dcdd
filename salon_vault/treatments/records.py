"""The books of one transaction that are about treatments and what they need."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.treatments.book import TreatmentBook
    from salon_vault.visits.book import VisitNoteBook


class TreatmentRecords(Protocol):
    """What is kept about treatments; a part of ``salon_vault.ports.Work``."""

    @property
    def treatments(self) -> "TreatmentBook":
        """The salon's list of treatments."""

    @property
    def visit_notes(self) -> "VisitNoteBook":
        """What is written about visits."""
