"""Ages, the salon's rules about them, and guardians, who are sealed to *contact*."""

import json
from dataclasses import asdict, replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict
from salon_vault.minors.model import (
    AdoptedAges,
    AgeMark,
    AgeRules,
    BlockedRule,
    Guardian,
    GuardianId,
    Presence,
    PresenceRule,
)
from salon_vault.treatments.model import Kind
from storage.age_marks import AgeMarks
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import moment, sound, whole
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems

_RULES = "SELECT version, adopted_at, adopted_by, in_force, contents FROM age_rules"


class SqlMinorBook:
    """What is kept about minors, as one transaction sees it."""

    def __init__(
        self, connection: Connection, ring: KeyRing, touched: Touched, marks: AgeMarks
    ) -> None:
        self._connection = connection
        self._touched = touched
        self._marks = marks
        self._guardians = SealedItems(
            connection, ring, Compartment.CONTACT, Subject.GUARDIAN, touched
        )

    def mark(self, client_id: ClientId) -> AgeMark | None:
        """Return what *salon* knows of a client's age; None where no birthday is known."""
        return self._marks.of(client_id)

    def mark_is_whole(self, client_id: ClientId) -> bool:
        """Tell whether ``mark`` can be relied on: no mark of the card is unreadable."""
        return self._marks.is_whole(client_id)

    def newest_rules(self) -> AdoptedAges | None:
        """Return the newest version of the rules, in force or not."""
        rows = self._connection.execute(_RULES + " ORDER BY version DESC")
        return next(iter(sound(rows.fetchall(), _rules_of)), None)

    def rules_are_whole(self) -> bool:
        """Tell whether the newest version of the rules could be read."""
        rows = self._connection.execute(_RULES + " ORDER BY version DESC LIMIT 1")
        return whole(rows.fetchall(), _rules_of)

    def newest_version(self) -> int:
        """Return the number of the newest version, readable or not; 0 for none."""
        (newest,) = self._connection.execute(
            "SELECT coalesce(max(version), 0) FROM age_rules"
        ).fetchone()
        return int(newest)

    def adopt(self, adopted: AdoptedAges) -> None:
        """Keep a new version; raise EditConflict if it is not the one after the newest."""
        version = adopted.rules.version
        if version != self.newest_version() + 1:
            raise EditConflict
        self._connection.execute(
            "INSERT INTO age_rules (version, adopted_at, adopted_by, in_force, contents)"
            " VALUES (?, ?, ?, ?, ?)",
            (
                version,
                adopted.adopted_at.isoformat(),
                adopted.adopted_by,
                int(adopted.in_force),
                json.dumps(asdict(adopted.rules)),
            ),
        )
        self._touched(Touch(Verb.CHANGED, Subject.AGE_RULES, "age", version))

    def guardian_ids(self, client_id: ClientId) -> tuple[GuardianId, ...]:
        """Return, also without the key, the ids of the guardians who are written down."""
        found = self._connection.execute(
            f"SELECT id FROM sealed_item WHERE subject = ?2 AND {OF_CARD} ORDER BY id",  # noqa: S608 - constants only
            (client_id, Subject.GUARDIAN.value),
        )
        return tuple(GuardianId(id_) for (id_,) in found)

    def guardians(self, client_id: ClientId) -> list[Guardian] | Sealed:
        """Return who answers for a client, or Sealed."""
        return self._guardians.of_client(client_id, guardian_of)

    def save_guardian(self, client_id: ClientId, guardian: Guardian) -> Guardian:
        """Keep a guardian and return it with its new version; raise EditConflict."""
        fields = {name: getattr(guardian, name) for name in ("name", "relation", "phone")}
        version = self._guardians.keep(client_id, guardian.id, guardian.version, fields)
        return replace(guardian, version=version)

    def remove_guardian(self, guardian_id: GuardianId) -> None:
        """Take a guardian out for good; raise NotFound."""
        self._guardians.drop(guardian_id)


def guardian_of(item: Item) -> Guardian:
    """Return the guardian who was sealed; raise RecordDamaged."""
    fields, version = item.opened.fields, item.opened.version
    with reading():
        return Guardian(
            GuardianId(item.id),
            text_of(fields, "name"),
            text_of(fields, "relation"),
            text_of(fields, "phone"),
            version,
        )


def _rules_of(*row: Any) -> AdoptedAges:  # noqa: ANN401 - whatever a row holds
    version, at, by, in_force, contents = row
    read = json.loads(contents)
    rules = AgeRules(
        version,
        tuple(
            PresenceRule(
                one["under"], Presence(one["guardian"]), str(one["source"]), _ages(one)
            )
            for one in read["presence"]
        ),
        tuple(
            BlockedRule(Kind(one["kind"]), one["under"], str(one["source"]), _ages(one))
            for one in read["blocked"]
        ),
    )
    return AdoptedAges(rules, moment(at), by, in_force=bool(in_force))


def _ages(fields: Any) -> tuple[int, ...]:  # noqa: ANN401 - whatever a row holds
    return tuple(int(age) for age in fields["published"])
