"""Where the list of treatments is kept."""

from typing import Protocol

from salon_vault.treatments.model import Treatment, TreatmentId


class TreatmentBook(Protocol):
    """The list of treatments as one transaction sees it."""

    def every(self) -> list[Treatment]:
        """Return all treatments, those no longer offered too, by kind and name."""
        ...

    def get(self, treatment_id: TreatmentId) -> Treatment:
        """Return one of them; raise NotFound."""
        ...

    def save(self, treatment: Treatment) -> Treatment:
        """
        Keep a treatment and return it with its new version.

        Raises:
            EditConflict: if ``treatment.version`` is not the kept one.
        """
        ...

    def remove(self, treatment_id: TreatmentId) -> None:
        """Take one off the list; raise InvalidInput if a visit names it, NotFound."""
        ...
