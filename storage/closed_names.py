"""
The names on closed cards: sealed to the owner, and to each of the persons who were named.

In the row of the card stand initials alone, so that every list, search and paper shows them.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import Client, ClientId, ClientLine
from salon_vault.clients.names import search_words
from salon_vault.closed_cards.model import ClosedCard, initials
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, RecordDamaged
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.records import pad, unpad
from storage.ring import KeyRing
from storage.seal import Place, bound, decrypt, encrypt, encrypt_to, random_key, wipe
from storage.sealed import Touched, fields_in, reading, text_of
from storage.sheet import RosterLine

TABLE = "closed_card"


@dataclass(frozen=True, slots=True)
class Names:
    """What of a closed card is sealed."""

    name: str
    spelling: str
    phone_tail: str

    @classmethod
    def on(cls, card: Client) -> "Names":
        """Return the names on a card."""
        return cls(card.name, card.spelling, card.phone_tail)


class ClosedNames:
    """The closed cards' names as one transaction sees them."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        lines: Sequence[RosterLine],
        touched: Touched,
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._lines = {line.member.id: line for line in lines if line.member.active}
        self._touched = touched
        self._known: Mapping[ClientId, Names | None] | None = None

    # --- what is closed ----------------------------------------------------------------------

    def ids(self) -> frozenset[ClientId]:
        """Return every closed card, merged ones too."""
        return frozenset(self._all())

    def get(self, client_id: ClientId) -> ClosedCard | None:
        """Return how a card is closed; None for an open one."""
        row = self._connection.execute(
            "SELECT at, version FROM closed_card WHERE client = ?", (client_id,)
        ).fetchone()
        if row is None:
            return None
        return ClosedCard(datetime.fromisoformat(row[0]), self._named(client_id), row[1])

    def opens(self, client_id: ClientId) -> bool:
        """Tell whether the keys of this login open a closed card."""
        return self._all().get(client_id) is not None

    # --- cards and lines ---------------------------------------------------------------------

    def named(self, card: Client) -> Client:
        """Return a card as its row has it with its real name, where that opens here."""
        names = self._all().get(card.id)
        return replace(card, **asdict(names)) if names is not None else card

    def plain(self, card: Client) -> Client:
        """Return a card as it goes into its row; sealed anew if it was renamed."""
        if card.id not in self._all():
            return card
        names = self._all()[card.id]
        if names is not None and names != Names.on(card):
            self.seal(card.id, Names.on(card), self._named(card.id))
            names = Names.on(card)
        shown = initials(names.name) if names is not None else card.name
        return replace(card, name=shown, spelling="", phone_tail="")

    def with_tail(self, client_id: ClientId, tail: str) -> None:
        """Keep another ending of the number of a closed card."""
        names = self._all().get(client_id)
        if names is not None and names.phone_tail != tail:
            kept = replace(names, phone_tail=tail)
            self.seal(client_id, kept, self._named(client_id))

    def shown(self, lines: Iterable[ClientLine]) -> list[ClientLine]:
        """Return lines with their names where those open here, and marked where they do not."""
        every = self._all()
        return [
            self._shown(line, every[line.id]) if line.id in every else line for line in lines
        ]

    def matching(self, words: Sequence[str]) -> list[ClientId]:
        """Return the closed cards that open here and have a word beginning with each."""
        found = []
        for client, names in self._opened():
            has = search_words(names.name, names.spelling)
            if words and all(any(own.startswith(one) for own in has) for one in words):
                found.append(client)
        return found

    def ending_in(self, digits: str) -> list[ClientId]:
        """Return the closed cards that open here and whose number ends in ``digits``."""
        return [client for client, names in self._opened() if names.phone_tail.endswith(digits)]

    # --- sealing -----------------------------------------------------------------------------

    def seal(self, client_id: ClientId, names: Names, named: frozenset[StaffId]) -> None:
        """Seal names to the owner and to each of ``named``, in the place of those before."""
        before = self.get(client_id)
        version = before.version + 1 if before else 1
        place, key = _place(client_id, version), random_key()
        wrapped = self._ring.wrap_key(place, key)
        plain = json.dumps(asdict(names), ensure_ascii=False).encode()
        sealed = encrypt(key, pad(plain), self._bound(place))
        at = before.at.isoformat() if before else ""
        self._connection.execute(
            "INSERT INTO closed_card (client, version, at, wrapped, sealed)"
            " VALUES (?, ?, ?, ?, ?) ON CONFLICT (client) DO UPDATE SET"
            " version = excluded.version, wrapped = excluded.wrapped, sealed = excluded.sealed",
            (client_id, version, at, wrapped, sealed),
        )
        self._connection.execute("DELETE FROM closed_card_key WHERE client = ?", (client_id,))
        self._connection.executemany(
            "INSERT INTO closed_card_key (client, member, sealed) VALUES (?, ?, ?)",
            [
                (
                    client_id,
                    who,
                    encrypt_to(self._lines[who].keys.seal, key, self._to(place, who)),
                )
                for who in sorted(named)
                if who in self._lines
            ],
        )
        wipe(key)
        self._known = None
        digest = hashlib.sha256(sealed).digest()
        self._touched(Touch(Verb.CHANGED, Subject.CLOSED_CARD, client_id, version, digest))

    def dated(self, client_id: ClientId, at: datetime) -> None:
        """Write down since when a card is closed."""
        self._connection.execute(
            "UPDATE closed_card SET at = ? WHERE client = ?", (at.isoformat(), client_id)
        )

    def opened(self, client_id: ClientId) -> Names:
        """Return the names of a closed card; raise RecordDamaged, EditConflict if it is not."""
        names = self._all().get(client_id)
        if names is None:
            raise EditConflict
        return names

    def drop(self, client_id: ClientId) -> None:
        """Forget that a card was closed."""
        for table in ("closed_card_key", TABLE):
            self._connection.execute(f"DELETE FROM {table} WHERE client = ?", (client_id,))  # noqa: S608 - constants only
        self._known = None
        self._touched(Touch(Verb.ERASED, Subject.CLOSED_CARD, client_id))

    # --- opening -----------------------------------------------------------------------------

    def _all(self) -> Mapping[ClientId, Names | None]:
        """Return every closed card with its names, None where those do not open here."""
        if self._known is None:
            rows = self._connection.execute(
                "SELECT c.client, c.version, c.wrapped, c.sealed, k.sealed"
                " FROM closed_card AS c LEFT JOIN closed_card_key AS k"
                " ON k.client = c.client AND k.member = ?",
                (self._ring.member.id,),
            )
            self._known = {ClientId(row[0]): self._open(*row) for row in rows.fetchall()}
        return self._known

    def _opened(self) -> Iterator[tuple[ClientId, Names]]:
        for client, names in self._all().items():
            if names is not None:
                yield client, names

    def _open(
        self, client: str, version: int, wrapped: bytes, sealed: bytes, own: bytes | None
    ) -> Names | None:
        place = _place(ClientId(client), version)
        try:
            key = self._ring.unwrap_key(place, wrapped)
        except RecordDamaged:  # shown as closed; whoever verifies the log hears of it
            return None
        if isinstance(key, Sealed):
            me = self._ring.member.id
            opened = own and self._ring.open_to_me(own, self._to(place, me))
            if not opened:
                return None
            key = opened
        padded = decrypt(key, sealed, self._bound(place))
        if padded is None:
            return None
        with reading():
            fields = fields_in(unpad(padded))
            return Names(*(text_of(fields, one) for one in ("name", "spelling", "phone_tail")))

    def _shown(self, line: ClientLine, names: Names | None) -> ClientLine:
        if names is None:
            return replace(line, last_visit=None, closed=True)
        return replace(line, **asdict(names), closed=True)

    def _named(self, client_id: ClientId) -> frozenset[StaffId]:
        rows = self._connection.execute(
            "SELECT member FROM closed_card_key WHERE client = ?", (client_id,)
        )
        return frozenset(StaffId(member) for (member,) in rows)

    def _bound(self, place: Place) -> bytes:
        return place.bound("closed-card", self._ring.vault_id)

    def _to(self, place: Place, who: StaffId) -> bytes:
        return bound("closed-card-key", self._ring.vault_id, place.row, place.version, who)


def _place(client_id: ClientId, version: int) -> Place:
    return Place(Compartment.OWNER, TABLE, client_id, "names", version)
