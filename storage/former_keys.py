"""Where replaced keys are kept: sealed under their successors, inside the database."""

from collections.abc import Iterable

from storage.cipher import Connection, translated
from storage.held_keys import FormerKey
from storage.sheet import KeyName


def keep_former(connection: Connection, former: Iterable[FormerKey]) -> None:
    """Keep keys that are about to be replaced, over whatever somebody planted there."""
    with translated():
        connection.executemany(
            "INSERT OR REPLACE INTO former_key (key, epoch, sealed) VALUES (?, ?, ?)",
            [(row.key.value, row.epoch, row.sealed) for row in former],
        )


def kept_former(connection: Connection) -> list[FormerKey]:
    """Return every key that was ever replaced; a row that names no key of a vault is none."""
    with translated():
        rows = connection.execute("SELECT key, epoch, sealed FROM former_key").fetchall()
    names = frozenset(KeyName)
    return [
        FormerKey(KeyName(key), epoch, sealed) for key, epoch, sealed in rows if key in names
    ]
