"""An older vault is brought up to date step by step, a newer one is left alone."""

import pytest

from salon_vault.errors import DiskFull, VaultTooNew
from storage.cipher import create
from storage.migrate import Step, bring_up_to_date, steps, version_of

CARDS = Step(1, "CREATE TABLE card (name TEXT); -- a comment at the end")
VISITS = Step(2, "CREATE TABLE visit (day TEXT); INSERT INTO card VALUES ('moved; along')")
SPOILT = Step(3, "CREATE TABLE half (a TEXT); INSERT INTO nowhere VALUES (1)")


@pytest.fixture
def connection(tmp_path):
    connection = create(tmp_path / "db-1.sqlite", bytearray(32))
    yield connection
    connection.close()


@pytest.fixture
def copies():
    """How many safety copies were asked for."""
    return []


def tables(connection):
    asked = "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'vault_mark'"
    return {name for (name,) in connection.execute(asked)}


def test_every_step_is_taken_once_and_in_order(connection, copies):
    bring_up_to_date(connection, lambda: copies.append(1), [CARDS, VISITS])
    bring_up_to_date(connection, lambda: copies.append(1), [CARDS, VISITS])
    assert version_of(connection) == 2
    assert connection.execute("SELECT name FROM card").fetchall() == [("moved; along",)]
    assert copies == [1]


def test_a_safety_copy_comes_before_the_first_step(connection):
    seen = []
    bring_up_to_date(connection, lambda: seen.append(tables(connection)), [CARDS, VISITS])
    assert seen == [set()]


def test_a_step_that_fails_leaves_the_vault_at_the_step_before(connection, copies):
    with pytest.raises(Exception, match="nowhere"):
        bring_up_to_date(connection, lambda: copies.append(1), [CARDS, VISITS, SPOILT])
    assert version_of(connection) == 2
    assert tables(connection) == {"card", "visit"}
    assert not connection.in_transaction


def test_without_a_safety_copy_no_step_is_taken(connection):
    def no_room():
        raise DiskFull

    with pytest.raises(DiskFull):
        bring_up_to_date(connection, no_room, [CARDS])
    assert tables(connection) == set()


def test_a_newer_vault_is_refused_untouched(connection, copies):
    connection.execute("PRAGMA user_version = 9")
    with pytest.raises(VaultTooNew):
        bring_up_to_date(connection, lambda: copies.append(1), [CARDS])
    assert tables(connection) == set()
    assert copies == []


def test_the_steps_of_this_program_are_numbered_from_one_without_gaps(connection, copies):
    known = steps()
    assert [step.number for step in known] == list(range(1, len(known) + 1))
    bring_up_to_date(connection, lambda: copies.append(1))
    assert version_of(connection) == known[-1].number
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
