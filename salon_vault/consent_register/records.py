"""The book of one transaction that holds what clients agreed to."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from salon_vault.consent_register.book import ConsentBook
    from salon_vault.consent_register.validity.book import ValidityBook


class ConsentRecords(Protocol):
    """What clients agreed to; a part of ``salon_vault.ports.Work``."""

    @property
    def consents(self) -> "ConsentBook":
        """What clients answered, purpose by purpose."""

    @property
    def validity(self) -> "ValidityBook":
        """How long signed forms count."""
