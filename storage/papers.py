"""The register of printed papers in the database."""

import json
from collections.abc import Collection, Mapping
from dataclasses import astuple, replace
from datetime import date, datetime
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.consents.model import Outcome, Paper, PaperCode, SignedField, Why
from salon_vault.errors import EditConflict, NotFound
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.client_rows import CARDS, OF_CARD
from storage.planted import day_or_none, moment, sound
from storage.sealed import Touched

_COLUMNS = (
    "code, client, kind, template_version, language, made_at, made_by, pages, sha256, blob,"
    " compartment, outcome, copies, treatment, fingerprint, outcome_on, outcome_by, witness,"
    " box, fields, why, awaited_until, noted_by, noted_at, filed_on, for_day,"
    " signed_on, together, version"
)
_SELECT = f"SELECT {_COLUMNS} FROM paper"  # noqa: S608 - constants only
_ADD = f"INSERT INTO paper ({_COLUMNS}) VALUES ({', '.join('?' * 29)})"  # noqa: S608 - constants only
_SAVE = (
    f"{_ADD} ON CONFLICT (code) DO UPDATE SET "  # its pages stay, which REPLACE would take
    + ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS.split(", ")[1:])
)
_WAITING = (
    f"{_SELECT} WHERE outcome IN ('printed', 'saved', 'will_bring') AND client IS NOT NULL"
    " ORDER BY made_at"
)
_OF_CLIENT = f"{_SELECT} WHERE {OF_CARD} ORDER BY made_at DESC, code"
_OF_CARDS = f"""
    WITH {CARDS} SELECT card.card, {", ".join(f"p.{name}" for name in _COLUMNS.split(", "))}
    FROM card CROSS JOIN paper AS p ON p.client = card.id ORDER BY p.made_at DESC, p.code"""  # noqa: S608 - constants only
_STILL_OUT = f"{_SELECT} WHERE {OF_CARD} AND kind = ?2 AND outcome = 'printed'"
_TOGETHER = f"{_SELECT} WHERE together = ? AND code <> ? ORDER BY code"
_CALLED = f"{_SELECT} WHERE code >= ? AND code < ? ORDER BY code LIMIT ?"


class SqlPaperBook:
    """The register of papers as one transaction sees it."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def of_client(self, client_id: ClientId) -> list[Paper]:
        """Return a client's papers, the latest first, and report each as read."""
        rows = self._connection.execute(_OF_CLIENT, (client_id,)).fetchall()
        papers = sound(rows, lambda *row: _paper_of(row))
        for paper in papers:
            self._report(Verb.READ, paper)
        return papers

    def kept_of(self, client_id: ClientId) -> list[Paper]:
        """Return a client's papers, the latest first; reports nothing."""
        rows = self._connection.execute(_OF_CLIENT, (client_id,)).fetchall()
        return sound(rows, lambda *row: _paper_of(row))

    def kept_of_cards(self, cards: Collection[ClientId]) -> Mapping[ClientId, list[Paper]]:
        """Return the papers of clients, the latest first, by card; reports nothing."""
        rows = self._connection.execute(_OF_CARDS, (json.dumps(sorted(cards)),)).fetchall()
        found: dict[ClientId, list[Paper]] = {}
        for card, paper in sound(rows, lambda card, *row: (ClientId(card), _paper_of(row))):
            found.setdefault(card, []).append(paper)
        return found

    def get(self, code: PaperCode) -> Paper:
        """Return the paper and report it as read; raise NotFound."""
        paper = self._kept(code)
        self._report(Verb.READ, paper)
        return paper

    def add(self, paper: Paper) -> Paper:
        """Register a paper that is about to be printed or saved; return its first version."""
        fresh = replace(paper, version=1)
        self._connection.execute(_ADD, _row_of(fresh))
        self._report(Verb.CHANGED, fresh)
        return fresh

    def save(self, paper: Paper) -> Paper:
        """Keep a registered paper with its next version; raise NotFound, EditConflict."""
        before = self._kept(paper.code)
        if paper.version != before.version:
            raise EditConflict
        kept = replace(paper, version=paper.version + 1)
        self._connection.execute(_SAVE, _row_of(kept))
        if before.client is None and kept.client is not None:
            self._connection.execute("INSERT INTO given_paper (code) VALUES (?)", (kept.code,))
        self._report(Verb.CHANGED, kept)
        return kept

    def waiting(self) -> list[Paper]:
        """Return those of clients that nobody has noted an outcome of, the oldest first."""
        rows = self._connection.execute(_WAITING).fetchall()
        return sound(rows, lambda *row: _paper_of(row))

    def still_out(self, client_id: ClientId, kind: str) -> list[Paper]:
        """Return a client's papers of a kind that are out; reports nothing."""
        rows = self._connection.execute(_STILL_OUT, (client_id, kind)).fetchall()
        return sound(rows, lambda *row: _paper_of(row))

    def together(self, paper: Paper) -> list[Paper]:
        """Return the same form in other languages, as printed with it; reports nothing."""
        rows = self._connection.execute(_TOGETHER, (paper.together, paper.code)).fetchall()
        return sound(rows, lambda *row: _paper_of(row))

    def called(self, start: str, most: int) -> list[Paper]:
        """Return papers whose code begins so, in its order; reports nothing."""
        rows = self._connection.execute(_CALLED, (start, start + "~", most)).fetchall()
        return sound(rows, lambda *row: _paper_of(row))

    def take_back(self, paper: Paper) -> None:
        """Take out a paper that never left the house, and the key of its bytes."""
        self._report(Verb.ERASED, paper)
        self._connection.execute("DELETE FROM paper WHERE code = ?", (paper.code,))
        self._connection.execute("DELETE FROM blob WHERE id = ?", (paper.blob,))

    def _kept(self, code: PaperCode) -> Paper:
        rows = self._connection.execute(_SELECT + " WHERE code = ?", (code,)).fetchall()
        for paper in sound(rows, lambda *row: _paper_of(row)):
            return paper
        raise NotFound(Subject.PAPER, code)

    def _report(self, verb: Verb, paper: Paper) -> None:
        self._touched(Touch(verb, Subject.PAPER, paper.code, paper.version))


