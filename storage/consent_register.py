"""What clients answered for each purpose, in the database."""

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.listing.model import Extract, Register
from salon_vault.consent_register.model import Answer, AnswerId, Consents, How, Said, Wording
from salon_vault.consent_register.purposes import Purpose
from salon_vault.consents.model import Paper, PaperCode
from salon_vault.errors import NotFound
from storage.cipher import Connection
from storage.client_rows import CARDS, OF_CARD, iso
from storage.consents_of_all import COUNTS, IN_ORDER, LATEST_FIRST, STANDS, register
from storage.consents_of_cards import lapsed_of
from storage.papers import SqlPaperBook
from storage.planted import day, day_or_none, sound
from storage.sealed import Touched

_COLUMNS = (
    "id, client, purpose, said, day, staff, form, wording, fingerprint, language, how, paper,"
    " until, guardian, receipt, mistaken"
)
_SELECT = f"SELECT {_COLUMNS} FROM consent_answer AS a"  # noqa: S608 - constants only
_OF_CARDS = f"""
    WITH {CARDS} SELECT card.card, {", ".join(f"a.{name}" for name in _COLUMNS.split(", "))}
    FROM card CROSS JOIN consent_answer AS a ON a.client = card.id ORDER BY {IN_ORDER}"""  # noqa: S608 - constants only
_ASKED = f"""
    WITH {CARDS} SELECT DISTINCT card.card FROM card CROSS JOIN client AS c ON c.id = card.id
    WHERE c.allergies_asked_on IS NOT NULL"""  # noqa: S608 - constants only
_ADD = f"INSERT INTO consent_answer ({_COLUMNS}) VALUES ({', '.join('?' * 16)})"  # noqa: S608 - constants only

MOST_UNREAD = 50
"""Papers that wait to be read; the others come up once these are done."""

_SAID_ONLY = f"""
    WITH latest AS (
        SELECT coalesce(c.merged_into, c.id) AS card, a.said, a.how, a.until,
            row_number() OVER (
                PARTITION BY coalesce(c.merged_into, c.id)
                ORDER BY {LATEST_FIRST}) AS place
        FROM consent_answer AS a JOIN client AS c ON c.id = a.client
        WHERE a.purpose = ? AND {COUNTS})
    SELECT l.card, l.until FROM latest AS l JOIN client AS c ON c.id = l.card
    WHERE l.place = 1 AND l.said = 'yes' AND l.how IN ('phone', 'orally') AND l.until < ?
        AND c.allergies_asked_on IS NOT NULL
    ORDER BY l.until, l.card"""  # noqa: S608 - constants only


_UNREAD = f"""
    SELECT code FROM paper
    WHERE outcome = 'signed' AND client IS NOT NULL
    AND kind IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (
        SELECT 1 FROM consent_answer AS a
        WHERE a.paper = paper.code AND a.paper <> '' AND {STANDS})
    ORDER BY made_at LIMIT {MOST_UNREAD}"""  # noqa: S608 - constants only

_OF_HEALTH = [
    *(Subject.HEALTH, Subject.ANSWER_SHEET, Subject.VISIT_NOTE, Subject.PATCH_TEST_NOTE),
    *(Subject.REACTION_ACCOUNT, Subject.BARS_NOTHING, Subject.ATTACHMENT),
]
_HELD = f"""
    SELECT subject, count(*) FROM (
        SELECT subject FROM sealed_record WHERE {OF_CARD}
        UNION ALL SELECT subject FROM sealed_item WHERE {OF_CARD})
    WHERE subject IN (SELECT value FROM json_each(?2)) GROUP BY subject"""  # noqa: S608 - constants only


