"""
New cards on their way into the vault: sealed and looked up one by one, kept in memory alone.

The tables are temporary ones of the connection, which SQLCipher keeps in memory: whatever stops
the program before the last step, nothing of them has ever been in a file.
"""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from itertools import batched, product

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.clients.numbers import tail
from salon_vault.importing.book import Twin
from salon_vault.importing.people import NewCard
from salon_vault.minors.model import AgeMark
from storage.age_marks import AgeMarks, written
from storage.cipher import Connection
from storage.client_rows import iso
from storage.client_words import words_of
from storage.contacts import ContactRecords, Lookups
from storage.health import HealthRecords
from storage.ring import KeyRing

CARD = "staged_card"
TOKENS = "token BLOB NOT NULL, client TEXT NOT NULL"
PARTS = tuple(f"staged_token_{first:x}" for first in range(16))
"""Tokens as they come, ten a card, by their first four bits: each is sorted on its own."""
SORTED = "staged_token"
"""``arrange`` fills it before the last step, which nobody can look into, and must not wait."""
TABLES = {
    CARD: """id TEXT NOT NULL PRIMARY KEY, line INTEGER NOT NULL, twin INTEGER NOT NULL,
        name TEXT NOT NULL, spelling TEXT NOT NULL, phone_tail TEXT NOT NULL,
        language TEXT NOT NULL, since TEXT NOT NULL, tail_backwards TEXT NOT NULL,
        words TEXT NOT NULL, born INTEGER NOT NULL, of_age_from TEXT""",
    "staged_key": "key BLOB NOT NULL, card INTEGER NOT NULL",
    "staged_word": "word TEXT NOT NULL, name TEXT NOT NULL, client TEXT NOT NULL",
    **dict.fromkeys(PARTS, TOKENS),
    SORTED: f"{TOKENS}, PRIMARY KEY (token, client)",
    "staged_record": "subject TEXT NOT NULL, client TEXT NOT NULL, sealed BLOB NOT NULL,"
    " digest BLOB NOT NULL",
}
"""What is written in the order in which rows come, the last step sorts by its keys."""

_PARTS_LEFT = (
    "SELECT name FROM temp.sqlite_master WHERE name GLOB 'staged_token_?' ORDER BY name"
)
_KEYS = "CREATE INDEX temp.staged_key_by_key ON staged_key (key)"
SHARING = 50
"""Most cards with one number that a row is held against: a list may have one for everybody."""


# For a number and a mail address, in so many words: a list of any length costs five times that.
_REACHED = """
    SELECT c.id, 0, c.words FROM contact_token AS t JOIN client AS c ON c.id = t.client
    WHERE t.token IN (?, ?) LIMIT ?"""
_REACHED_ABOVE = """
    SELECT c.id, c.line, c.words FROM staged_key AS k JOIN staged_card AS c ON c.rowid = k.card
    WHERE k.key IN (?, ?) LIMIT ?"""
_ABOVE = """
    SELECT c.id, c.line FROM staged_key AS k JOIN staged_card AS c ON c.rowid = k.card
    WHERE k.key = ? LIMIT 1"""
_BORN = """
    SELECT w.client, 0 FROM client_word AS w JOIN contact_token AS t ON t.client = w.client
    WHERE w.word = ? AND w.name = ? AND t.token = ? LIMIT 1"""
_NAMESAKE = "SELECT client, 0 FROM client_word WHERE word = ? AND name = ? LIMIT 1"


