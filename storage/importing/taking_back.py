"""Taking an import back: which of its cards nobody has worked with since, and their end."""

from collections.abc import Iterator

from salon_vault.audit import Verb
from salon_vault.ports import Progress
from storage.cipher import Connection
from storage.log_format import read_core

OWN = frozenset(
    {"age_due", "age_mark", "client_word", "contact_token", "sealed_record", "token_due"}
)
"""What a card has from its first day; anything else that names it is work on it."""

SLICE = 500
"""Cards between two looks at whoever wants to cancel."""

_CARDS = """
    CREATE TEMP TABLE taking_back AS
    SELECT client AS id FROM imported_record WHERE import = ? AND taken_back = 0
    GROUP BY client"""
_CHANGED = """
    SELECT c.id FROM client AS c JOIN taking_back AS t USING (id)
    WHERE c.version <> 1 OR c.merged_into IS NOT NULL
    UNION SELECT r.client FROM sealed_record AS r JOIN taking_back AS t ON t.id = r.client
    WHERE r.version <> 1
    UNION SELECT r.client FROM sealed_record AS r JOIN taking_back AS t ON t.id = r.client
    LEFT JOIN imported_record AS i ON i.import = ? AND i.subject = r.subject
        AND i.client = r.client WHERE i.client IS NULL"""
_NAMED = """
    SELECT t.id, CAST(l.core AS BLOB) FROM taking_back AS t
    JOIN log_ref AS r ON r.id = t.id JOIN log AS l USING (seq)"""


def choose(connection: Connection, import_id: str) -> list[str]:
    """
    Put the cards that can go into ``temp.taking_back``, and return those that stay.

    A card was worked with if it or its records have another version than on the day it came,
    if any other record names it, or if an entry of the log says more than that it was read.
    """
    connection.execute("DROP TABLE IF EXISTS temp.taking_back")
    connection.execute(_CARDS, (import_id,))
    connection.execute("DELETE FROM taking_back WHERE id NOT IN (SELECT id FROM client)")
    kept = {id_ for (id_,) in connection.execute(_CHANGED, (import_id,))}
    for table, column in _naming(connection):
        if table not in OWN:
            naming = (
                f'SELECT t.id FROM "{table}" AS n JOIN taking_back AS t ON t.id = n."{column}"'  # noqa: S608 - names of our schema
            )
            kept |= {id_ for (id_,) in connection.execute(naming)}
    kept |= set(_worked_with(connection))
    connection.executemany("DELETE FROM taking_back WHERE id = ?", [(one,) for one in kept])
    return sorted(kept)


def remove(connection: Connection, import_id: str, progress: Progress) -> int:
    """
    Remove the cards in ``temp.taking_back``, note it in the manifest, and return how many.

    Every table that names cards gets an index for as long as this takes: without one, each
    card that goes would have each of them read from beginning to end.
    """
    indexes = list(_with_indexes(connection))
    every = [id_ for (id_,) in connection.execute("SELECT id FROM taking_back ORDER BY id")]
    for done in range(0, len(every), SLICE):
        some = [(one,) for one in every[done : done + SLICE]]
        for table in ("client_word", "sealed_record", "contact_token"):
            connection.executemany(f"DELETE FROM {table} WHERE client = ?", some)  # noqa: S608 - constants only
        connection.executemany("DELETE FROM client WHERE id = ?", some)
        progress.reached(done + len(some), len(every))
    for index in indexes:
        connection.execute(f'DROP INDEX "{index}"')
    connection.execute(
        "UPDATE imported_record SET taken_back = 1 WHERE import = ?"
        " AND client IN (SELECT id FROM taking_back)",
        (import_id,),
    )
    connection.execute("DROP TABLE temp.taking_back")
    return len(every)


def _naming(connection: Connection) -> list[tuple[str, str]]:
    """Return the tables and columns that refer to clients, those of later features too."""
    tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return [
        (table, key[3])
        for (table,) in tables.fetchall()
        for key in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
        if key[2] == "client"
    ]


def _worked_with(connection: Connection) -> Iterator[str]:
    for id_, core in connection.execute(_NAMED):
        try:
            touches = read_core(core).entry.touches
        except ValueError:
            yield id_  # nobody knows what it says; verifying the log names it
            continue
        if any(touch.id == id_ and touch.verb is not Verb.READ for touch in touches):
            yield id_


def _with_indexes(connection: Connection) -> Iterator[str]:
    for number, (table, column) in enumerate(_naming(connection)):
        name = f"taking_back_{number}"
        connection.execute(f'CREATE INDEX "{name}" ON "{table}" ("{column}")')
        yield name
