"""How a card lies in its row, and how it is read back."""

from contextlib import suppress
from datetime import date
from typing import Any

from salon_vault.clients.model import Client, ClientId, ClientLine, Handling, Severity
from salon_vault.errors import InvalidInput, RecordDamaged

LINE = "c.id, c.name, c.spelling, c.phone_tail, c.severity, c.last_visit, c.language"
"""The columns of a line in a list."""

CARD = f"{LINE}, c.since, c.handling, c.allergies_asked_on, c.version"
"""The columns of a whole card."""


OF_CARD = "client IN (SELECT ?1 UNION ALL SELECT id FROM client WHERE merged_into = ?1)"
"""What belongs to the card ``?1``: its own records, and those of cards merged into it."""

CARDS = """
    card AS MATERIALIZED (
        SELECT value AS id, value AS card FROM json_each(?1)
        UNION ALL SELECT m.id, m.merged_into
            FROM json_each(?1) AS asked JOIN client AS m ON m.merged_into = asked.value)"""
"""
For ``WITH``: the cards in ``?1``, a list as JSON, each by its own ``id`` and with those merged
into it. Whoever joins it writes ``card CROSS JOIN``: or the whole of the other table is read.
"""

DATE_CARD = """
    UPDATE client SET last_visit = (
        SELECT max(v.day) FROM visit AS v WHERE v.client IN (
            SELECT client.id
            UNION ALL SELECT m.id FROM client AS m WHERE m.merged_into = client.id))
    WHERE id = coalesce((SELECT merged_into FROM client WHERE id = ?1), ?1)
    RETURNING id, version"""
"""Writes the day of the last visit on the card ``?1``, or on the one it was merged into."""


def line_of(row: tuple[Any, ...]) -> ClientLine:
    """Return the line that a row of ``LINE`` columns holds."""
    id_, name, spelling, tail, severity, last_visit, language = row
    return ClientLine(
        ClientId(id_), name, spelling, tail, _severity(severity), _known(last_visit), language
    )


def card_of(row: tuple[Any, ...]) -> Client:
    """Return the card that a row of ``CARD`` columns holds."""
    id_, name, spelling, tail, severity, last_visit, language, since, text, asked, version = row
    return Client(
        id=ClientId(id_),
        name=name,
        language=language,
        since=_since(since),
        spelling=spelling,
        phone_tail=tail,
        handling=_handling(severity, text),
        allergies_asked_on=_known(asked),
        last_visit=_known(last_visit),
        version=version,
    )


def _severity(kept: int) -> Severity:
    """Return how grave an alert is; one that nobody can weigh is of the gravest."""
    with suppress(ValueError):
        return Severity(kept)
    return max(Severity)


def _handling(severity: int, text: str) -> Handling:
    """Return an alert as it may be; raise RecordDamaged for one without words, or too many."""
    with suppress(InvalidInput):
        return Handling(_severity(severity), text)
    raise RecordDamaged


def _known(text: str | None) -> date | None:
    """Return a day, or None for one that says nothing: a single row shuts no list."""
    with suppress(ValueError):
        return day(text)
    return None


def _since(text: str) -> date:
    """Return since when a card is kept; raise RecordDamaged: periods are counted from it."""
    found = _known(text)
    if found is None:
        raise RecordDamaged
    return found


def row_of(client: Client) -> tuple[Any, ...]:
    """Return the ``CARD`` columns of a card."""
    return (
        client.id,
        client.name,
        client.spelling,
        client.phone_tail,
        int(client.handling.severity),
        iso(client.last_visit),
        client.language,
        client.since.isoformat(),
        client.handling.text,
        iso(client.allergies_asked_on),
        client.version,
    )


def day(text: str | None) -> date | None:
    """Return the day written as ISO 8601, if there is one."""
    return None if text is None else date.fromisoformat(text)


def iso(day: date | None) -> str | None:
    """Write a day as ISO 8601, if there is one."""
    return None if day is None else day.isoformat()
