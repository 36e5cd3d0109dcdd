"""Reactions in the database, and what is known of them in sealed records."""

from dataclasses import replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.reactions.model import Account, BarsNothing, Reaction, ReactionId
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.patch_test_rows import utc, words_of
from storage.planted import sound
from storage.reaction_rows import (
    COLUMNS,
    TEXTS,
    account_of,
    bars_nothing_of,
    reaction_of,
    row_of,
)
from storage.ring import KeyRing
from storage.sealed import Touched
from storage.sealed_items import SealedItems

_SELECT = f"SELECT {COLUMNS} FROM reaction"  # noqa: S608 - constants only
_SAVE = f"INSERT OR REPLACE INTO reaction ({COLUMNS}) VALUES ({', '.join('?' * 15)})"  # noqa: S608 - constants only


class SqlReactionBook:
    """The reactions as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._accounts = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.REACTION_ACCOUNT, touched
        )
        self._bars_nothing = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.BARS_NOTHING, touched
        )

    def of_client(self, client_id: ClientId) -> list[Reaction]:
        """Return a client's reactions, the latest first; each is reported as read."""
        reactions = sound(self._rows(client_id), reaction_of)
        for reaction in reactions:
            self._report(Verb.READ, reaction)
        return reactions

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether every row could be read."""
        rows = self._rows(client_id)
        return len(sound(rows, reaction_of)) == len(rows)

    def get(self, reaction_id: ReactionId) -> Reaction:
        """Return one of them and report it as read; raise NotFound."""
        found = self._kept(reaction_id)
        if found is None:
            raise NotFound(Subject.REACTION, reaction_id)
        self._report(Verb.READ, found)
        return found

    def save(self, reaction: Reaction) -> Reaction:
        """Keep a reaction and return it with its new version; raise EditConflict."""
        before = self._kept(reaction.id)
        if reaction.version != (before.version if before else 0):
            raise EditConflict
        client = before.client if before else reaction.client
        kept = replace(reaction, client=client, version=reaction.version + 1)
        self._connection.execute(_SAVE, row_of(kept))
        self._report(Verb.CHANGED, kept)
        return kept

    def accounts(self, client_id: ClientId) -> list[Account] | Sealed:
        """Return what is known of the client's reactions, in the order of time."""
        known = self._accounts.of_client(client_id, account_of)
        if isinstance(known, Sealed):
            return known
        return sorted(known, key=lambda each: each.at)

    def add_account(self, client_id: ClientId, account: Account) -> None:
        """Add what is known; somebody without the key adds too, and cannot read it."""
        fields = {name: getattr(account, name) for name in TEXTS}
        of = {"reaction": account.reaction, "at": utc(account.at), "by": account.by}
        ingredients = {"ingredients": list(account.ingredients)}
        self._accounts.keep(client_id, account.id, 0, of | fields | ingredients)

    def bars_nothing(self, client_id: ClientId) -> list[BarsNothing] | Sealed:
        """Return which allergens bar nothing by somebody's decision, in the order of time."""
        decided = self._bars_nothing.of_client(client_id, bars_nothing_of)
        if isinstance(decided, Sealed):
            return decided
        return sorted(decided, key=lambda each: each.at)

    def keep_bars_nothing(self, client_id: ClientId, decided: BarsNothing) -> None:
        """Keep such a decision."""
        fields = {
            "allergen": decided.allergen,
            "kinds": words_of(decided.kinds),
            "at": utc(decided.at),
            "by": decided.by,
        }
        self._bars_nothing.keep(client_id, decided.id, 0, fields)

    def _rows(self, client_id: ClientId) -> list[Any]:
        order = f"{_SELECT} WHERE {OF_CARD} ORDER BY day DESC, id"
        return self._connection.execute(order, (client_id,)).fetchall()

    def _kept(self, reaction_id: ReactionId) -> Reaction | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (reaction_id,)).fetchall()
        return next(iter(sound(rows, reaction_of)), None)

    def _report(self, verb: Verb, reaction: Reaction) -> None:
        self._touched(Touch(verb, Subject.REACTION, reaction.id, reaction.version))
