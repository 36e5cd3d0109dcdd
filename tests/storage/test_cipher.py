"""The encrypted database opens with its key alone, and its errors mean what they say."""

import sqlite3
import threading

import pytest

from salon_vault.errors import Cancelled, DatabaseDamaged, VaultInUse, VaultMissing
from storage.cipher import DriverError, connect, create, translated

KEY = bytes(range(32))


@pytest.fixture
def path(tmp_path):
    return tmp_path / "db-1.sqlite"


def made(path):
    connection = create(path, bytearray(KEY))
    connection.execute("CREATE TABLE word (word TEXT UNIQUE)")
    connection.execute("INSERT INTO word VALUES ('aftercare')")
    return connection


def test_what_was_written_is_read_back_under_the_same_key(path):
    made(path).close()
    connection = connect(path, bytearray(KEY))
    assert connection.execute("SELECT word FROM word").fetchall() == [("aftercare",)]
    connection.close()


def test_the_key_handed_in_is_wiped(path):
    key = bytearray(KEY)
    create(path, key).close()
    assert key == bytearray(32)
    key = bytearray(KEY)
    connect(path, key).close()
    assert key == bytearray(32)


def test_nothing_readable_is_in_the_files(path):
    connection = made(path)
    files = list(path.parent.iterdir())
    connection.close()
    assert {file.name for file in files} == {"db-1.sqlite", "db-1.sqlite-wal"}
    for file in path.parent.iterdir():
        contents = file.read_bytes()
        assert b"aftercare" not in contents
        assert b"SQLite format" not in contents


def test_another_key_does_not_fit_the_file(path):
    made(path).close()
    with pytest.raises(DatabaseDamaged):
        connect(path, bytearray(b"x" * 32))


def test_a_key_of_another_length_is_refused_before_it_becomes_a_passphrase(path):
    made(path).close()
    for length in (0, 31, 33, 64):
        with pytest.raises(ValueError, match="32 bytes"):
            connect(path, bytearray(length))


def test_a_missing_file_is_missing_and_is_not_made(path):
    with pytest.raises(VaultMissing) as trouble:
        connect(path, bytearray(KEY))
    assert trouble.value.part == "database"
    assert not path.exists()


def test_an_empty_file_is_damaged_and_not_an_empty_salon(path):
    path.touch()
    with pytest.raises(DatabaseDamaged):
        connect(path, bytearray(KEY))


def test_a_database_of_something_else_is_refused(path):
    connection = made(path)
    connection.execute("DROP TABLE vault_mark")
    connection.close()
    with pytest.raises(DatabaseDamaged):
        connect(path, bytearray(KEY))


def test_creating_never_touches_what_is_there(path):
    path.write_bytes(b"something of the owner's")
    with pytest.raises(FileExistsError):
        create(path, bytearray(KEY))
    assert path.read_bytes() == b"something of the owner's"


def test_a_path_cannot_smuggle_in_an_option(tmp_path):
    folder = tmp_path / "café 50%20?mode=memory#&key=abc"
    folder.mkdir()
    made(folder / "db-1.sqlite").close()
    assert [file.name for file in folder.iterdir()] == ["db-1.sqlite"]
    connect(folder / "db-1.sqlite", bytearray(KEY)).close()


def test_a_second_connection_is_told_at_once(path):
    connection = made(path)
    with pytest.raises(VaultInUse):
        connect(path, bytearray(KEY))
    connection.close()


def test_the_recipe_holds(path):
    connection = made(path)
    connection.set_authorizer(None)
    asked = {
        "locking_mode": "exclusive",
        "journal_mode": "wal",
        "synchronous": 2,
        "cache_size": -32768,
        "temp_store": 2,
        "secure_delete": 1,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
    }
    for pragma, expected in asked.items():
        assert connection.execute(f"PRAGMA {pragma}").fetchone() == (expected,), pragma
    connection.close()


def test_another_thread_can_interrupt_and_it_reads_as_cancelled(path):
    connection = made(path)
    started = threading.Event()
    connection.create_function("begun", 0, started.set)
    endless = (
        "WITH RECURSIVE n(x) AS (SELECT begun() UNION ALL SELECT 1 FROM n)"
        " SELECT count(*) FROM n"
    )

    def stop():
        started.wait()
        connection.interrupt()

    stopper = threading.Thread(target=stop)
    stopper.start()
    with pytest.raises(Cancelled), translated():
        connection.execute(endless).fetchone()
    stopper.join()
    assert connection.execute("SELECT count(*) FROM word").fetchone() == (1,)
    connection.close()


def test_a_constraint_that_says_no_is_left_to_the_book(path):
    connection = made(path)
    with pytest.raises(DriverError) as refusal, translated():
        connection.execute("INSERT INTO word VALUES ('aftercare')")
    assert refusal.value.sqlite_errorcode & 0xFF == sqlite3.SQLITE_CONSTRAINT
    connection.close()


def test_a_slip_in_our_own_sql_stays_a_bug(path):
    connection = made(path)
    with pytest.raises(Exception, match="no such table") as bug, translated():
        connection.execute("SELECT * FROM nowhere")
    assert type(bug.value).__module__.startswith("sqlcipher3")
    connection.close()


def test_bytes_that_are_no_text_are_damage_and_are_not_quoted(path):
    connection = made(path)
    connection.execute("INSERT INTO word VALUES (CAST(x'4164616dff' AS TEXT))")
    with pytest.raises(DatabaseDamaged) as damage, translated():
        connection.execute("SELECT * FROM word").fetchall()
    assert (damage.value.args, damage.value.__suppress_context__) == ((), True)
    with pytest.raises(Exception, match="Adam"):  # the control: the driver quotes them
        connection.execute("SELECT * FROM word").fetchall()
    connection.close()
