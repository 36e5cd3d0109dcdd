"""The register of consents over every card, in three queries."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.consent_register.listing.model import Extract, Register, RegisterLine
from salon_vault.consent_register.model import (
    ABOUT_OTHERS,
    SILENT,
    How,
    Said,
    Standing,
    standing_of,
)
from storage.age_marks import GROWN
from storage.cipher import Connection
from storage.planted import day, day_or_none, sound


def _listed(sayings: Iterable[Said]) -> str:
    return ", ".join(f"'{each.value}'" for each in sorted(sayings))


STANDS = f"""
    a.said NOT IN ({_listed(ABOUT_OTHERS)}) AND NOT EXISTS (
        SELECT 1 FROM consent_answer AS m WHERE m.mistaken = a.id AND m.mistaken <> '')"""  # noqa: S608 - constants only
"""
Holds for an answer ``a`` that was not entered by mistake, and is not in doubt.

The last condition is what the index asks for: without it every row is looked at for each.
"""

COUNTS = f"""
    a.said NOT IN ({_listed(SILENT)}) AND NOT EXISTS (
        SELECT 1 FROM consent_answer AS m
        WHERE m.mistaken = a.id AND m.mistaken <> '' AND m.said <> '{Said.DOUBTED}')"""  # noqa: S608 - constants only
"""
Holds for an answer ``a`` that says something; of a purpose the latest counts.

So does a no in doubt: see ``salon_vault/consent_register/model.py``.
"""

IN_ORDER, LATEST_FIRST = "a.day, a.number", "a.day DESC, a.number DESC"
"""Answers ``a`` in the order that ``salon_vault/consent_register/order.py`` gives them."""

_SAID = f"""
    SELECT coalesce(c.merged_into, c.id), a.said, a.day, a.until, a.how, a.paper, a.guardian
    FROM consent_answer AS a JOIN client AS c ON c.id = a.client
    WHERE a.purpose = ?1 AND {COUNTS} ORDER BY {IN_ORDER}"""  # noqa: S608 - constants only
_CARDS = "SELECT id, name FROM client WHERE merged_into IS NULL ORDER BY name, id"
_MINORS = f"""
    SELECT coalesce(c.merged_into, c.id)
    FROM age_mark AS m CROSS JOIN client AS c ON c.id = m.client
    WHERE m.of_age_from <> '{GROWN}'"""  # noqa: S608 - constants only


@dataclass(frozen=True, slots=True)
class _Spoken:
    """The answer of a card that counts: as little of it as a line needs."""

    card: ClientId
    said: Said
    on: date
    until: date | None
    how: How
    paper: str
    guardian: str

    def standing(self, today: date, *, minor: bool) -> Standing:
        """Return how its purpose stands."""
        over = self.until is not None and self.until < today
        return standing_of(self.said, heard=not minor or bool(self.guardian), over=over)


def register(
    connection: Connection, wanted: Extract, today: date, most: int | None = None
) -> Register:
    """Return how a purpose stands with every card, by name; at most ``most`` lines of it."""
    minors = {card for (card,) in connection.execute(_MINORS)}
    rows = {row[0]: row for row in connection.execute(_SAID, (wanted.purpose.value,))}
    spoken = {each.card: each for each in sound(rows.values(), _spoken_of)}
    counts: Counter[Standing] = Counter()
    lines: list[RegisterLine] = []
    found = 0
    for card, name in connection.execute(_CARDS).fetchall():
        said = spoken.get(card)
        if said is None:
            standing = Standing.UNREADABLE if card in rows else Standing.NOT_ASKED
        else:
            standing = said.standing(today, minor=card in minors)
        counts[standing] += 1
        if wanted.takes(standing, said.until if said else None, today):
            found += 1
            if most is None or found <= most:
                lines.append(_line_of(card, name, standing, said))
    told = {standing: counts[standing] for standing in Standing if counts[standing]}
    return Register(tuple(lines), told, found)


def _line_of(
    card: ClientId, name: str, standing: Standing, said: _Spoken | None
) -> RegisterLine:
    if said is None:
        return RegisterLine(card, name, standing)
    until = said.until if said.said is Said.YES else None
    return RegisterLine(card, name, standing, said.on, until, said.how, said.paper)


def _spoken_of(
    card: str, said: str, on: str, until: str | None, how: str, paper: str, guardian: str
) -> _Spoken:
    given, ends = day(on), day_or_none(until)
    if ends is not None and ends < given:
        raise ValueError("span")
    return _Spoken(ClientId(card), Said(said), given, ends, How(how), paper, guardian)
