"""Where replaced keys are kept: sealed under their successors, inside the database."""

from collections.abc import Iterable

from salon_vault.errors import DatabaseDamaged
from storage.cipher import Connection, translated
from storage.held_keys import FormerKey
from storage.sheet import KeyName


def keep_former(connection: Connection, former: Iterable[FormerKey]) -> None:
    """Keep keys that are about to be replaced."""
    with translated():
        connection.executemany(
            "INSERT INTO former_key (key, epoch, sealed) VALUES (?, ?, ?)",
            [(row.key.value, row.epoch, row.sealed) for row in former],
        )


def kept_former(connection: Connection) -> list[FormerKey]:
    """
    Return every key that was ever replaced.

    Raises:
        DatabaseDamaged: if a row names no key of a vault.
    """
    with translated():
        rows = connection.execute("SELECT key, epoch, sealed FROM former_key").fetchall()
    try:
        return [FormerKey(KeyName(key), epoch, sealed) for key, epoch, sealed in rows]
    except ValueError as problem:
        raise DatabaseDamaged from problem
