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
        *("age_due", "age_mark", "client_word", "contact_token", "sealed_record", "token_due"),
        *("closed_card", "closed_card_key", "handover", "photo_answer"),
        *("client_blob", "imported_record", "product_use"),
    }
)
"""Tables about clients whose rows are reported by the id of the card, or with their record."""


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


@pytest.mark.parametrize("verb", [Verb.READ, Verb.CHANGED, Verb.ERASED])
@pytest.mark.parametrize("table", TABLES)
def test_a_touch_of_a_record_comes_with_its_card(vault, card, table, verb):
    with vault.work():
        connection = vault._connection
        record = plant(connection, table, card)
        touches = CardTouches(connection)
        for _ in range(2):
            touches.append(Touch(verb, TABLES[table], record))
        told = [(touch.verb, touch.subject, touch.id) for touch in touches.all()]
        assert told == [
            (verb, TABLES[table], record),
            (Verb.READ, Subject.CLIENT, card),
            (verb, TABLES[table], record),
        ]


def test_a_record_that_is_reported_once_it_has_gone_is_a_bug(vault, card):
    with vault.work(), pytest.raises(AssertionError):
        CardTouches(vault._connection).append(Touch(Verb.ERASED, Subject.FORMULA, "gone"))


def test_every_table_about_clients_is_looked_up(look):
    tables = look("SELECT m.name FROM sqlite_master AS m WHERE m.type = 'table'")
    about = {
        name
        for (name,) in tables
        if any(row[1] == "client" for row in look(f'PRAGMA table_info("{name}")'))
    }
    assert about == TABLES.keys() | OWN
    assert {*TABLES.values()} | ITEMS == {*CARD_OF}
