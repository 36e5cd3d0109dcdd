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
from storage.client_rows import CARDS, iso
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

_FORM = "substr(p.kind, 1, instr(p.kind || '/', '/') - 1)"
_LIKELY = "coalesce(for_day, date(made_at, 'localtime'))"
_DAY = f"coalesce(ticked, signed_on, min({_LIKELY}, coalesce(outcome_on, '{date.max}')))"
"""
The day of signing, as ``consents.day_signed`` has it.

``ticked`` goes before it: the day that was read off a paper with the ticks on it.
"""

_ANSWERS = f"FROM consent_answer AS a WHERE a.paper <> '' AND {STANDS}"

_SIGNED = f"""
    WITH {CARDS},
    signed AS MATERIALIZED (
        SELECT card.card, {_FORM} AS form, p.signed_on, p.for_day, p.made_at, p.outcome_on,
            (SELECT max(a.day) {_ANSWERS} AND a.paper = p.code) AS ticked
        FROM card CROSS JOIN paper AS p ON p.client = card.id
        WHERE p.outcome = 'signed' AND form IN (SELECT value FROM json_each(?2)))
    SELECT card, form, max({_DAY}), coalesce(ticked, signed_on) IS NOT NULL
        OR {_LIKELY} = outcome_on
    FROM signed GROUP BY card, form ORDER BY 3, 1, 2"""  # noqa: S608 - constants only
"""
The newest paper of each form by card: day, and whether that day is sure.

What stands beside max() comes from the row that it found.
"""

_NEWEST = f"""
    WITH told AS MATERIALIZED (
        SELECT a.paper, max(a.day) AS ticked {_ANSWERS} GROUP BY a.paper)
    SELECT p.client, p.kind, max({_DAY})
    FROM paper AS p LEFT JOIN told ON told.paper = p.code
    WHERE p.outcome = 'signed' AND p.client IS NOT NULL GROUP BY p.kind, p.client"""  # noqa: S608 - constants only
"""The same day of every card, the answers on paper gone through once."""

_MERGED = "SELECT id, merged_into FROM client WHERE merged_into IS NOT NULL"

_VISITS = f"""
    WITH {CARDS} SELECT card.card, v.day, v.treatments, v.unlisted
    FROM card CROSS JOIN visit AS v ON v.client = card.id
    WHERE v.day >= ?2 ORDER BY v.day"""  # noqa: S608 - constants only

_SINCE = """
    SELECT asked.key, (
        SELECT count(*) FROM visit AS v WHERE v.day >= asked.value AND v.client IN (
            SELECT asked.key UNION ALL SELECT id FROM client WHERE merged_into = asked.key))
    FROM json_each(?) AS asked"""

_CHANGES_OF = """,
    said AS (
        SELECT card.card, a.asked_at, a.weight, lag(a.weight) OVER (
            PARTITION BY card.card, a.kind ORDER BY a.asked_at, a.id) AS before
        FROM card CROSS JOIN answers AS a ON a.client = card.id)
    SELECT card, max(day) FROM (
        SELECT card.card, h.day
            FROM card CROSS JOIN health_change AS h ON h.client = card.id
        UNION ALL SELECT card.card, r.day
            FROM card CROSS JOIN reaction AS r ON r.client = card.id
        UNION ALL SELECT card, substr(asked_at, 1, 10) FROM said
            WHERE before IS NOT NULL AND weight <> before)
    GROUP BY card"""
_CHANGES = f"WITH {CARDS}{_CHANGES_OF}"
_EVERY_CHANGE = f"""
    WITH card AS (SELECT id, coalesce(merged_into, id) AS card FROM client){_CHANGES_OF}"""  # noqa: S608 - constants only
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
        cards: Collection[ClientId],
        by_visits: Collection[str] = (),
    ) -> list[SignedForm]:
        """Return the newest signed paper of each of these forms, by card."""
        which = json.dumps(sorted(cards))
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

    def newest(self, forms: Collection[str]) -> Mapping[str, Mapping[ClientId, date]]:
        """Return when the newest paper of each of these forms was signed, by form and card."""
        merged = dict(self._connection.execute(_MERGED).fetchall())
        rows = self._connection.execute(_NEWEST).fetchall()
        days = dict(sound({(on,) for *_, on in rows}, lambda on: (on, day(on))))
        found: dict[str, dict[ClientId, date]] = {form: {} for form in forms}
        of_kind = {kind: found.get(kind.partition("/")[0]) for kind in {row[1] for row in rows}}
        for client, kind, written in rows:
            cards, on = of_kind[kind], days.get(written)
            if cards is not None and on is not None:
                card = merged.get(client, client)
                if card not in cards or cards[card] < on:
                    cards[card] = on
        return found

    def visits_since(self, days: Mapping[ClientId, date]) -> Mapping[ClientId, int]:
        """Return how many visits cards have had since a day of their own, of whatever kind."""
        asked = json.dumps({card: on.isoformat() for card, on in days.items()})
        rows = self._connection.execute(_SINCE, (asked,)).fetchall()
        return {ClientId(card): visits for card, visits in rows}

    def health_changes(self) -> Mapping[ClientId, date]:
        """Return of every card when an answer about health was last another one, if ever."""
        return dict(sound(self._connection.execute(_EVERY_CHANGE), _change_of))

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
