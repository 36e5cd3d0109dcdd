"""Who touches a record of a card touches the card: the gate, the log and erasing go by that."""

import pytest

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, new_client_id
from salon_vault.staff.model import Tier
from storage.card_touches import CARD_OF, CardTouches
from storage.sealed_items import ITEMS

TABLES = {
    "answers": Subject.ANSWERS,
    "clearance_override": Subject.OVERRIDE,
    "day_entry": Subject.DAY_ENTRY,
    "consent_answer": Subject.CONSENT,
    "formula": Subject.FORMULA,
    "paper": Subject.PAPER,
    "patch_test": Subject.PATCH_TEST,
    "photo_publication": Subject.PUBLICATION,
    "reaction": Subject.REACTION,
    "sealed_item": Subject.VISIT_NOTE,
    "test_lapse": Subject.PATCH_TEST,
    "visit": Subject.VISIT,
}
OWN = frozenset(
    {
        *("client_word", "closed_card_key", "contact_token", "handover"),
        *("client_blob", "imported_record", "product_use", "sealed_record"),
        "outside_file",
    }
)
"""
Tables about clients whose rows are reported by the id of the card, or with their record.

So are those that have one row a card. A file outside is reported as what was written, and never
by its path.
"""

BY_PAPER = frozenset({Subject.SCAN})
"""Kinds whose card is that of their paper."""


@pytest.fixture
def vault(open_as):
    return open_as(Tier.OWNER)


@pytest.fixture
def card(vault, clock):
    with vault.work() as work:
        return work.clients.save(Client(new_client_id(), "Ewa", "pl", clock.now().date())).id


def plant(connection, table, card):
    """Put a row of a client into a table, whatever else it says, and return its id."""
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    row = {
        name: {"INTEGER": 1, "BLOB": b""}.get(kind, f"{table} 1")
        for _, name, kind, needed, _, key in columns
        if needed or key
    } | {"client": card}
    marks = ", ".join("?" for _ in row)
    connection.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
    )
    return row.get("id", row.get("code"))


def test_a_touch_of_a_record_comes_with_its_card(vault, card):
    with vault.work():
        connection = vault._connection
        for table, subject in TABLES.items():
            record = plant(connection, table, card)
            for verb in (Verb.READ, Verb.CHANGED, Verb.ERASED):
                touches = CardTouches(connection)
                for _ in range(2):
                    touches.append(Touch(verb, subject, record))
                told = [(touch.verb, touch.subject, touch.id) for touch in touches.all()]
                named = (verb, subject, record)
                assert told == [named, (Verb.READ, Subject.CLIENT, card), named], table


def test_a_record_that_is_reported_once_it_has_gone_is_a_bug(vault, card):
    with vault.work(), pytest.raises(AssertionError):
        CardTouches(vault._connection).append(Touch(Verb.ERASED, Subject.FORMULA, "gone"))


def test_every_table_about_clients_is_looked_up(vault):
    def ask(statement):
        return vault._connection.execute(statement).fetchall()

    with vault.work():
        tables = [
            name for (name,) in ask("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        keys = {
            name: {row[1]: row[5] for row in ask(f'PRAGMA table_info("{name}")')}
            for name in tables
        }
    one_a_card = {
        name
        for name, columns in keys.items()
        if {column for column, key in columns.items() if key} == {"client"}
    }
    about = {name for name, columns in keys.items() if "client" in columns}
    assert about - one_a_card == TABLES.keys() | OWN
    assert {*TABLES.values()} | ITEMS | BY_PAPER == {*CARD_OF}
