"""Where the salon's own wordings of forms are kept."""

from typing import Protocol

from salon_vault.adapted_forms.model import Wording


class WordingBook(Protocol):
    """The own wordings as one transaction sees them."""

    def newest(self, form: str) -> Wording | None:
        """
        Return the newest version of a form's own wording, if there is any.

        Raises:
            RecordDamaged: if it cannot be read; an older one must not print in its place.
        """
        ...

    def versions(self, form: str) -> list[Wording]:
        """Return all versions that can be read, the newest first."""
        ...

    def newest_version(self, form: str) -> int:
        """Return the number of the newest version, readable or not; 0 for none."""
        ...

    def signed(self, form: str) -> int:
        """Return how many signed papers of this form there are, in whatever wording."""
        ...

    def add(self, wording: Wording) -> None:
        """Keep a new version; raise EditConflict if it is not the one after the newest."""
        ...