class Staging:
    """The cards of one list, as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, marks: AgeMarks) -> None:
        self._connection = connection
        self._marks = marks
        self._contacts = ContactRecords(connection, ring, lambda _touch: None)
        self._health = HealthRecords(connection, ring, lambda _touch: None)

    def begin(self) -> None:
        """Make room for a list, and let go of one that was there."""
        self.drop()
        for name, columns in TABLES.items():
            kind = " WITHOUT ROWID" if name == SORTED else ""
            self._connection.execute(f"CREATE TEMP TABLE {name} ({columns}){kind}")
        self._connection.execute(_KEYS)

    def arrange(self) -> bool:
        """Sort the next part of the tokens in; tell whether there is another."""
        parts = [name for (name,) in self._connection.execute(_PARTS_LEFT)]
        if parts:
            moving = f"INSERT INTO {SORTED} SELECT * FROM {parts[0]} ORDER BY token, client"  # noqa: S608 - constants only
            self._connection.execute(moving)
            self._connection.execute(f"DROP TABLE temp.{parts[0]}")
        return len(parts) > 1

    def drop(self) -> None:
        """Let go of everything."""
        for name in TABLES:
            self._connection.execute(f"DROP TABLE IF EXISTS temp.{name}")

    def count(self, *, twins: bool) -> int:
        """Return how many cards there are, with ``twins`` or without; 0 where no list is."""
        there = "SELECT count(*) FROM temp.sqlite_master WHERE name = ?"
        if not self._connection.execute(there, (CARD,)).fetchone()[0]:
            return 0
        counting = "SELECT count(*) FROM staged_card WHERE twin <= ?"
        return int(self._connection.execute(counting, (int(twins),)).fetchone()[0])

    def put(self, cards: Sequence[NewCard]) -> list[Twin]:
        """Seal cards, and return those who are in the vault or further up in the list."""
        twins: list[Twin] = []
        mark = self._marks.marker()
        words: list[tuple[str, str, str]] = []
        tokens: list[list[tuple[bytes, str]]] = [[] for _ in PARTS]
        records: list[tuple[str, ClientId, bytes, bytes]] = []
        for card in cards:
            id_, named = card.client.id, words_of(card.client)
            lookups = self._contacts.lookups_of(card.contact)
            twin = self._twin_of(card.row, named, lookups)
            twins += [twin] if twin else []
            birthday = card.contact.birthday
            age = mark(birthday) if birthday else None
            self._put_card(card, named, lookups, age, 1 if twin else 0)
            words += [(word, named, id_) for word in named.split()]
            for token in lookups.tokens:
                tokens[token[0] >> 4].append((token, id_))
            records += self._records_of(card)
        self._add("staged_word", words)
        for part, rows in zip(PARTS, tokens, strict=True):
            self._add(part, rows)
        self._add("staged_record", records)
        return twins

    def _add(self, table: str, rows: Sequence[tuple[str | bytes, ...]]) -> None:
        if rows:
            places = ", ".join("?" * len(rows[0]))
            sql = f"INSERT INTO {table} VALUES ({places})"  # noqa: S608 - constants only
            self._connection.executemany(sql, rows)

    def _put_card(
        self, card: NewCard, words: str, lookups: Lookups, age: AgeMark | None, twin: int
    ) -> None:
        client, ending = card.client, tail(card.contact.phone)
        row = (client.id, card.row, twin, client.name, client.spelling, ending)
        rest = (client.language, iso(client.since), ending[::-1], words)
        put = self._connection.execute(
            "INSERT INTO staged_card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, *rest, age is not None, written(age) if age else None),
        )
        born = (_key(words, token) for token in lookups.born)
        keys = (*lookups.reached, *born, _key(words))
        self._connection.executemany(
            "INSERT INTO staged_key VALUES (?, ?)", [(key, put.lastrowid) for key in keys]
        )

    def _records_of(self, card: NewCard) -> Iterator[tuple[str, ClientId, bytes, bytes]]:
        id_ = card.client.id
        records = [(Subject.CONTACT, self._contacts.first(id_, card.contact))]
        if card.health is not None:
            records.append((Subject.HEALTH, self._health.first(id_, card.health)))
        for subject, sealed in records:
            yield subject.value, id_, sealed, sha256(sealed).digest()

    def _twin_of(self, row: int, named: str, lookups: Lookups) -> Twin | None:
        """
        Return a card with a word of the name in common and the same number or mail address.

        With the same birthday the whole name has to be the same; and where a list says nothing
        but a name, the same name is all there is to go by.
        """
        first = (*named.split(), "")[0]
        same = self._reached(named, lookups) if lookups.reached else None
        for token in () if same else lookups.born:
            same = self._one(_BORN, first, named, token) or self._one(
                _ABOVE, _key(named, token)
            )
        if not lookups.reached and not lookups.born:
            same = self._one(_NAMESAKE, first, named) or self._one(_ABOVE, _key(named))
        return Twin(row, *same) if same else None

    def _reached(self, named: str, lookups: Lookups) -> tuple[ClientId, int] | None:
        names = set(named.split())
        wanted = sorted(lookups.reached)
        for sql, two in product((_REACHED, _REACHED_ABOVE), batched(wanted, 2)):
            tokens = two[0], two[-1]
            for id_, line, others in self._connection.execute(sql, (*tokens, SHARING)):
                if names.intersection(others.split()):
                    return ClientId(id_), line
        return None

    def _one(self, sql: str, *values: str | bytes) -> tuple[ClientId, int] | None:
        row: tuple[ClientId, int] | None = self._connection.execute(sql, values).fetchone()
        return row


def _key(named: str, token: bytes = b"") -> bytes:
    """Return what a name is looked up by in the list, alone or with a birthday."""
    return named.encode() + token
