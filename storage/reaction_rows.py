"""How reactions and what is known of them lie in their rows, and how they are read back."""

from typing import Any

from salon_vault.clients.model import ClientId
from salon_vault.reactions.model import Account, BarsNothing, Reaction, ReactionId
from salon_vault.treatments.model import Kind
from storage.client_rows import iso
from storage.patch_test_rows import kinds_in, words_of
from storage.planted import day, day_or_none, moment
from storage.sealed import reading, text_of
from storage.sealed_items import Item

COLUMNS = (
    "id, client, day, kind, bars, barred_lines, treatment, product, lot, recorded_by,"
    " insurer_told_on, letter_on, lifted_on, lifted_by, version"
)
TEXTS = ("began", "seen", "done", "advice", "doctor", "photos")
"""Of an account: what is told in words."""


def reaction_of(*row: Any) -> Reaction:  # noqa: ANN401 - whatever a row holds
    """Return the reaction that a row of ``COLUMNS`` holds; raises ValueError, InvalidInput."""
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


def row_of(reaction: Reaction) -> tuple[Any, ...]:
    """Return the ``COLUMNS`` of a reaction."""
    return (
        *(reaction.id, reaction.client, iso(reaction.on), reaction.kind.value),
        *(words_of(reaction.bars), "\n".join(reaction.barred_lines), reaction.treatment),
        *(reaction.product, reaction.lot, reaction.recorded_by),
        *(iso(reaction.insurer_told_on), iso(reaction.letter_on), iso(reaction.lifted_on)),
        *(reaction.lifted_by, reaction.version),
    )


def account_of(item: Item) -> Account:
    """Return what is known of a reaction; raise RecordDamaged."""
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
            **{name: text_of(fields, name) for name in TEXTS},
        )


def bars_nothing_of(item: Item) -> BarsNothing:
    """Return a decision that an allergen bars nothing; raise RecordDamaged."""
    fields = item.opened.fields
    with reading():
        return BarsNothing(
            item.id,
            text_of(fields, "allergen"),
            kinds_in(text_of(fields, "kinds")),
            moment(text_of(fields, "at")),
            text_of(fields, "by"),
        )
