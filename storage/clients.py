"""Client cards in the database."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, ClientId, ClientLine, Contact, Health
from salon_vault.clients.numbers import TAIL, tail
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.merging.errors import CardMerged
from storage.age_marks import AgeMarks
from storage.cipher import Connection
from storage.client_rows import CARD, LINE, card_of, line_of, row_of
from storage.client_words import HIGHEST, ClientWords, words_of
from storage.closed_names import ClosedNames
from storage.contacts import ContactRecords
from storage.health import HealthRecords
from storage.ring import KeyRing
from storage.sealed import Touched, shows

_SELECT = f"SELECT {CARD}, c.words, c.merged_into FROM client AS c WHERE c.id = ?"  # noqa: S608 - constants only
_LIST = f"SELECT {LINE} FROM client AS c WHERE c.merged_into IS NULL"  # noqa: S608 - constants only
_COUNT = (
    "SELECT (SELECT count(*) FROM client)"
    " - (SELECT count(*) FROM client WHERE merged_into IS NOT NULL)"
)
_COLUMNS = (*CARD.replace("c.", "").split(", "), "tail_backwards", "words")
_INSERT = (
    f"INSERT INTO client ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608 - constants only
)


@dataclass(frozen=True, slots=True)
class _Kept:
    """A card as its row has it, with the words it is indexed by."""

    card: Client
    words: str
    merged_into: str | None = None


class SqlClientBook:
    """The client cards as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        touched: Touched,
        marks: AgeMarks,
        closed: ClosedNames,
    ) -> None:
        self._connection = connection
        self._closed = closed
        self._ring = ring
        self._touched = touched
        self._marks = marks
        self._words = ClientWords(connection)
        self._contacts = ContactRecords(connection, ring, touched, marks)
        self._health = HealthRecords(connection, ring, touched)
        self._last: tuple[int, _Kept] | None = None
        self.made: set[ClientId] = set()
        """The cards that this very transaction has made."""

    def count(self) -> int:
        """Return how many cards there are."""
        return int(self._connection.execute(_COUNT).fetchone()[0])

    def find(self, words: Sequence[str], limit: int) -> list[ClientLine]:
        """Return the cards that have, for each folded word, a word beginning with it."""
        found = self._closed.shown(self._words.find(words, limit))
        return self._before(self._closed.matching(words), found, limit)

    def find_similar(self, words: Sequence[str], limit: int) -> list[ClientLine]:
        """Return the cards that have words a typing error away."""
        return self._closed.shown(self._words.find_similar(words, limit))

    def find_tail(self, digits: str, limit: int) -> list[ClientLine]:
        """Return the cards whose phone number ends in up to three ``digits``."""
        backwards = digits[::-1]
        found = self._lines(
            " AND c.tail_backwards >= ? AND c.tail_backwards < ?"
            " ORDER BY c.tail_backwards, c.last_visit DESC",
            [backwards, backwards + HIGHEST],
            limit,
        )
        return self._before(self._closed.ending_in(digits), found, limit)

    def find_number(self, digits: str, limit: int) -> list[ClientLine]:
        """Return cards whose phone ends in ``digits``, without the key in the last three."""
        if not shows(self._ring, Compartment.CONTACT):
            return self.find_tail(digits[-TAIL:], limit)
        return self._with_tokens(self._contacts.by_number(digits), limit)

    def find_birthday(self, day: date, limit: int) -> list[ClientLine]:
        """Return the cards with that birthday; [] without the key to *contact*."""
        return self._with_tokens(self._contacts.by_birthday(day), limit)

    def find_whole_number(self, phone: str, limit: int) -> list[ClientLine]:
        """Return the cards with that number, as E.164; [] without the key to *contact*."""
        return self._with_tokens(self._contacts.by_whole_number(phone), limit)

    def find_mail(self, mail: str, limit: int) -> list[ClientLine]:
        """Return the cards with that mail address; [] without the key to *contact*."""
        return self._with_tokens(self._contacts.by_mail(mail), limit)

    def complete_tokens(self, at_most: int) -> int:
        """Make tokens and age marks of some cards that lack them; return how many still do."""
        self._marks.forget_grown()
        lacking = self._contacts.complete_tokens(at_most)
        return lacking + self._contacts.complete_marks(at_most)

    def recent(self, limit: int) -> list[ClientLine]:
        """Return the cards with the latest visits, then the newest ones."""
        return self._lines(" ORDER BY c.last_visit DESC, c.since DESC, c.id", [], limit)

    def get(self, client_id: ClientId) -> Client:
        """Return the card and report it as read; raise NotFound, CardMerged."""
        kept = self._kept(client_id)
        if kept is None:
            raise NotFound(Subject.CLIENT, client_id)
        if kept.merged_into is not None:
            raise CardMerged(kept.merged_into)
        self._touched(Touch(Verb.READ, Subject.CLIENT, client_id, kept.card.version))
        return self._closed.named(kept.card)

    def staying(self, client_id: ClientId) -> ClientId:
        """Return the card that this one was merged into, or itself."""
        kept = self._kept(client_id)
        into = kept.merged_into if kept is not None else None
        return client_id if into is None else ClientId(into)

    def save(self, client: Client) -> Client:
        """Keep the card and return it with its new version; raise EditConflict."""
        before = self._kept(client.id)
        if client.version != (before.card.version if before else 0):
            raise EditConflict
        named = replace(client, version=client.version + 1)
        card = self._closed.plain(named)
        if before is not None and _name_of(card) == _name_of(before.card):
            kept = _Kept(card, before.words)
        else:
            kept = _Kept(card, words_of(card))
        self._write(kept, before)
        self._words.keep(card.id, before.words if before else "", kept.words)
        self._touched(Touch(Verb.CHANGED, Subject.CLIENT, card.id, card.version))
        return named

    def contact(self, client_id: ClientId) -> Contact | Sealed:
        """Return how to reach the client, a blank Contact if unknown, or Sealed."""
        return self._contacts.get(client_id)

    def revealed(self, client_id: ClientId) -> Contact | Sealed:
        """Return how to reach the client to somebody who has asked for it; or Sealed."""
        return self._contacts.revealed(client_id)

    def save_contact(self, client_id: ClientId, contact: Contact) -> Contact:
        """Keep the contact details, their tokens, and the card's tail; raise EditConflict."""
        version = self._contacts.save(client_id, contact)
        ending = tail(contact.phone)
        if client_id in self._closed.ids():
            self._contacts.drop_tokens(client_id)
            self._closed.with_tail(client_id, ending)
            return replace(contact, version=version)
        changed = self._connection.execute(
            "UPDATE client SET phone_tail = ?, tail_backwards = ?"
            " WHERE id = ? AND phone_tail <> ? RETURNING version",
            (ending, ending[::-1], client_id, ending),
        ).fetchall()
        for (card_version,) in changed:
            self._touched(Touch(Verb.CHANGED, Subject.CLIENT, client_id, card_version))
        return replace(contact, version=version)

    def health(self, client_id: ClientId) -> Health | Sealed:
        """Return the allergies and notes, a blank Health if never asked, or Sealed."""
        return self._health.get(client_id)

    def save_health(self, client_id: ClientId, health: Health) -> int:
        """Keep the health record, also without the key; return its version."""
        return self._health.save(client_id, health)

    def _write(self, kept: _Kept, before: _Kept | None) -> None:
        """Write only columns that differ, or the indexes would be written with every save."""
        row = _columns_of(kept)
        if before is None:
            self._connection.execute(_INSERT, tuple(row.values()))
            self.made.add(kept.card.id)
            return
        was = _columns_of(before)
        changed = {name: value for name, value in row.items() if value != was[name]}
        columns = ", ".join(f"{name} = ?" for name in changed)
        self._connection.execute(
            f"UPDATE client SET {columns} WHERE id = ?",  # noqa: S608 - names of our columns
            (*changed.values(), kept.card.id),
        )

    def _kept(self, client_id: ClientId) -> _Kept | None:
        """Read a card, but not twice in a row: most saves begin with handing it out."""
        changes = self._connection.total_changes
        if self._last is not None:
            at, kept = self._last
            if at == changes and kept.card.id == client_id:
                return kept
        row = self._connection.execute(_SELECT, (client_id,)).fetchone()
        if row is None:
            return None
        *card, words, merged_into = row
        kept = _Kept(card_of(tuple(card)), words, merged_into)
        self._last = (changes, kept)
        return kept

    def _with_tokens(self, tokens: set[bytes], limit: int) -> list[ClientLine]:
        return self._lines(
            " AND c.id IN (SELECT t.client FROM contact_token AS t WHERE t.token IN"
            " (SELECT unhex(value) FROM json_each(?)))"
            " ORDER BY c.last_visit DESC, c.since DESC",
            [json.dumps([token.hex() for token in tokens])],
            limit,
        )

    def _lines(self, rest: str, values: Sequence[str], limit: int) -> list[ClientLine]:
        rows = self._connection.execute(_LIST + rest + " LIMIT ?", (*values, limit))
        return self._closed.shown(line_of(row) for row in rows)

    def _before(
        self, closed: Sequence[ClientId], lines: list[ClientLine], limit: int
    ) -> list[ClientLine]:
        """Return the lines of closed cards that open here, and after them the others."""
        if not closed:
            return lines
        first = self._lines(
            " AND c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id",
            [json.dumps(closed)],
            limit,
        )
        known = {line.id for line in first}
        return (first + [line for line in lines if line.id not in known])[:limit]


def _name_of(card: Client) -> tuple[str, str]:
    return card.name, card.spelling


def _columns_of(kept: _Kept) -> dict[str, Any]:
    row = (*row_of(kept.card), kept.card.phone_tail[::-1], kept.words)
    return dict(zip(_COLUMNS, row, strict=True))
