"""Clients' allergies and notes on their health, sealed to *health*."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from salon_vault.audit import Subject
from salon_vault.clients.model import Allergen, AllergyState, ClientId, Health
from salon_vault.compartments import Compartment, Sealed
from storage.cipher import Connection
from storage.client_rows import day, iso
from storage.ring import KeyRing
from storage.sealed import Opened, SealedRecords, Touched, reading, text_of


class HealthRecords:
    """The health records of clients as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._records = SealedRecords(
            connection, ring, Compartment.HEALTH, Subject.HEALTH, touched
        )

    def get(self, client_id: ClientId) -> Health | Sealed:
        """Return the allergies and notes, a blank Health if never asked, or Sealed."""
        found = self._records.open(client_id)
        return found if isinstance(found, Sealed) else health_of(found)

    def save(self, client_id: ClientId, health: Health) -> int:
        """Keep the record, with or without the key to read it, and return its version."""
        return self._records.keep(client_id, health.version, fields_of(health))

    def first(self, client_id: ClientId, health: Health) -> bytes:
        """Return the first record of a client who is not in the vault yet, for an import."""
        return self._records.first(client_id, fields_of(health))


def fields_of(health: Health) -> dict[str, Any]:
    """Return a health record as it is sealed."""
    return {
        "state": health.state.value,
        "allergens": [asdict(allergen) for allergen in health.allergens],
        "confirmed_on": iso(health.confirmed_on),
        "confirmed_by": health.confirmed_by,
        "notes": health.notes,
    }


def health_of(opened: Opened) -> Health:
    """Return what a record on health holds; raises RecordDamaged."""
    if not opened.version:
        return Health()
    fields = opened.fields
    with reading():
        return Health(
            state=AllergyState(fields["state"]),
            allergens=tuple(_allergen(each) for each in fields["allergens"]),
            confirmed_on=day(fields["confirmed_on"]),
            confirmed_by=text_of(fields, "confirmed_by"),
            notes=text_of(fields, "notes"),
            version=opened.version,
        )


def _allergen(fields: Mapping[str, Any]) -> Allergen:
    return Allergen(*(text_of(fields, name) for name in ("name", "reaction", "since")))
