"""The last step of an import: the staged cards become cards of the vault, all or none."""

from salon_vault.ports import Progress
from storage.cipher import Connection

TOKENS_BY_CLIENT = "contact_token_by_client"
"""An index in another order than its table: filled row by row it costs more than made anew."""

MOVES = (
    "INSERT INTO client (id, name, spelling, phone_tail, severity, last_visit, language,"
    " since, handling, allergies_asked_on, tail_backwards, words, version)"
    " SELECT id, name, spelling, phone_tail, 0, NULL, language, since, '', NULL,"
    " tail_backwards, words, 1 FROM staged_card WHERE twin <= :twins ORDER BY id",
    "INSERT INTO age_mark (client, of_age_from) SELECT id, of_age_from"
    " FROM staged_card WHERE twin <= :twins AND born ORDER BY id",
    "INSERT INTO client_word (word, name, client) SELECT s.word, s.name, s.client"
    " FROM staged_word AS s"
    " WHERE :twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0"
    " ORDER BY s.word, s.name, s.client",
    "INSERT INTO contact_token (token, client) SELECT s.token, s.client"
    " FROM staged_token AS s"
    " WHERE :twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0"
    " ORDER BY s.token, s.client",
    "INSERT INTO sealed_record (subject, client, version, sealed)"
    " SELECT s.subject, s.client, 1, s.sealed FROM staged_record AS s"
    " WHERE :twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0"
    " ORDER BY s.subject, s.client",
    "INSERT INTO imported_record (import, subject, client, digest, taken_back)"
    " SELECT :import, s.subject, s.client, s.digest, 0 FROM staged_record AS s"
    " WHERE :twins OR (SELECT twin FROM staged_card WHERE id = s.client) = 0"
    " ORDER BY s.subject, s.client",
)
"""Parents first, and each table in the order of its key: so it is written from end to end."""


def move(connection: Connection, import_id: str, progress: Progress, *, twins: bool) -> None:
    """
    Write the staged rows into the tables of the vault.

    Raises:
        Cancelled: from ``progress``; whoever began the transaction rolls it back.
    """
    index = _let_go_of_index(connection)
    for done, sql in enumerate(MOVES):
        progress.reached(done, len(MOVES) + 1)
        connection.execute(sql, {"import": import_id, "twins": int(twins)})
    progress.reached(len(MOVES), len(MOVES) + 1)
    if index:
        connection.execute(index)


def _let_go_of_index(connection: Connection) -> str:
    """Drop the index if most of it would be new, and return what makes it again, else ""."""
    kept, staged = (
        int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])  # noqa: S608 - constants only
        for table in ("contact_token", "staged_token")
    )
    if kept > staged:
        return ""
    (sql,) = connection.execute(
        "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?", (TOKENS_BY_CLIENT,)
    ).fetchone()
    connection.execute(f"DROP INDEX {TOKENS_BY_CLIENT}")
    return str(sql)
