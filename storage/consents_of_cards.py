"""What the clients on a list have to be asked again, in one query."""

import json
from collections.abc import Collection, Mapping
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.purposes import Purpose
from storage.cipher import Connection
from storage.client_rows import CARDS
from storage.consents_of_all import COUNTS, LATEST_FIRST
from storage.planted import sound

_LAPSED = f"""
    WITH {CARDS},
    latest AS (
        SELECT card.card, a.purpose, a.said, a.until, row_number() OVER (
            PARTITION BY card.card, a.purpose ORDER BY {LATEST_FIRST}) AS place
        FROM card CROSS JOIN consent_answer AS a ON a.client = card.id
        WHERE {COUNTS})
    SELECT card, purpose FROM latest
    WHERE place = 1 AND said = 'yes' AND until < ?2 ORDER BY card, purpose"""  # noqa: S608 - constants only


def lapsed_of(
    connection: Connection, cards: Collection[ClientId], day: date
) -> Mapping[ClientId, frozenset[Purpose]]:
    """Return the purposes whose yes is over on a day, by card; of most cards there are none."""
    rows = connection.execute(_LAPSED, (json.dumps(sorted(cards)), day.isoformat()))
    found: dict[ClientId, set[Purpose]] = {}
    for card, purpose in sound(rows.fetchall(), lambda card, of: (ClientId(card), Purpose(of))):
        found.setdefault(card, set()).add(purpose)
    return {card: frozenset(purposes) for card, purposes in found.items()}
