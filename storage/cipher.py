"""
The encrypted database: how it is opened, what it refuses, and what its errors mean.

The only importer of ``sqlcipher3``. The driver ships no types but mirrors the standard
library's ``sqlite3`` call for call; the casts below are what the rest of ``storage`` uses.
"""

import os
import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from sqlcipher3 import dbapi2 as driver  # type: ignore[import-untyped]  # ships no types

from salon_vault.errors import (
    Cancelled,
    DatabaseDamaged,
    DiskFull,
    ReadOnlyMedium,
    VaultInUse,
    VaultMissing,
)
from storage.os_files import PRIVATE, translated_os_errors
from storage.seal import wipe

type Connection = sqlite3.Connection
"""One connection, bound to the thread that opened it; only ``interrupt`` may cross threads."""

DriverError = cast(type[sqlite3.Error], driver.Error)
"""Whatever the driver raises; ``sqlite_errorcode`` says what it means."""

KEY_BYTES = 32
MARK = "salon vault"
HEX = b"0123456789abcdef"
CACHE_KIB = 32_768

RECIPE = (
    "cipher_log_level = NONE",  # else it prints page numbers to a stderr we may not have
    "locking_mode = EXCLUSIVE",  # no -shm file, so it opens on a full disk, too
    "journal_mode = WAL",
    "synchronous = FULL",
    "fullfsync = ON",  # macOS: its plain fsync does not reach the disk; nothing elsewhere
    "checkpoint_fullfsync = ON",
    f"cache_size = -{CACHE_KIB}",
    "temp_store = MEMORY",
    "secure_delete = ON",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
)

PRAGMAS_TO_READ = frozenset(
    {
        "application_id",
        "cell_size_check",
        "cipher_integrity_check",
        "cipher_settings",
        "cipher_status",
        "cipher_version",
        "compile_options",
        "foreign_key_check",
        "foreign_key_list",
        "foreign_keys",
        "freelist_count",
        "integrity_check",
        "journal_mode",
        "locking_mode",
        "page_count",
        "quick_check",
        "secure_delete",
        "synchronous",
        "table_info",
        "table_list",
        "trusted_schema",
        "user_version",
        "wal_checkpoint",
    }
)
"""``wal_checkpoint`` is what empties the write-ahead log; the others only look."""
PRAGMAS_WITH_VALUE = frozenset(
    {
        "foreign_key_check",
        "foreign_key_list",
        "integrity_check",
        "quick_check",
        "table_info",
        "table_list",
        "user_version",
        "wal_checkpoint",
    }
)
FUNCTIONS_REFUSED = frozenset({"load_extension", "sqlcipher_export", "fts3_tokenizer"})

MEANING: dict[int, type[DatabaseDamaged | DiskFull | ReadOnlyMedium | VaultInUse]] = {
    sqlite3.SQLITE_BUSY: VaultInUse,
    sqlite3.SQLITE_LOCKED: VaultInUse,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_READONLY: ReadOnlyMedium,
    sqlite3.SQLITE_PERM: ReadOnlyMedium,
    sqlite3.SQLITE_CANTOPEN: ReadOnlyMedium,
    sqlite3.SQLITE_CORRUPT: DatabaseDamaged,
    sqlite3.SQLITE_NOTADB: DatabaseDamaged,
    sqlite3.SQLITE_FORMAT: DatabaseDamaged,
    sqlite3.SQLITE_IOERR: DatabaseDamaged,
}


@contextmanager
def translated(*, writing: bool = False) -> Generator[None]:
    """
    Turn the driver's errors into ours, by SQLite code, never by message.

    An I/O error has one code for reading and for writing. Around a COMMIT say ``writing``: then
    it says nothing against the pages that are there, but that the medium takes no more.
    A constraint that says no, and a slip in our SQL, pass through: the first is for the book
    to understand, the second is a bug.

    Raises:
        DiskFull, ReadOnlyMedium, VaultInUse, DatabaseDamaged, Cancelled: see ``MEANING``.
    """
    try:
        yield
    except DriverError as error:
        code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & 0xFF
        if code == sqlite3.SQLITE_INTERRUPT:
            raise Cancelled from error
        if writing and code == sqlite3.SQLITE_IOERR:
            raise ReadOnlyMedium from error
        if code in MEANING:
            raise MEANING[code] from error
        if isinstance(error, driver.OperationalError) and not hasattr(
            error, "sqlite_errorcode"
        ):
            # bytes that are no text; the driver's message would quote them, whosoever they are
            raise DatabaseDamaged from None
        raise


