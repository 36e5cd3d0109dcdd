"""
New cards on their way into the vault: sealed and looked up one by one, kept in memory alone.

The tables are temporary ones of the connection, which SQLCipher keeps in memory: whatever stops
the program before the last step, nothing of them has ever been in a file. They have the keys
of the tables they are for, so that the last step writes each from its beginning to its end.
"""

import json
from collections.abc import Iterator
from hashlib import sha256

from salon_vault.audit import Subject
from salon_vault.clients.model import ClientId
from salon_vault.clients.numbers import tail
from salon_vault.importing.book import Twin
from salon_vault.importing.people import NewCard
from storage.age_marks import AgeMarks
from storage.cipher import Connection
from storage.client_rows import iso
from storage.client_words import words_of
from storage.contacts import ContactRecords
from storage.health import HealthRecords
from storage.ring import KeyRing

TABLES = {
    "staged_card": """
        id TEXT NOT NULL PRIMARY KEY, line INTEGER NOT NULL, twin INTEGER NOT NULL,
        name TEXT NOT NULL, spelling TEXT NOT NULL, phone_tail TEXT NOT NULL,
        language TEXT NOT NULL, since TEXT NOT NULL, tail_backwards TEXT NOT NULL,
        words TEXT NOT NULL, born INTEGER NOT NULL, of_age_from TEXT""",
    "staged_word": """
        word TEXT NOT NULL, name TEXT NOT NULL, client TEXT NOT NULL,
        PRIMARY KEY (word, name, client)""",
    "staged_token": """
        token BLOB NOT NULL, client TEXT NOT NULL, PRIMARY KEY (token, client)""",
    "staged_record": """
        subject TEXT NOT NULL, client TEXT NOT NULL, sealed BLOB NOT NULL,
        digest BLOB NOT NULL, PRIMARY KEY (subject, client)""",
}

_VAULT = """
    SELECT c.id, 0, c.words, t.token FROM contact_token AS t JOIN client AS c ON c.id = t.client
    WHERE t.token IN (SELECT unhex(value) FROM json_each(?))"""
_LIST = """
    SELECT c.id, c.line, c.words, t.token FROM staged_token AS t
    JOIN staged_card AS c ON c.id = t.client
    WHERE t.token IN (SELECT unhex(value) FROM json_each(?))"""
_NAMESAKES = """
    SELECT client, 0 FROM client_word WHERE word = ?1 AND name = ?2
    UNION ALL SELECT w.client, c.line FROM staged_word AS w
    JOIN staged_card AS c ON c.id = w.client WHERE w.word = ?1 AND w.name = ?2 LIMIT 1"""


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
            self._connection.execute(f"CREATE TEMP TABLE {name} ({columns}) WITHOUT ROWID")

    def drop(self) -> None:
        """Let go of everything."""
        for name in TABLES:
            self._connection.execute(f"DROP TABLE IF EXISTS temp.{name}")

    def count(self, *, twins: bool) -> int:
        """Return how many cards there are, with ``twins`` or without; 0 where no list is."""
        there = "SELECT count(*) FROM temp.sqlite_master WHERE name = 'staged_card'"
        if not self._connection.execute(there).fetchone()[0]:
            return 0
        counting = "SELECT count(*) FROM staged_card WHERE twin <= ?"
        return int(self._connection.execute(counting, (int(twins),)).fetchone()[0])

    def put(self, card: NewCard) -> Twin | None:
        """Seal a card, and return whoever in the vault or above it in the list is the same."""
        client, words = card.client, words_of(card.client)
        twin = self._twin_of(card, words)
        self._put_card(card, words, 1 if twin else 0)
        self._connection.executemany(
            "INSERT INTO staged_word VALUES (?, ?, ?)",
            [(word, words, client.id) for word in words.split()],
        )
        self._connection.executemany(
            "INSERT INTO staged_token VALUES (?, ?)",
            [(token, client.id) for token in self._contacts.tokens_of(card.contact)],
        )
        self._connection.executemany(
            "INSERT INTO staged_record VALUES (?, ?, ?, ?)", self._records_of(card)
        )
        return twin

    def _put_card(self, card: NewCard, words: str, twin: int) -> None:
        client, ending = card.client, tail(card.contact.phone)
        row = (client.id, card.row, twin, client.name, client.spelling, ending)
        rest = (client.language, iso(client.since), ending[::-1], words)
        birthday = card.contact.birthday
        of_age = self._marks.mark_of(birthday).of_age_from if birthday else None
        self._connection.execute(
            "INSERT INTO staged_card VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, *rest, birthday is not None, iso(of_age)),
        )

    def _records_of(self, card: NewCard) -> Iterator[tuple[str, ClientId, bytes, bytes]]:
        id_ = card.client.id
        records = [(Subject.CONTACT, self._contacts.first(id_, card.contact))]
        if card.health is not None:
            records.append((Subject.HEALTH, self._health.first(id_, card.health)))
        for subject, sealed in records:
            yield subject.value, id_, sealed, sha256(sealed).digest()

    def _twin_of(self, card: NewCard, words: str) -> Twin | None:
        """
        Return a card with a word of the name in common and the same number or mail address.

        With the same birthday the whole name has to be the same; and where a list says nothing
        but a name, the same name is all there is to go by.
        """
        phone, mail = card.contact.phone, card.contact.mail
        reached = self._contacts.by_whole_number(phone) | self._contacts.by_mail(mail)
        birthday = card.contact.birthday
        born = self._contacts.by_birthday(birthday) if birthday else set()
        names = words.split()
        if not reached and not born:
            row = self._connection.execute(_NAMESAKES, ((*names, "")[0], words)).fetchone()
            return Twin(card.row, *row) if row else None
        return self._same_of(set(names), reached, born, card.row)

    def _same_of(
        self, names: set[str], reached: set[bytes], born: set[bytes], row: int
    ) -> Twin | None:
        tokens = json.dumps([token.hex() for token in reached | born])
        for sql in (_VAULT, _LIST):
            for id_, line, others, token in self._connection.execute(sql, (tokens,)):
                theirs = set(others.split())
                if names & theirs if bytes(token) in reached else names == theirs:
                    return Twin(row, id_, line)
        return None
