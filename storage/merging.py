"""Merged cards in the database: a pointer, and what changed on the card that stayed."""

import json
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, ClientId, Contact, Health
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import NotFound
from salon_vault.merging.halves import Change, MergedCard, Merging
from storage import contacts
from storage import health as healths
from storage.cipher import Connection
from storage.client_rows import DATE_CARD, OF_CARD, card_of, row_of
from storage.client_words import ClientWords
from storage.planted import moment as moment_of
from storage.planted import sound
from storage.ring import KeyRing
from storage.sealed import Opened, Touched, reading
from storage.sealed_items import Item, SealedItems

_COLUMNS = "going, staying, at, staff, change, along, contact, health"
_SELECT = f"SELECT {_COLUMNS} FROM merging WHERE going = ?"  # noqa: S608 - constants only
_KEEP = f"INSERT INTO merging ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants only
_ABOUT = """
    WITH card AS (SELECT ?1 AS id UNION SELECT id FROM client WHERE merged_into = ?1)
    SELECT going FROM merging WHERE going IN card OR staying IN card ORDER BY going"""


class SqlMergingBook:
    """The merged cards as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._words = ClientWords(connection)
        self._touched = touched
        self._contacts = SealedItems(
            connection, ring, Compartment.CONTACT, Subject.MERGED_CONTACT, touched
        )
        self._health = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.MERGED_HEALTH, touched
        )

    def counts(self, client_id: ClientId) -> tuple[int, int]:
        """Return how many visits and papers a card has."""
        visits, papers = (
            self._connection.execute(
                f"SELECT count(*) FROM {table} WHERE {OF_CARD}",  # noqa: S608 - constants only
                (client_id,),
            ).fetchone()[0]
            for table in ("visit", "paper")
        )
        return int(visits), int(papers)

    def has(self, client_id: ClientId) -> tuple[bool, bool]:
        """Tell whether anything is kept of contact and of health; needs no key."""
        rows = self._connection.execute(
            "SELECT subject FROM sealed_record WHERE client = ?", (client_id,)
        )
        kept = {subject for (subject,) in rows}
        return Subject.CONTACT.value in kept, Subject.HEALTH.value in kept

    def point(self, going: ClientId, staying: ClientId) -> tuple[ClientId, ...]:
        """Let a card count as part of another; return those that come along with it."""
        along = self._merged_into(going)
        self._connection.execute(
            "UPDATE client SET merged_into = ?1 WHERE id = ?2 OR merged_into = ?2",
            (staying, going),
        )
        self._words.keep(going, self._words_on(going), "")
        self._date(staying)
        for each in (going, *along):
            self._changed(each)
        return along

    def point_back(self, merging: Merging) -> None:
        """Let a card, and those that came along, stand for themselves again."""
        going, staying = merging.going, merging.staying
        self._connection.execute("UPDATE client SET merged_into = NULL WHERE id = ?", (going,))
        self._connection.executemany(
            "UPDATE client SET merged_into = ? WHERE id = ? AND merged_into = ?",
            [(going, each, staying) for each in merging.along],
        )
        for each in self._merged_into(going):
            self._changed(each)
        self._words.keep(going, "", self._words_on(going))
        self._date(staying)
        self._date(going)

    def keep(
        self, merging: Merging, contact: Change[Contact] | None, health: Change[Health] | None
    ) -> None:
        """Remember what changed; contact and health sealed to their compartments."""
        staying = merging.staying
        items = (
            contact and self._keep(self._contacts, staying, contact, contacts.fields_of),
            health and self._keep(self._health, staying, health, healths.fields_of),
        )
        change = json.dumps(_change_row(merging.client), ensure_ascii=False)
        row = (merging.going, staying, merging.at.isoformat(), merging.by, change)
        self._connection.execute(_KEEP, (*row, json.dumps(merging.along), *items))

    def get(self, going: ClientId) -> Merging:
        """Return how a card was merged; raise NotFound."""
        row = self._connection.execute(_SELECT, (going,)).fetchone()
        if row is None:
            raise NotFound(Subject.CLIENT, going)
        _, staying, at, by, change, along, *_ = row
        return Merging(
            going,
            ClientId(staying),
            datetime.fromisoformat(at),
            by,
            _change_of(ClientId(staying), json.loads(change)),
            tuple(ClientId(each) for each in json.loads(along)),
        )

    def contact(self, going: ClientId) -> Change[Contact] | Sealed | None:
        """Return what changed of the contact details, if anything did."""
        opened = self._open(self._contacts, going, "contact")
        if opened is None or isinstance(opened, Sealed):
            return opened
        return Change(*map(contacts.contact_of, opened))

    def health(self, going: ClientId) -> Change[Health] | Sealed | None:
        """Return what changed of the health record, if anything did."""
        opened = self._open(self._health, going, "health")
        if opened is None or isinstance(opened, Sealed):
            return opened
        return Change(*map(healths.health_of, opened))

    def of_card(self, client_id: ClientId) -> Sequence[MergedCard]:
        """Return the cards that were merged into this one, the latest first."""
        rows = self._connection.execute(
            "SELECT m.going, c.name FROM merging AS m JOIN client AS c ON c.id = m.going"
            " WHERE m.staying = ? AND c.merged_into = m.staying ORDER BY m.at DESC, m.going",
            (client_id,),
        )
        found = [(self.get(ClientId(going)), name) for going, name in rows.fetchall()]
        return [MergedCard(m.going, name, m.at, m.by, m.last_day()) for m, name in found]

    def about(self, client_id: ClientId) -> Sequence[ClientId]:
        """Return every card whose merging tells of this one or of one merged into it."""
        rows = self._connection.execute(_ABOUT, (client_id,)).fetchall()
        return [ClientId(going) for (going,) in rows]

    def forget(self, going: ClientId) -> None:
        """Drop what is remembered; the pointer stays as it is."""
        for records, column in ((self._contacts, "contact"), (self._health, "health")):
            if (item := self._item(going, column)) is not None:
                with suppress(NotFound):  # somebody has taken it out by hand
                    records.drop(item)
        self._connection.execute("DELETE FROM merging WHERE going = ?", (going,))

    def made_before(self, moment: datetime) -> Sequence[ClientId]:
        """Return the cards whose merging is older and still remembered."""
        rows = self._connection.execute("SELECT going, at FROM merging").fetchall()
        return [going for going, at in sound(rows, _made) if at < moment]

    def _keep[Record: (Contact, Health)](
        self,
        records: SealedItems,
        staying: ClientId,
        change: Change[Record],
        fields_of: Callable[[Record], dict[str, Any]],
    ) -> str:
        item = secrets.token_hex(8)
        both = {"before": fields_of(change.before), "after": fields_of(change.after)}
        records.keep(staying, item, 0, both)
        return item

    def _open(
        self, records: SealedItems, going: ClientId, column: str
    ) -> tuple[Opened, Opened] | Sealed | None:
        item = self._item(going, column)
        if item is None:
            return None
        found = records.open(item)
        return found if isinstance(found, Sealed) else halves_of(found)

    def _item(self, going: ClientId, column: str) -> str | None:
        row = self._connection.execute(
            f"SELECT {column} FROM merging WHERE going = ?",  # noqa: S608 - one of two constants
            (going,),
        ).fetchone()
        return None if row is None else row[0]

    def _words_on(self, client_id: ClientId) -> str:
        row = self._connection.execute("SELECT words FROM client WHERE id = ?", (client_id,))
        return str(row.fetchone()[0])

    def _date(self, client_id: ClientId) -> None:
        self._connection.execute(DATE_CARD, (client_id,)).fetchone()
        self._changed(client_id)

    def _merged_into(self, client_id: ClientId) -> tuple[ClientId, ...]:
        rows = self._connection.execute(
            "SELECT id FROM client WHERE merged_into = ? ORDER BY id", (client_id,)
        )
        return tuple(ClientId(id_) for (id_,) in rows.fetchall())

    def _changed(self, client_id: ClientId) -> None:
        row = self._connection.execute("SELECT version FROM client WHERE id = ?", (client_id,))
        version = int(row.fetchone()[0])
        self._touched(Touch(Verb.CHANGED, Subject.CLIENT, client_id, version))


def _made(going: str, at: str) -> tuple[ClientId, datetime]:
    return ClientId(going), moment_of(at)


def halves_of(item: Item) -> tuple[Opened, Opened]:
    """Return how a record was before and after a merging; raise RecordDamaged."""
    with reading():
        before, after = (item.opened.fields[when] for when in ("before", "after"))
    return Opened(1, before), Opened(1, after)


def _change_row(change: Change[Client]) -> dict[str, Any]:
    return {"before": _row_of(change.before), "after": _row_of(change.after)}


def _change_of(staying: ClientId, kept: dict[str, Any]) -> Change[Client]:
    return Change(_client_of(staying, kept["before"]), _client_of(staying, kept["after"]))


def _row_of(client: Client) -> list[Any]:
    return list(row_of(client)[1:])


def _client_of(staying: ClientId, row: list[Any]) -> Client:
    return card_of((staying, *row))
