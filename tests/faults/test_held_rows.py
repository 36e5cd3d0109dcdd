"""
Somebody with the database's key changes plain rows: the log has each as it was kept.

The control is the version of the row alone, which whoever edits it leaves as it is.
"""

from dataclasses import replace

import pytest

from salon_vault.audit import Entry, Phase, Subject, Touch, Verb
from salon_vault.clients.model import Client, Severity, new_client_id
from salon_vault.clients.use_cases import add_client, open_card, write_handling
from salon_vault.log.model import Layer
from salon_vault.merging.use_cases import merge_cards, preview_merge, take_apart
from salon_vault.staff.model import Tier
from storage.held_rows import HELD, held_rows
from tests.faults.log_attacker import Attacker
from tests.vaults import Patient

TABLES = [
    held.select.rpartition(" FROM ")[2] for held in HELD if held.subject is not Subject.CLIENT
]
"""Every table whose rows the log holds; of cards it holds where merged ones point to."""


@pytest.fixture
def owner(open_as):
    return open_as(Tier.OWNER)


@pytest.fixture
def card(owner, clock):
    with owner.work() as work:
        client = Client(new_client_id(), "Ewa", "pl", clock.now().date())
        return work.clients.save(client).id


@pytest.fixture
def planted(owner, card):
    """Put a row into a table; columns that need no value have none."""

    def planted(table, number):
        columns = owner._connection.execute(f'PRAGMA table_info("{table}")').fetchall()
        row = {
            name: {"INTEGER": number, "BLOB": b"1"}.get(kind, f"{name} {number}")
            for _, name, kind, needed, _, key in columns
            if needed or key
        }
        row |= {"client": card} if "client" in row else {}
        marks = ", ".join("?" for _ in row)
        owner._connection.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})", tuple(row.values())
        )

    return planted


@pytest.fixture
def kept(owner, planted):
    """Keep a row under an entry of the log, as a use case does."""

    def kept(table):
        with owner.work() as work:
            before = every(owner)
            planted(table, 1)
            (row,) = every(owner) - before
            touched = Touch(Verb.CHANGED, row.subject, row.id, row.version)
            work._touches.append(touched)
            told = Entry(work.clock.now(), work.member.id, "test.keep", Phase.RUN, work.touches)
            work.audit.append(told)

    return kept


def every(vault):
    return {row for page in held_rows(vault._connection, 1) for row in page}


@pytest.fixture
def caught(owner):
    return lambda: faults(owner)


def faults(vault):
    with vault.work() as work:
        return {fault.layer for fault in work.log.verify(Patient()).faults}


@pytest.mark.parametrize("table", TABLES)
def test_a_held_row_cannot_be_edited_added_or_taken_out_unseen(
    owner, planted, kept, caught, table
):
    kept(table)
    assert caught() == set()
    run = Attacker(owner).run
    column = next(
        name
        for _, name, kind, needed, *_, key in run(f'PRAGMA table_info("{table}")')
        if kind == "TEXT" and needed and not key and name != "client"
    )
    run(f"UPDATE {table} SET {column} = 'other' || {column}")
    assert caught() == {Layer.REFERENCE}
    run(f"UPDATE {table} SET {column} = substr({column}, 6)")
    assert caught() == set(), "the control: put right again it is what the log has"
    planted(table, 2)
    assert caught() == {Layer.REFERENCE}
    run(f"DELETE FROM {table}")
    assert caught() == {Layer.REFERENCE}


def test_a_later_column_that_holds_nothing_changes_no_digest(owner, kept, caught):
    kept("patch_test")
    Attacker(owner).run("ALTER TABLE patch_test ADD COLUMN more TEXT")
    Attacker(owner).run("ALTER TABLE patch_test ADD COLUMN again TEXT NOT NULL DEFAULT ''")
    assert caught() == set()


