"""How long signed forms count, in the database, and the days they are held against."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.consent_register.validity.model import HealthChange, SignedForm, Validity
from salon_vault.errors import EditConflict
from salon_vault.treatments.model import Kind
from storage.cipher import Connection
from storage.client_rows import iso
from storage.consents_of_all import STANDS
from storage.planted import day, day_or_none, sound
from storage.sealed import Touched

_COLUMNS = "form, months, visits, with_health, day, staff, version"
_SELECT = f"SELECT {_COLUMNS} FROM form_validity"  # noqa: S608 - constants only
_SAVE = (
    f"INSERT INTO form_validity ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants only
    " ON CONFLICT (form) DO UPDATE SET months = excluded.months, visits = excluded.visits,"
    " with_health = excluded.with_health, day = excluded.day, staff = excluded.staff,"
    " version = excluded.version"
)

_CARDS = """
    WITH card AS (
        SELECT id, coalesce(merged_into, id) AS card FROM client
        WHERE ?1 IS NULL OR coalesce(merged_into, id) IN (SELECT value FROM json_each(?1)))"""
"""Cards that are asked about, each with those merged into it; all of them for NULL."""

_SIGNED = f"""{_CARDS},
    signed AS (
        SELECT card.card, substr(p.kind, 1, instr(p.kind || '/', '/') - 1) AS form,
            coalesce(
                (SELECT max(a.day) FROM consent_answer AS a
                    WHERE a.paper = p.code AND a.paper <> '' AND {STANDS}),
                p.signed_on) AS told,
            coalesce(p.for_day, date(p.made_at, 'localtime')) AS likely, p.outcome_on AS noted
        FROM paper AS p JOIN card ON card.id = p.client
        WHERE p.outcome = 'signed' AND form IN (SELECT value FROM json_each(?2)))
    SELECT card, form, max(coalesce(told, min(likely, coalesce(noted, likely)))),
        told IS NOT NULL OR likely = noted
    FROM signed GROUP BY card, form ORDER BY 3, 1, 2"""  # noqa: S608 - constants only
"""
The newest paper of each form by card: day, and whether that day is sure.

The day is that of ``consents.day_signed``; ticks that were entered from the paper go before it.
What stands beside max() comes from the row that it found.
"""

_VISITS = f"""{_CARDS}
    SELECT card.card, v.day, v.treatments, v.unlisted
    FROM visit AS v JOIN card ON card.id = v.client WHERE v.day >= ?2 ORDER BY v.day"""  # noqa: S608 - constants only

_CHANGES = f"""{_CARDS},
    said AS (
        SELECT card.card, a.asked_at, a.weight, lag(a.weight) OVER (
            PARTITION BY card.card, a.kind ORDER BY a.asked_at, a.id) AS before
        FROM answers AS a JOIN card ON card.id = a.client)
    SELECT card, max(day) FROM (
        SELECT card.card, h.day FROM health_change AS h JOIN card ON card.id = h.client
        UNION ALL SELECT card.card, r.day FROM reaction AS r JOIN card ON card.id = r.client
        UNION ALL SELECT card, substr(asked_at, 1, 10) FROM said
            WHERE before IS NOT NULL AND weight <> before)
    GROUP BY card"""  # noqa: S608 - constants only
"""When what is known of a client's health last became another thing: allergies, a reaction, or
what came of questions before a treatment."""


class SqlValidityBook:
    """How long forms count, as one transaction sees it."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def every(self) -> list[Validity]:
        """Return what the salon has said, by form; forms that count for good are left out."""
        rows = self._connection.execute(f"{_SELECT} ORDER BY form").fetchall()
        return [each for each in sound(rows, _validity_of) if each.ends]

    def get(self, form: str) -> Validity:
        """Return how long a form counts; for good, where nothing was said."""
        rows = self._connection.execute(f"{_SELECT} WHERE form = ?", (form,)).fetchall()
        return next(iter(sound(rows, _validity_of)), Validity(form))

    def save(self, validity: Validity) -> Validity:
        """Keep another word for a form, and return it with its version; raise EditConflict."""
        if validity.version != self.get(validity.form).version:
            raise EditConflict
        kept = replace(validity, version=validity.version + 1)
        self._connection.execute(
            _SAVE,
            (
                *(kept.form, kept.months, kept.visits, int(kept.with_health)),
                *(iso(kept.on), kept.by, kept.version),
            ),
        )
        self._touched(Touch(Verb.CHANGED, Subject.FORM_VALIDITY, kept.form, kept.version))
        return kept

    def signed(
        self,
        forms: Collection[str],
        cards: Collection[ClientId] | None = None,
        by_visits: Collection[str] = (),
    ) -> list[SignedForm]:
        """Return the newest signed paper of each of these forms, by card; None for all."""
        which = None if cards is None else json.dumps(sorted(cards))
        rows = self._connection.execute(_SIGNED, (which, json.dumps(sorted(forms))))
        found = sound(rows.fetchall(), _signed_of)
        if not found:
            return []
        changes = dict(sound(self._connection.execute(_CHANGES, (which,)), _change_of))
        visits = self._visits([each for each in found if each.form in by_visits])
        return [
            replace(
                each,
                changed_on=changes.get(each.card),
                visits=tuple(one for one in visits.get(each.card, ()) if one[0] >= each.on),
            )
            for each in found
        ]

    def health_changed(self, change: HealthChange) -> None:
        """Keep that an answer about health is another one since a day."""
        self._connection.execute(
            "INSERT INTO health_change (client, day) VALUES (?, ?)"
            " ON CONFLICT (client) DO UPDATE SET day = max(day, excluded.day)",
            (change.client, change.on.isoformat()),
        )

    def _visits(
        self, signed: Collection[SignedForm]
    ) -> Mapping[ClientId, list[tuple[date, frozenset[Kind]]]]:
        which = json.dumps(sorted({each.card for each in signed}))
        since = min((each.on for each in signed), default=date.max)
        listed = self._connection.execute("SELECT id, kind FROM treatment").fetchall()
        kinds = dict(sound(listed, lambda id_, kind: (str(id_), Kind(kind))))
        rows = self._connection.execute(_VISITS, (which, since.isoformat())).fetchall()
        found: dict[ClientId, list[tuple[date, frozenset[Kind]]]] = {}
        for card, on, of in sound(rows, lambda *row: _visit_of(kinds, *row)):
            found.setdefault(card, []).append((on, of))
        return found


def _validity_of(*row: Any) -> Validity:  # noqa: ANN401 - whatever a row holds
    form, months, visits, with_health, on, by, version = row
    return Validity(form, months, visits, with_health == 1, day_or_none(on), by, version)


def _signed_of(card: str, form: str, on: str, sure: int) -> SignedForm:
    return SignedForm(ClientId(card), form, day(on), sure=sure == 1)


def _change_of(card: str, on: str) -> tuple[ClientId, date]:
    return ClientId(card), day(on)


def _visit_of(
    kinds: Mapping[str, Kind], card: str, on: str, treatments: str, unlisted: str
) -> tuple[ClientId, date, frozenset[Kind]]:
    return ClientId(card), day(on), frozenset(_kinds(kinds, treatments, unlisted))


def _kinds(kinds: Mapping[str, Kind], treatments: str, unlisted: str) -> Iterator[Kind]:
    yield from (kinds[each] for each in treatments.split() if each in kinds)
    yield from map(Kind, unlisted.split())