def _paper_of(row: tuple[Any, ...]) -> Paper:
    code, client, kind, version, language, made_at, made_by, pages, sha256, *rest = row
    blob, compartment, outcome, copies, treatment, fingerprint, *what = rest
    outcome_on, outcome_by, witness, box, fields, *tracked = what
    why, awaited_until, noted_by, noted_at, filed_on, *read, together, edit = tracked
    for_day, signed_on = read
    return Paper(
        code=PaperCode(code),
        client=ClientId(client) if client is not None else None,
        kind=kind,
        template_version=version,
        language=language,
        made_at=datetime.fromisoformat(made_at),
        made_by=made_by,
        pages=pages,
        sha256=sha256,
        blob=blob,
        compartment=Compartment(compartment),
        outcome=Outcome(outcome),
        copies=copies,
        treatment=treatment,
        fingerprint=fingerprint,
        outcome_on=day_or_none(outcome_on),
        outcome_by=outcome_by,
        witness=witness,
        box=box,
        fields=tuple(SignedField(*field) for field in json.loads(fields)),
        why=Why(why) if why else None,
        awaited_until=day_or_none(awaited_until),
        noted_by=StaffId(noted_by) if noted_by else None,
        noted_at=moment(noted_at) if noted_at else None,
        filed_on=day_or_none(filed_on),
        for_day=day_or_none(for_day),
        signed_on=day_or_none(signed_on),
        together=PaperCode(together) if together else None,
        version=edit,
    )


def _row_of(paper: Paper) -> tuple[Any, ...]:
    return (
        paper.code,
        paper.client,
        paper.kind,
        paper.template_version,
        paper.language,
        paper.made_at.isoformat(),
        paper.made_by,
        paper.pages,
        paper.sha256,
        paper.blob,
        paper.compartment.value,
        paper.outcome.value,
        paper.copies,
        paper.treatment,
        paper.fingerprint,
        _iso(paper.outcome_on),
        paper.outcome_by,
        paper.witness,
        paper.box,
        json.dumps([astuple(field) for field in paper.fields]),
        paper.why.value if paper.why else "",
        _iso(paper.awaited_until),
        paper.noted_by,
        _iso(paper.noted_at),
        _iso(paper.filed_on),
        _iso(paper.for_day),
        _iso(paper.signed_on),
        paper.together,
        paper.version,
    )


def _iso(when: date | None) -> str | None:
    return when.isoformat() if when else None
