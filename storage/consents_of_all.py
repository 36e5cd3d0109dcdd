"""The register of consents over every card, in three queries."""

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

STANDS = """
    a.said <> 'mistaken' AND NOT EXISTS (
        SELECT 1 FROM consent_answer AS m WHERE m.mistaken = a.id AND m.mistaken <> '')"""
"""
Holds for an answer ``a`` that was not entered by mistake.

The last condition is what the index asks for: without it every row is looked at for each.
"""

COUNTS = f"a.said NOT IN ('blank', 'overtaken', 'unknown') AND {STANDS}"
"""Holds for an answer ``a`` that says something; of a purpose the latest counts."""

IN_ORDER, LATEST_FIRST = "a.day, a.number", "a.day DESC, a.number DESC"
"""Answers ``a`` in the order that ``salon_vault/consent_register/order.py`` gives them."""

_SAID = f"""
    SELECT coalesce(c.merged_into, c.id), a.said, a.day, a.until, a.how, a.paper, a.guardian
    FROM consent_answer AS a JOIN client AS c ON c.id = a.client
    WHERE a.purpose = ?1 AND {COUNTS} ORDER BY {IN_ORDER}"""  # noqa: S608 - constants only
_CARDS = "SELECT id, name FROM client WHERE merged_into IS NULL ORDER BY name, id"
_MINORS = f"""
    SELECT coalesce(c.merged_into, c.id) FROM age_mark AS m JOIN client AS c ON c.id = m.client
    WHERE m.of_age_from <> '{GROWN}'"""  # noqa: S608 - constants only

_NO_WORDING = Wording("", 0, "", "")


def over_all(connection: Connection, purpose: Purpose, today: date) -> list[RegisterLine]:
    """Return how a purpose stands with every card, by name."""
    minors = {card for (card,) in connection.execute(_MINORS)}
    said = {row[0]: row for row in connection.execute(_SAID, (purpose.value,))}  # the latest
    return [
        _line_of(ClientId(card), name, card in minors, said.get(card), (purpose, today))
        for card, name in connection.execute(_CARDS).fetchall()
    ]


def _line_of(
    card: ClientId,
    name: str,
    minor: bool,
    said: tuple[Any, ...] | None,
    asked: tuple[Purpose, date],
) -> RegisterLine:
    if said is None:
        return RegisterLine(card, name, Standing.NOT_ASKED)
    purpose, today = asked
    read = sound([(purpose, *said)], _answer_of)
    if not read:
        return RegisterLine(card, name, Standing.UNREADABLE)
    (answer,) = read
    standing = Consents((answer,), by_guardian=minor, today=today).standing(purpose)
    until = answer.until if answer.agrees else None
    return RegisterLine(card, name, standing, answer.on, until, answer.how, answer.paper)


def _answer_of(
    purpose: Purpose,
    client: str,
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
