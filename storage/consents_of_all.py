"""The register of consents over every card, in one query."""

from datetime import date
from typing import Any

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.listing.model import RegisterLine
from salon_vault.consent_register.model import (
    Answer,
    AnswerId,
    Consents,
    How,
    Said,
    Standing,
    Wording,
)
from salon_vault.consent_register.purposes import Purpose
from storage.age_marks import GROWN
from storage.cipher import Connection
from storage.planted import day, day_or_none, sound

COUNTS = """
    a.said NOT IN ('blank', 'mistaken')
    AND NOT EXISTS (SELECT 1 FROM consent_answer AS m WHERE m.mistaken = a.id)"""
"""Holds for an answer ``a`` that says something; of a purpose the latest counts."""

_OVER_ALL = f"""
    WITH card AS (SELECT id, coalesce(merged_into, id) AS card FROM client),
    minor AS (
        SELECT DISTINCT card.card FROM age_mark AS m JOIN card ON card.id = m.client
        WHERE m.of_age_from <> '{GROWN}'),
    latest AS (
        SELECT card.card, a.*, row_number() OVER (
            PARTITION BY card.card ORDER BY a.day DESC, a.number DESC) AS place
        FROM consent_answer AS a JOIN card ON card.id = a.client
        WHERE a.purpose = ?1 AND {COUNTS})
    SELECT c.id, c.name, c.id IN (SELECT card FROM minor), l.id IS NOT NULL, l.said, l.day,
        l.until, l.how, l.paper, l.guardian
    FROM client AS c LEFT JOIN latest AS l ON l.card = c.id AND l.place = 1
    WHERE c.merged_into IS NULL ORDER BY c.name, c.id"""  # noqa: S608 - constants only

_NO_WORDING = Wording("", 0, "", "")


def over_all(connection: Connection, purpose: Purpose, today: date) -> list[RegisterLine]:
    """Return how a purpose stands with every card, by name."""
    rows = connection.execute(_OVER_ALL, (purpose.value,)).fetchall()
    return [_line_of(row, purpose, today) for row in rows]


def _line_of(row: tuple[Any, ...], purpose: Purpose, today: date) -> RegisterLine:
    id_, name, minor, answered, *said = row
    card = ClientId(id_)
    if not answered:
        return RegisterLine(card, name, Standing.NOT_ASKED)
    read = sound([(id_, purpose, *said)], _answer_of)
    if not read:
        return RegisterLine(card, name, Standing.UNREADABLE)
    (answer,) = read
    standing = Consents((answer,), by_guardian=bool(minor), today=today).standing(purpose)
    until = answer.until if answer.agrees else None
    return RegisterLine(card, name, standing, answer.on, until, answer.how, answer.paper)


def _answer_of(
    client: str,
    purpose: Purpose,
    said: str,
    on: str,
    until: str | None,
    how: str,
    paper: str,
    guardian: str,
) -> Answer:
    return Answer(
        id=AnswerId(""),
        client=ClientId(client),
        purpose=purpose,
        said=Said(said),
        on=day(on),
        by="",
        wording=_NO_WORDING,
        how=How(how),
        paper=paper,
        until=day_or_none(until),
        guardian=guardian,
    )
