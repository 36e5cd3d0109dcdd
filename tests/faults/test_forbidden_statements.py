"""R17: what once destroyed a database, or leads out of it, is refused."""

import re
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from storage.cipher import create

ROOMS = ("salon_vault", "storage", "ui", "resources")
BANNED = re.compile(r"\breset_key\b|\bhexrekey\b|\brekey\b|\benable_load_extension\b")

REFUSED = [
    "PRAGMA rekey = 'another'",
    "PRAGMA hexrekey = '6162'",
    "PRAGMA key = 'another'",
    "ATTACH ':memory:' AS other",
    "ATTACH '/nowhere/plain.sqlite' AS plain KEY ''",
    "DETACH main",
    "VACUUM INTO '/nowhere/copy.sqlite'",
    "VACUUM",
    "PRAGMA temp_store = FILE",
    "PRAGMA temp_store = 1",
    "PRAGMA temp_store_directory = '/nowhere'",
    "PRAGMA writable_schema = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = OFF",
    "PRAGMA locking_mode = NORMAL",
    "PRAGMA secure_delete = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA trusted_schema = ON",
    "PRAGMA cipher_log = stderr",
    "PRAGMA cipher_migrate",
    "SELECT * FROM pragma_temp_store",
    "SELECT load_extension('/nowhere/library')",
    "SELECT sqlcipher_export('main')",
]

CARRIED_OUT_BY_A_BARE_DRIVER = [
    "PRAGMA rekey = 'another'",
    "PRAGMA hexrekey = '6162'",
    "ATTACH ':memory:' AS other",
    "VACUUM",
    "PRAGMA temp_store = FILE",
    "PRAGMA writable_schema = ON",
    "PRAGMA synchronous = OFF",
    "PRAGMA trusted_schema = ON",
]


@pytest.fixture
def connection(tmp_path):
    connection = create(tmp_path / "db-1.sqlite", bytearray(32))
    yield connection
    connection.close()


@pytest.mark.parametrize("statement", REFUSED)
def test_a_dangerous_statement_is_refused(connection, statement):
    with pytest.raises(driver.Error, match=r"not authorized|authorization denied"):
        connection.execute(statement)
    assert connection.execute("SELECT count(*) FROM vault_mark").fetchone() == (1,)


@pytest.mark.parametrize("statement", CARRIED_OUT_BY_A_BARE_DRIVER)
def test_control_a_bare_connection_carries_it_out(tmp_path, statement):
    bare = driver.connect(tmp_path / "bare.sqlite", isolation_level=None)
    bare.set_key(b"x'" + b"ab" * 32 + b"'")
    bare.execute("CREATE TABLE card (name TEXT)")
    bare.execute(statement)
    bare.close()


def test_several_statements_in_one_get_no_further(connection):
    with pytest.raises(driver.Error, match=r"not authorized"):
        connection.executescript("SELECT 1; ATTACH ':memory:' AS other; SELECT 2")


def mentions(text):
    """Return the banned names in code, prose in comments and docstrings apart."""
    code = re.sub(r'""".*?"""', "", text, flags=re.DOTALL)
    return BANNED.findall(re.sub(r"#.*", "", code))


def test_no_code_of_ours_rekeys_a_database():
    root = Path(__file__).parents[2]
    files = [file for room in ROOMS for file in (root / room).rglob("*.py")]
    assert len(files) > 30
    assert [str(file) for file in files if mentions(file.read_text("utf-8"))] == []


def test_control_the_search_for_it_finds_it():
    assert mentions("connection.reset_key(key)") == ["reset_key"]
    assert mentions("connection.execute('PRAGMA rekey = 1')") == ["rekey"]


def test_only_one_file_knows_the_driver():
    root = Path(__file__).parents[2]
    importing = re.compile(r"^\s*(?:from|import) sqlcipher3", re.MULTILINE)
    found = [
        str(file.relative_to(root))
        for room in ROOMS
        for file in (root / room).rglob("*.py")
        if importing.search(file.read_text("utf-8"))
    ]
    assert found == [str(Path("storage", "cipher.py"))]