def connect(path: Path, key: bytearray) -> Connection:
    """
    Open the existing database at ``path`` with a raw key of 32 bytes, and wipe the key.

    The key counts as right only when the row that ``create`` left can be read with it.

    Raises:
        VaultMissing: if there is no such file.
        VaultInUse: if another program holds it.
        DatabaseDamaged: if its first pages do not open with this key.
        ReadOnlyMedium: if it cannot be written.
    """
    try:
        if not path.is_file():
            raise VaultMissing("database")
        if not os.access(path, os.W_OK):
            raise ReadOnlyMedium  # SQLite would open it all the same, and call it damaged later
        connection = _open(path, key)
    finally:
        wipe(key)
    try:
        with translated():
            _prepare(connection)
            tables = "SELECT count(*) FROM sqlite_master WHERE name = 'vault_mark'"
            if connection.execute(tables).fetchone() != (1,):
                raise DatabaseDamaged
            if connection.execute("SELECT mark FROM vault_mark").fetchone() != (MARK,):
                raise DatabaseDamaged
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(_allow)
    return connection


def create(path: Path, key: bytearray) -> Connection:
    """
    Make a database at ``path`` that did not exist, wipe the key, and leave the mark in it.

    Raises:
        FileExistsError: if something is there.
        DiskFull, ReadOnlyMedium: if it cannot be written.
    """
    connection = blank(path, key)
    with translated():
        connection.execute("CREATE TABLE vault_mark (mark TEXT NOT NULL) STRICT")
        connection.execute("INSERT INTO vault_mark VALUES (?)", (MARK,))
    return connection


def blank(path: Path, key: bytearray) -> Connection:
    """Make an empty database without a mark, for a copy to be written into; else ``create``."""
    try:
        with translated_os_errors():
            # SQLite would open an existing file, and give a new one the mask of the process
            os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, PRIVATE))
        connection = _open(path, key)
    finally:
        wipe(key)
    try:
        with translated():
            _prepare(connection)
    except BaseException:
        connection.close()
        raise
    connection.set_authorizer(_allow)
    return connection


def _open(path: Path, key: bytearray) -> Connection:
    if len(key) != KEY_BYTES:
        # any other length would silently be taken for a passphrase
        raise ValueError("a database key has 32 bytes")
    uri = f"{path.absolute().as_uri()}?mode=rw"
    with translated():
        opened = driver.connect(uri, uri=True, isolation_level=None, timeout=0)
    literal = bytearray(2 * KEY_BYTES + 3)
    literal[:2], literal[-1:] = b"x'", b"'"
    for place, byte in enumerate(key):
        literal[2 + 2 * place] = HEX[byte >> 4]
        literal[3 + 2 * place] = HEX[byte & 15]
    try:
        opened.set_key(literal)
    finally:
        wipe(literal)
    return cast(Connection, opened)


def _prepare(connection: Connection) -> None:
    for pragma in RECIPE:
        connection.execute(f"PRAGMA {pragma}")
    options = {name for (name,) in connection.execute("PRAGMA compile_options")}
    if not options & {"TEMP_STORE=2", "TEMP_STORE=3"}:
        raise RuntimeError("this build of SQLCipher would sort on disk, unencrypted")


def _allow(action: int, name: str | None, value: str | None, *where: str | None) -> int:
    """Refuse whatever could lead out of this one file, or weaken it (``rekey``, ATTACH ...)."""
    del where
    if action == sqlite3.SQLITE_PRAGMA:
        asked = (name or "").lower()
        allowed = PRAGMAS_TO_READ if value is None else PRAGMAS_WITH_VALUE
        return sqlite3.SQLITE_OK if asked in allowed else sqlite3.SQLITE_DENY
    if action in {sqlite3.SQLITE_ATTACH, sqlite3.SQLITE_DETACH}:
        return sqlite3.SQLITE_DENY
    if action == sqlite3.SQLITE_FUNCTION and value in FUNCTIONS_REFUSED:
        return sqlite3.SQLITE_DENY
    return sqlite3.SQLITE_OK