def test_rows_of_version_0_1_are_held_to_their_version(owner, planted, caught):
    with owner.work() as work:
        planted("visit", 1)
        touch = Touch(Verb.CHANGED, Subject.VISIT, "id 1", 1)
        entry = Entry(work.clock.now(), work.member.id, "visits.record_visit", Phase.RUN)
        work.audit.append(replace(entry, touches=(touch,)))
    assert caught() == set()
    Attacker(owner).run("UPDATE visit SET treatment = 'other'")
    assert caught() == set(), "the stated limit"
    Attacker(owner).run("UPDATE visit SET version = 2")
    assert caught() == {Layer.REFERENCE}


def test_rows_that_change_while_the_walk_goes_on_are_no_fault(owner, kept, planted):
    """The walk looks in steps; what the gate writes, alters or removes in between agrees."""
    kept("patch_test")
    with owner.work() as work:
        check = work.log.begin_check()
        while check.entries == 0:
            assert not check.go_on()
    for table in ("formula", "reaction"):
        kept(table)
    with owner.work() as work:
        owner._connection.execute("UPDATE patch_test SET lot = 'L-2', version = 2")
        work._touches.append(Touch(Verb.CHANGED, Subject.PATCH_TEST, "id 1", 2))
        work._touches.append(Touch(Verb.ERASED, Subject.FORMULA, "id 1"))
        owner._connection.execute("DELETE FROM formula")
        told = Entry(work.clock.now(), work.member.id, "test.keep", Phase.RUN, work.touches)
        work.audit.append(told)
    ended = False
    while not ended:
        with owner.work() as work:
            ended = check.go_on()
    assert check.found().sound


def test_a_row_without_an_id_is_seen_too(owner, planted, caught):
    planted("patch_test", 1)
    Attacker(owner).run("UPDATE patch_test SET id = ''")
    assert caught() == {Layer.REFERENCE}


def test_a_merged_card_points_where_the_log_has_it(seat, open_as):
    """With it go its tests: a failed one must not come off the card past the gate unseen."""
    desk = seat(Tier.RECEPTION)
    first, second, third = (
        desk.run(add_client, name, "pl").client.id for name in ("Ada", "Adda", "Adah")
    )
    for going, staying in ((first, second), (second, third)):
        desk.run(merge_cards, desk.run(preview_merge, staying, going), frozenset())
    vault = open_as(Tier.OWNER)
    for card, there, back in (
        (first, None, third),
        (first, second, third),
        (third, first, None),
    ):
        point(vault, card, there)
        assert faults(vault) == {Layer.REFERENCE}
        point(vault, card, back)
        assert faults(vault) == set(), "the control: put right again it is what the log has"
    seat(Tier.RECEPTION).run(take_apart, second)
    vault = open_as(Tier.OWNER)
    assert faults(vault) == set(), "what came along is part of the card it came with"
    point(vault, first, None)
    assert faults(vault) == {Layer.REFERENCE}


def test_an_alert_that_was_lightened_or_taken_away_is_found(seat, open_as):
    """And one from before entries kept it, or planted, is none: it makes nobody careless."""
    desk = seat(Tier.SPECIALIST)
    alert = Severity.STOP, "Do not colour"
    card = desk.run(add_client, "Ada", "pl").client
    desk.run(write_handling, card.id, card.version, *alert)
    other = desk.run(add_client, "Bea", "pl").client.id
    vault = open_as(Tier.OWNER)
    for severity, text in ((0, ""), (1, "Do not colour"), (2, "Ask first")):
        put(vault, card.id, severity, text)
        assert faults(vault) == {Layer.REFERENCE}
    put(vault, card.id, *alert)
    assert faults(vault) == set(), "the control: put right again it is what the log has"
    put(vault, other, 3, "Do not colour")
    assert faults(vault) == set()
    desk = seat(Tier.SPECIALIST)
    version = desk.run(open_card, card.id).client.version
    desk.run(write_handling, card.id, version, Severity.NONE, "")
    assert faults(open_as(Tier.OWNER)) == set(), "taken away by who may"


def put(vault, card, severity, text):
    Attacker(vault).run(
        "UPDATE client SET severity = ?, handling = ? WHERE id = ?", severity, text, card
    )


def point(vault, card, other):
    Attacker(vault).run("UPDATE client SET merged_into = ? WHERE id = ?", other, card)
