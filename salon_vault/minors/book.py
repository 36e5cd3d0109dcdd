"""Where ages, rules about them, and guardians are kept."""

from typing import Protocol

from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.minors.model import AdoptedAges, AgeMark, Guardian, GuardianId


class MinorBook(Protocol):
    """What is kept about minors, as one transaction sees it."""

    def mark(self, client_id: ClientId) -> AgeMark | None:
        """Return what *salon* knows of a client's age; None where no birthday is known."""
        ...

    def mark_is_whole(self, client_id: ClientId) -> bool:
        """Tell whether ``mark`` can be relied on: no mark of the card is unreadable."""
        ...

    def newest_rules(self) -> AdoptedAges | None:
        """Return the newest version of the rules, in force or not."""
        ...

    def rules_are_whole(self) -> bool:
        """Tell whether the newest version of the rules could be read."""
        ...

    def newest_version(self) -> int:
        """Return the number of the newest version, readable or not; 0 for none."""
        ...

    def adopt(self, adopted: AdoptedAges) -> None:
        """Keep a new version; raise EditConflict if it is not the one after the newest."""
        ...

    def guardian_ids(self, client_id: ClientId) -> tuple[GuardianId, ...]:
        """Return, also without the key, the ids of the guardians who are written down."""
        ...

    def guardians(self, client_id: ClientId) -> list[Guardian] | Sealed:
        """Return who answers for a client, or Sealed."""
        ...

    def save_guardian(self, client_id: ClientId, guardian: Guardian) -> Guardian:
        """
        Keep a guardian, a new one also without the key; return it with its new version.

        Raises:
            EditConflict: if ``guardian.version`` is not the kept one.
        """
        ...

    def remove_guardian(self, guardian_id: GuardianId) -> None:
        """Take a guardian out for good; raise NotFound."""
        ...
