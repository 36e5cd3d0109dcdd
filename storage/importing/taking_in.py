"""The last step of an import: the staged cards become cards of the vault, all or none."""

from collections.abc import Iterator

from salon_vault.ports import Progress
from storage.cipher import Connection

SLICE = 4000
"""Rows between two looks at whoever wants to cancel; about 50 ms."""

MOVES = (
    (
        "staged_card",
        "id",
        "INSERT INTO client (id, name, spelling, phone_tail, severity, last_visit, language,"
        " since, handling, allergies_asked_on, tail_backwards, words, version)"
        " SELECT id, name, spelling, phone_tail, 0, NULL, language, since, '', NULL,"
        " tail_backwards, words, 1 FROM staged_card AS s WHERE s.twin <= :twins",
    ),
    (
        "staged_card",
        "id",
        "INSERT INTO age_mark (client, of_age_from) SELECT id, of_age_from"
        " FROM staged_card AS s WHERE s.twin <= :twins AND s.born",
    ),
    (
        "staged_word",
        "word",
        "INSERT INTO client_word (word, name, client)"
        " SELECT s.word, s.name, s.client FROM staged_word AS s"
        " WHERE (:twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0)",
    ),
    (
        "staged_token",
        "token",
        "INSERT INTO contact_token (token, client)"
        " SELECT s.token, s.client FROM staged_token AS s"
        " WHERE (:twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0)",
    ),
    (
        "staged_record",
        "client",
        "INSERT INTO sealed_record (subject, client, version, sealed)"
        " SELECT s.subject, s.client, 1, s.sealed FROM staged_record AS s"
        " WHERE (:twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0)",
    ),
    (
        "staged_record",
        "client",
        "INSERT INTO imported_record (import, subject, client, digest, taken_back)"
        " SELECT :import, s.subject, s.client, s.digest, 0 FROM staged_record AS s"
        " WHERE (:twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0)",
    ),
)
"""From where, by which part of its key in slices, and how; parents first."""


def move(connection: Connection, import_id: str, progress: Progress, *, twins: bool) -> None:
    """
    Write the staged rows into the tables of the vault, each table in the order of its key.

    Raises:
        Cancelled: from ``progress``; whoever began the transaction rolls it back.
    """
    values = {"import": import_id, "twins": int(twins)}
    counts = [_count(connection, staged) for staged, _key, _sql in MOVES]
    done, of = 0, sum(counts)
    for (staged, key, sql), count in zip(MOVES, counts, strict=True):
        for step, (least, most) in enumerate(_slices(connection, staged, key), 1):
            bounds = {"least": least, "most": most}
            within = f" AND s.{key} >= :least AND (:most IS NULL OR s.{key} < :most)"
            order = f" ORDER BY s.{key}"
            connection.execute(sql + within + order, values | bounds)
            progress.reached(done + min(step * SLICE, count), of)
        done += count


def _count(connection: Connection, table: str) -> int:
    counting = f"SELECT count(*) FROM {table}"  # noqa: S608 - constants only
    return int(connection.execute(counting).fetchone()[0])


def _slices(
    connection: Connection, table: str, key: str
) -> Iterator[tuple[str | bytes, str | bytes | None]]:
    """Yield where slices of the key begin and end; the last one has no end."""
    first: str | bytes = b"" if key == "token" else ""
    following = f"SELECT {key} FROM {table} WHERE {key} >= ? ORDER BY {key} LIMIT 1 OFFSET ?"  # noqa: S608 - constants only
    while True:
        row = connection.execute(following, (first, SLICE)).fetchone()
        if row is None or row[0] == first:
            yield first, None
            return
        yield first, row[0]
        first = row[0]
