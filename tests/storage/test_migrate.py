"""An older vault is brought up to date step by step, a newer one is left alone."""

import pytest

from salon_vault.clients.model import Client, new_client_id
from salon_vault.clients.names import words
from salon_vault.clock import day_of
from salon_vault.errors import DiskFull, VaultTooNew
from salon_vault.staff.model import Tier
from storage.audit import begin_log
from storage.cipher import create
from storage.header_files import HeaderFiles
from storage.migrate import Step, bring_up_to_date, steps, version_of
from storage.unlocking import open_identity

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


# --- a vault as the first schema kept it -----------------------------------------------------

FIRST_CARDS = (("1" * 16, "Ewa Maj", ""), ("2" * 16, "Анна", "Anna"), ("3" * 16, "?!", ""))
"""Id, name, spelling."""
FIRST_WORDS = (
    ("ewa", " ewa maj", "1" * 16),
    ("maj", " ewa maj", "1" * 16),
    ("анна", " анна anna", "2" * 16),
    ("anna", " анна anna", "2" * 16),
)


@pytest.fixture
def first_salon(salon, counter):
    """``salon`` with a database that has taken the first step alone, and three cards."""
    counter.clear()
    header = HeaderFiles(salon.folder).load()
    ring = open_identity(header, salon.people[Tier.OWNER], salon.identity(Tier.OWNER))
    path = salon.folder / header.sheet.database_file
    for file in salon.folder.glob(f"{path.name}*"):
        file.unlink()
    connection = create(path, ring.database_key())
    bring_up_to_date(connection, lambda: None, steps()[:1])
    begin_log(connection, ring)
    connection.executemany(
        "INSERT INTO client VALUES"
        " (?, ?, ?, '418', 0, NULL, 'pl', '2026-01-01', '', NULL, '814', 1)",
        FIRST_CARDS,
    )
    connection.executemany("INSERT INTO client_word VALUES (?, ?, ?)", FIRST_WORDS)
    connection.close()
    return salon


@pytest.fixture
def found_in_first(first_salon, open_as):
    """Return the names that a query finds after the vault came over."""
    vault = open_as(Tier.OWNER)

    def found(text):
        with vault.work() as work:
            return [line.name for line in work.clients.find(words(text), 50)]

    return vault, found


def test_a_vault_of_the_first_schema_comes_over_behind_a_safety_copy(first_salon, look, seat):
    assert seat(Tier.OWNER).member
    assert (first_salon.folder / "before-1.sqlite").is_file()
    assert look("PRAGMA user_version") == [(steps()[-1].number,)]
    kept = look("SELECT name, spelling, version, words FROM client ORDER BY id")
    assert kept == [
        ("Ewa Maj", "", 1, " ewa maj"),
        ("Анна", "Anna", 1, " анна anna"),
        ("?!", "", 1, ""),
    ]
    assert sorted(look("SELECT * FROM client_word")) == sorted(FIRST_WORDS)
    assert look("PRAGMA integrity_check") == [("ok",)]


def test_cards_of_the_first_schema_are_found_and_leave_no_old_name(found_in_first, clock, look):
    vault, found = found_in_first
    assert (found("maj ew"), found("an")) == (["Ewa Maj"], ["Анна"])
    with vault.work() as work:
        for id_, *_ in FIRST_CARDS:
            card = work.clients.get(id_)
            work.clients.save(card.renamed("Iga Lis"))
        work.clients.save(Client(new_client_id(), "Ewa Nowak", "pl", day_of(clock.now())))
    assert (found("maj"), found("anna"), found("ewa")) == ([], [], ["Ewa Nowak"])
    assert found("lis ig") == ["Iga Lis"] * 3
    assert {name for (name,) in look("SELECT name FROM client_word")} == {
        " iga lis",
        " ewa nowak",
    }
