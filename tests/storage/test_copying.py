"""A copy is whole, verified and durable, or there is none; damage is never copied along."""

import os
import shutil

import pytest

from salon_vault.errors import Cancelled, DatabaseDamaged
from storage.cipher import blank, connect, create
from storage.copying import Contents, check_copy, contents_of, copy_database

KEY = bytes(range(32))
OTHER = bytes(range(32, 64))
PAGE = 4096


class Waiting:
    """Someone who does something at every step, and remembers the steps."""

    def __init__(self, do=lambda: None):
        self.steps = []
        self._do = do

    def reached(self, done, of):
        self.steps.append((done, of))
        self._do()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "db-1.sqlite"


@pytest.fixture
def target(tmp_path):
    return tmp_path / "db-2.sqlite"


@pytest.fixture
def source(path):
    connection = create(path, bytearray(KEY))
    connection.execute("CREATE TABLE visit (id INTEGER PRIMARY KEY, note BLOB) STRICT")
    connection.execute("BEGIN")
    rows = ((number, b"A" * 20_000) for number in range(150))
    connection.executemany("INSERT INTO visit VALUES (?, ?)", rows)
    connection.execute("COMMIT")
    yield connection
    connection.close()


def test_the_copy_opens_under_its_own_key_alone_and_holds_the_same(source, target):
    contents = copy_database(source, target, bytearray(OTHER))
    assert contents.rows == {"vault_mark": 1, "visit": 150}
    with pytest.raises(DatabaseDamaged):
        connect(target, bytearray(KEY))
    copy = connect(target, bytearray(OTHER))
    assert contents_of(copy) == contents
    assert copy.execute(
        "SELECT count(*) FROM visit WHERE note = ?", (b"A" * 20_000,)
    ).fetchone()
    copy.close()


def test_the_key_is_wiped_whether_it_works_or_not(source, target):
    key = bytearray(OTHER)
    copy_database(source, target, key)
    assert key == bytearray(32)
    key = bytearray(OTHER)
    source.execute("BEGIN")
    with pytest.raises(RuntimeError):
        copy_database(source, target, key)
    source.execute("ROLLBACK")
    assert key == bytearray(32)


def test_a_copy_inside_a_transaction_is_refused_instead_of_hanging(source, target):
    source.execute("BEGIN IMMEDIATE")
    with pytest.raises(RuntimeError, match="transaction"):
        copy_database(source, target, bytearray(OTHER))
    source.execute("ROLLBACK")
    assert not target.exists()


def test_questions_and_changes_are_served_while_a_copy_is_made(source, target):
    def change():
        source.execute("INSERT INTO visit (note) VALUES (?)", (b"meanwhile",))

    waiting = Waiting(change)
    contents = copy_database(source, target, bytearray(OTHER), waiting)
    assert len(waiting.steps) > 3
    assert contents.rows["visit"] == 150 + len(waiting.steps) - 1
    assert waiting.steps[-1][0] == waiting.steps[-1][1]


def test_a_cancelled_copy_leaves_nothing_behind(source, target):
    def stop():
        raise Cancelled

    before = set(target.parent.iterdir())
    with pytest.raises(Cancelled):
        copy_database(source, target, bytearray(OTHER), Waiting(stop))
    assert set(target.parent.iterdir()) == before
    assert source.execute("SELECT count(*) FROM visit").fetchone() == (150,)


def test_what_a_crash_left_of_a_copy_is_in_nobodys_way(source, target):
    target.with_name("db-2.sqlite.new").write_bytes(b"half a copy")
    copy_database(source, target, bytearray(OTHER))
    connect(target, bytearray(OTHER)).close()
    assert not target.with_name("db-2.sqlite.new").exists()


def test_an_older_file_of_that_name_is_replaced_only_by_a_whole_copy(source, target):
    target.write_bytes(b"the copy of last week")

    def stop():
        raise Cancelled

    with pytest.raises(Cancelled):
        copy_database(source, target, bytearray(OTHER), Waiting(stop))
    assert target.read_bytes() == b"the copy of last week"


def damage(path, page):
    with path.open("r+b") as file:
        file.seek(page * PAGE + 200)
        byte = file.read(1)
        file.seek(-1, os.SEEK_CUR)
        file.write(bytes([byte[0] ^ 1]))


def damaged_pages(path, whole):
    """Yield a connection to ``path`` a hundred times, with another page damaged each time."""
    pages = whole.stat().st_size // PAGE
    assert pages > 400
    for page in range(3, pages, pages // 100)[:100]:
        shutil.copy(whole, path)
        damage(path, page)
        connection = connect(path, bytearray(KEY))
        yield connection
        connection.close()


def test_not_one_of_a_hundred_damaged_pages_is_copied_along(source, path, target, tmp_path):
    source.close()
    whole = tmp_path / "whole"
    path.rename(whole)
    refused = 0
    for damaged in damaged_pages(path, whole):
        with pytest.raises(DatabaseDamaged):
            copy_database(damaged, target, bytearray(OTHER))
        assert not target.exists()
        refused += 1
    assert refused == 100


def test_control_the_cipher_check_of_the_copy_alone_sees_no_damage(
    source, path, target, tmp_path
):
    expected = contents_of(source)
    source.close()
    whole = tmp_path / "whole"
    path.rename(whole)
    clean, caught = 0, 0
    for damaged in damaged_pages(path, whole):
        copy = blank(target, bytearray(OTHER))
        damaged.backup(copy, pages=200)
        copy.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        clean += copy.execute("PRAGMA cipher_integrity_check").fetchall() == []
        try:
            check_copy(copy, expected)
        except DatabaseDamaged:
            caught += 1
        copy.close()
        target.unlink()
    assert clean == 100
    assert caught == 100


def test_a_copy_that_lost_a_row_or_the_end_of_the_log_is_refused(source):
    held = contents_of(source)
    check_copy(source, held)
    for expected in (
        Contents({**held.rows, "visit": 151}, held.log_head),
        Contents(held.rows, (7, b"another end of the log")),
    ):
        with pytest.raises(DatabaseDamaged):
            check_copy(source, expected)
