"""A salon that asks for every field of a card: its owner has switched them all on."""

from dataclasses import replace

from salon_vault.card_fields.model import CardField


def want_fields(vault):
    """Switch every field on in an open vault."""
    with vault.work() as work:
        work.salon.save(replace(work.salon.get(), card_fields=frozenset(CardField)))
