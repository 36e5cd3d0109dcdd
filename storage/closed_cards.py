"""Closed cards, covers, and under whose login a card was made, in the database."""

from collections.abc import Iterable, Sequence

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, ClientId
from salon_vault.clock import day_of
from salon_vault.closed_cards.model import ClosedCard, Cover, CoverId, initials
from salon_vault.errors import NotFound
from salon_vault.ports import Clock
from salon_vault.staff.model import StaffId
from storage.card_touches import BY_CARD
from storage.cipher import Connection
from storage.client_words import ClientWords, words_of
from storage.closed_names import ClosedNames, Names
from storage.contacts import ContactRecords
from storage.log_pages import ACTOR, CASE, PHASE
from storage.planted import day, sound
from storage.ring import KeyRing
from storage.sealed import Touched

_STAYING = "SELECT coalesce(merged_into, id) FROM client WHERE id = ?"
_MADE = f"""
    SELECT 1 FROM log_ref JOIN log USING (seq)
    WHERE id = ? AND kind = 'client' AND {ACTOR} = ? AND {PHASE} IN ('run', 'done')
        AND {CASE} IN ('clients.add_client', 'attachments.move_old_card')
    LIMIT 1"""  # noqa: S608 - constants only
_COVER = "id, member, instead_of, until, given_by"


class SqlClosedCardBook:
    """Closed cards, covers and own clients as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        names: ClosedNames,
        clock: Clock,
        touched: Touched,
    ) -> None:
        self._connection = connection
        self._names = names
        self._clock = clock
        self._touched = touched
        self._words = ClientWords(connection)
        self._contacts = ContactRecords(connection, ring, lambda _touch: None)

    # --- closed cards ------------------------------------------------------------------------

    def any_closed(self) -> bool:
        """Tell whether there is a closed card at all."""
        row = self._connection.execute("SELECT 1 FROM closed_card LIMIT 1").fetchone()
        return row is not None

    def get(self, client_id: ClientId) -> ClosedCard | None:
        """Return how a card is closed; None for an open one."""
        return self._names.get(client_id)

    def opens(self, client_id: ClientId) -> bool:
        """Tell whether the keys at this desk open a closed card."""
        return self._names.opens(client_id)

    def close(self, client_id: ClientId, named: frozenset[StaffId]) -> None:
        """Seal name, spelling and ending of the number to the owner and those named."""
        for each in self._with_merged(client_id):
            names = self._names_in_row(each)
            self._names.seal(each, names, named)
            self._names.dated(each, self._clock.now())
            self._write(each, Names(initials(names.name), "", ""), each == client_id)
            for table in ("contact_token", "token_due"):
                sql = f"DELETE FROM {table} WHERE client = ?"  # noqa: S608 - constants only
                self._connection.execute(sql, (each,))

    def name_others(self, client_id: ClientId, named: frozenset[StaffId]) -> None:
        """Let a closed card open to these persons, and no longer to others."""
        for each in self._with_merged(client_id):
            self._names.seal(each, self._names.opened(each), named)

    def reopen(self, client_id: ClientId) -> None:
        """Put name and lookups of a closed card back where everybody finds them."""
        for each in self._with_merged(client_id):
            names = self._names.opened(each)
            self._names.drop(each)
            self._write(each, names, each == client_id)
            self._contacts.renew_tokens(each)

    def _with_merged(self, client_id: ClientId) -> list[ClientId]:
        rows = self._connection.execute(
            "SELECT id FROM client WHERE merged_into = ? ORDER BY id", (client_id,)
        )
        return [client_id, *(ClientId(id_) for (id_,) in rows.fetchall())]

    def _names_in_row(self, client_id: ClientId) -> Names:
        row = self._connection.execute(
            "SELECT name, spelling, phone_tail FROM client WHERE id = ?", (client_id,)
        ).fetchone()
        return Names(*row)

    def _write(self, client_id: ClientId, names: Names, found: bool) -> None:
        (was,) = self._connection.execute(
            "SELECT words FROM client WHERE id = ?", (client_id,)
        ).fetchone()
        card = Client(client_id, names.name, "en", day_of(self._clock.now()), names.spelling)
        words = words_of(card)
        (version,) = self._connection.execute(
            "UPDATE client SET name = ?, spelling = ?, phone_tail = ?, tail_backwards = ?,"
            " words = ?, version = version + 1 WHERE id = ? RETURNING version",
            (
                *(names.name, names.spelling, names.phone_tail, names.phone_tail[::-1]),
                *(words, client_id),
            ),
        ).fetchone()
        if found:
            self._words.keep(client_id, was, words)
        self._touched(Touch(Verb.CHANGED, Subject.CLIENT, client_id, version))

    # --- whose card --------------------------------------------------------------------------

    def cards_of(self, touches: Iterable[Touch]) -> frozenset[ClientId]:
        """Return the cards that are named; of merged ones the one that stays."""
        found = set()
        for record in {each.id for each in touches if each.subject in BY_CARD}:
            stays = self._connection.execute(_STAYING, (record,)).fetchone()
            if stays:
                found.add(ClientId(stays[0]))
        return frozenset(found)

    def made_by(self, client_id: ClientId, who: StaffId) -> bool:
        """Tell whether the log says that the card was made under a login."""
        return self._connection.execute(_MADE, (client_id, who)).fetchone() is not None

    # --- covers ------------------------------------------------------------------------------

    def covers(self) -> Sequence[Cover]:
        """Return every cover, the latest end first."""
        rows = self._connection.execute(
            f"SELECT {_COVER} FROM cover ORDER BY until DESC, id"  # noqa: S608 - constants only
        )
        return sound(rows.fetchall(), _cover_of)

    def keep_cover(self, cover: Cover) -> None:
        """Keep who stands in for whom."""
        self._connection.execute(
            f"INSERT INTO cover ({_COVER}) VALUES (?, ?, ?, ?, ?)",  # noqa: S608 - constants only
            (
                *(cover.id, cover.member, cover.instead_of),
                *(cover.until.isoformat(), cover.given_by),
            ),
        )
        self._touched(Touch(Verb.CHANGED, Subject.COVER, cover.id))

    def end_cover(self, cover: CoverId) -> None:
        """Take a cover back; raise NotFound."""
        gone = self._connection.execute(
            "DELETE FROM cover WHERE id = ? RETURNING id", (cover,)
        ).fetchone()
        if gone is None:
            raise NotFound(Subject.COVER, cover)
        self._touched(Touch(Verb.ERASED, Subject.COVER, cover))


def _cover_of(id_: str, member: str, instead_of: str, until: str, given_by: str) -> Cover:
    return Cover(CoverId(id_), StaffId(member), StaffId(instead_of), day(until), given_by)