class SqlConsentBook:
    """The register as one transaction sees it."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._papers = SqlPaperBook(connection, touched)

    def of_client(self, client_id: ClientId) -> Consents:
        """Return every answer of a client, the latest last, and report them as read."""
        rows = self._connection.execute(
            f"{_SELECT} WHERE {OF_CARD} ORDER BY {IN_ORDER}", (client_id,)
        ).fetchall()
        self._touched(Touch(Verb.READ, Subject.CONSENTS, client_id))
        return _consents_of(rows)

    def of_cards(self, cards: Collection[ClientId]) -> Mapping[ClientId, Consents]:
        """Return what clients answered, the latest last, by card; nothing is reported."""
        rows = self._connection.execute(_OF_CARDS, (json.dumps(sorted(cards)),)).fetchall()
        by_card: dict[ClientId, list[tuple[Any, ...]]] = {}
        for card, *row in rows:
            by_card.setdefault(ClientId(card), []).append(tuple(row))
        return {card: _consents_of(of_card) for card, of_card in by_card.items()}

    def health_asked(self, cards: Collection[ClientId]) -> frozenset[ClientId]:
        """Return those of the cards on which allergies were asked; nothing is reported."""
        rows = self._connection.execute(_ASKED, (json.dumps(sorted(cards)),))
        return frozenset(ClientId(card) for (card,) in rows)

    def said_only_until(self, purpose: Purpose, before: date) -> list[tuple[ClientId, date]]:
        """Return cards whose latest answer is a spoken yes that is over, the longest first."""
        rows = self._connection.execute(_SAID_ONLY, (purpose.value, before.isoformat()))
        return [(ClientId(card), day(until)) for card, until in rows]

    def unread(self, forms: Collection[str]) -> list[Paper]:
        """Return signed papers of these forms of which nothing was entered, as read."""
        rows = self._connection.execute(_UNREAD, (json.dumps(sorted(forms)),)).fetchall()
        found = []
        for (code,) in rows:
            with suppress(NotFound):  # a row that cannot be read hides no other
                found.append(self._papers.get(PaperCode(code)))
        return found

    def health_held(self, client_id: ClientId) -> Mapping[Subject, int]:
        """Return how many sealed records about a client's health there are, by kind."""
        rows = self._connection.execute(_HELD, (client_id, json.dumps(_OF_HEALTH))).fetchall()
        return {Subject(subject): count for subject, count in rows}

    def over_all(self, wanted: Extract, today: date, most: int | None = None) -> Register:
        """Return how a purpose stands with every card, by name; nothing is reported."""
        return register(self._connection, wanted, today, most)

    def lapsed(
        self, cards: Collection[ClientId], day: date
    ) -> Mapping[ClientId, frozenset[Purpose]]:
        """Return the purposes whose yes is over on a day, by card; nothing is reported."""
        return lapsed_of(self._connection, cards, day)

    def names(self, cards: Collection[ClientId]) -> Mapping[ClientId, str]:
        """Return what cards are called, of closed ones initials; nothing is reported."""
        rows = self._connection.execute(
            "SELECT id, name FROM client WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(cards)),),
        )
        return {ClientId(card): name for card, name in rows}

    def add(self, answer: Answer) -> None:
        """Add an answer of a client."""
        self._connection.execute(_ADD, _row_of(answer))
        self._touched(Touch(Verb.CHANGED, Subject.CONSENT, answer.id, 1))


def _consents_of(rows: Sequence[tuple[Any, ...]]) -> Consents:
    answers = tuple(sound(rows, answer_of))
    return Consents(answers, readable=len(answers) == len(rows))


def answer_of(*row: Any) -> Answer:  # noqa: ANN401 - whatever a row holds
    """Return the answer that a row holds; raises what ``sound`` leaves out."""
    id_, client, purpose, said, on, by, form, version, fingerprint, language, *rest = row
    how, paper, until, guardian, receipt, mistaken = rest
    return Answer(
        id=AnswerId(id_),
        client=ClientId(client),
        purpose=Purpose(purpose),
        said=Said(said),
        on=day(on),
        by=by,
        wording=Wording(form, version, fingerprint, language),
        how=How(how),
        paper=paper,
        until=day_or_none(until),
        guardian=guardian,
        receipt=receipt,
        mistaken=mistaken,
    )


def _row_of(answer: Answer) -> tuple[Any, ...]:
    wording = answer.wording
    return (
        answer.id,
        answer.client,
        answer.purpose.value,
        answer.said.value,
        answer.on.isoformat(),
        answer.by,
        wording.form,
        wording.version,
        wording.fingerprint,
        wording.language,
        answer.how.value,
        answer.paper,
        iso(answer.until),
        answer.guardian,
        answer.receipt,
        answer.mistaken,
    )
