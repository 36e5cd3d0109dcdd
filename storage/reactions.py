"""Reactions in the database, and what is known of them in sealed records."""

from dataclasses import replace
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import EditConflict, NotFound
from salon_vault.reactions.model import Account, Reaction, ReactionId
from salon_vault.treatments.model import Kind
from storage.cipher import Connection
from storage.client_rows import OF_CARD, iso
from storage.patch_test_rows import kinds_in, utc, words_of
from storage.planted import day, day_or_none, moment, sound
from storage.ring import KeyRing
from storage.sealed import Touched, reading, text_of
from storage.sealed_items import Item, SealedItems

_COLUMNS = (
    "id, client, day, kind, bars, barred_lines, treatment, product, lot, recorded_by,"
    " insurer_told_on, letter_on, lifted_on, lifted_by, version"
)
_SELECT = f"SELECT {_COLUMNS} FROM reaction"  # noqa: S608 - constants only
_SAVE = f"INSERT OR REPLACE INTO reaction ({_COLUMNS}) VALUES ({', '.join('?' * 15)})"  # noqa: S608 - constants only
_TEXTS = ("began", "seen", "done", "advice", "doctor", "photos")


class SqlReactionBook:
    """The reactions as one transaction sees them."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._accounts = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.REACTION_ACCOUNT, touched
        )

    def of_client(self, client_id: ClientId) -> list[Reaction]:
        """Return a client's reactions, the latest first; each is reported as read."""
        reactions = sound(self._rows(client_id), _reaction_of)
        for reaction in reactions:
            self._report(Verb.READ, reaction)
        return reactions

    def is_whole(self, client_id: ClientId) -> bool:
        """Tell whether every row could be read."""
        rows = self._rows(client_id)
        return len(sound(rows, _reaction_of)) == len(rows)

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
        self._connection.execute(_SAVE, _row_of(kept))
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
        fields = {name: getattr(account, name) for name in _TEXTS}
        of = {"reaction": account.reaction, "at": utc(account.at), "by": account.by}
        ingredients = {"ingredients": list(account.ingredients)}
        self._accounts.keep(client_id, account.id, 0, of | fields | ingredients)

    def _rows(self, client_id: ClientId) -> list[Any]:
        order = f"{_SELECT} WHERE {OF_CARD} ORDER BY day DESC, id"
        return self._connection.execute(order, (client_id,)).fetchall()

    def _kept(self, reaction_id: ReactionId) -> Reaction | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (reaction_id,)).fetchall()
        return next(iter(sound(rows, _reaction_of)), None)

    def _report(self, verb: Verb, reaction: Reaction) -> None:
        self._touched(Touch(verb, Subject.REACTION, reaction.id, reaction.version))


def _reaction_of(*row: Any) -> Reaction:  # noqa: ANN401 - whatever a row holds
    id_, client, on, kind, bars, lines, treatment, product, lot, by, *rest = row
    told_on, letter_on, lifted_on, lifted_by, version = rest
    return Reaction(
        id=ReactionId(id_),
        client=ClientId(client),
        on=day(on),
        kind=Kind(kind),
        bars=kinds_in(bars),
        barred_lines=tuple(lines.splitlines()),
        treatment=treatment,
        product=product,
        lot=lot,
        recorded_by=by,
        insurer_told_on=day_or_none(told_on),
        letter_on=day_or_none(letter_on),
        lifted_on=day_or_none(lifted_on),
        lifted_by=lifted_by,
        version=version,
    )


def _row_of(reaction: Reaction) -> tuple[Any, ...]:
    return (
        *(reaction.id, reaction.client, iso(reaction.on), reaction.kind.value),
        *(words_of(reaction.bars), "\n".join(reaction.barred_lines), reaction.treatment),
        *(reaction.product, reaction.lot, reaction.recorded_by),
        *(iso(reaction.insurer_told_on), iso(reaction.letter_on), iso(reaction.lifted_on)),
        *(reaction.lifted_by, reaction.version),
    )


def account_of(item: Item) -> Account:
    """Return the account that was sealed; raise RecordDamaged."""
    fields = item.opened.fields
    with reading():
        ingredients = fields["ingredients"]
        if not isinstance(ingredients, list) or not all(type(e) is str for e in ingredients):
            raise TypeError
        return Account(
            id=item.id,
            reaction=ReactionId(text_of(fields, "reaction")),
            at=moment(text_of(fields, "at")),
            by=text_of(fields, "by"),
            ingredients=tuple(ingredients),
            **{name: text_of(fields, name) for name in _TEXTS},
        )
