"""Where the salon's own settings are kept."""

from typing import Protocol

from salon_vault.salon.model import Salon


class SalonBook(Protocol):
    """The settings as one transaction sees them."""

    def get(self) -> Salon:
        """Return the settings; a blank Salon before the first run is done."""
        ...

    def save(self, salon: Salon) -> Salon:
        """
        Keep the settings and return them with their new version.

        Raises:
            EditConflict: if ``salon.version`` is not the kept one.
        """
        ...
