"""Which settings the open database really has, held against the recipe."""

from storage.cipher import Connection

IN_FORCE = {
    "cell_size_check": "1",
    "cipher_status": "1",
    "foreign_keys": "1",
    "journal_mode": "wal",
    "locking_mode": "exclusive",
    "secure_delete": "1",
    "synchronous": "2",
    "trusted_schema": "0",
}
"""What each PRAGMA answers after ``storage.cipher.RECIPE``; 2 is FULL."""

CIPHER = frozenset(
    {
        "PRAGMA cipher_page_size = 4096;",
        "PRAGMA cipher_use_hmac = 1;",
        "PRAGMA cipher_plaintext_header_size = 0;",
        "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;",
    }
)
"""What SQLCipher 4 does by default, and must say of itself: every page under its own MAC."""


def cipher_version(connection: Connection) -> str:
    """Return the number of the SQLCipher that has the database open."""
    (version,) = connection.execute("PRAGMA cipher_version").fetchone()
    return str(version).split(" ")[0]


def weaker_settings(connection: Connection) -> list[str]:
    """Return the names of settings that are not what the recipe says."""
    weaker = [name for name, due in IN_FORCE.items() if _told(connection, name) != due]
    ours = {line for (line,) in connection.execute("PRAGMA cipher_settings")}
    return [*weaker, *sorted(line.split(" ")[1] for line in CIPHER - ours)]


def _told(connection: Connection, name: str) -> str:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return "" if row is None else str(row[0])
