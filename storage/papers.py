"""The register of printed papers in the database."""

import json
from dataclasses import astuple
from datetime import date, datetime
from typing import Any

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment
from salon_vault.consents.model import Outcome, Paper, PaperCode, SignedField
from salon_vault.errors import NotFound
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.sealed import Touched

_COLUMNS = (
    "code, client, kind, template_version, language, made_at, made_by, pages, sha256, blob,"
    " compartment, outcome, copies, treatment, fingerprint, outcome_on, outcome_by, witness,"
    " box, fields, version"
)
_SELECT = f"SELECT {_COLUMNS} FROM paper"  # noqa: S608 - constants only
_ADD = f"INSERT INTO paper ({_COLUMNS}) VALUES ({', '.join('?' * 21)})"  # noqa: S608 - constants only


class SqlPaperBook:
    """The register of papers as one transaction sees it."""

    def __init__(self, connection: Connection, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched

    def of_client(self, client_id: ClientId) -> list[Paper]:
        """Return a client's papers, the latest first, and report each as read."""
        rows = self._connection.execute(
            f"{_SELECT} WHERE {OF_CARD} ORDER BY made_at DESC, code", (client_id,)
        )
        papers = [_paper_of(row) for row in rows]
        for paper in papers:
            self._report(Verb.READ, paper)
        return papers

    def get(self, code: PaperCode) -> Paper:
        """Return the paper and report it as read; raise NotFound."""
        paper = self._kept(code)
        self._report(Verb.READ, paper)
        return paper

    def add(self, paper: Paper) -> None:
        """Register a paper that is about to be printed or saved."""
        self._connection.execute(_ADD, _row_of(paper))
        self._report(Verb.CHANGED, paper)

    def note_outcome(self, code: PaperCode, outcome: Outcome) -> None:
        """Note what came of a paper; raise NotFound."""
        paper = self._kept(code)
        self._connection.execute(
            "UPDATE paper SET outcome = ? WHERE code = ?", (outcome.value, code)
        )
        self._report(Verb.CHANGED, paper)

    def printed_again(self, code: PaperCode, copies: int) -> None:
        """Add to the number of copies; the code stays the same; raise NotFound."""
        paper = self._kept(code)
        self._connection.execute(
            "UPDATE paper SET copies = copies + ? WHERE code = ?", (copies, code)
        )
        self._report(Verb.CHANGED, paper)

    def take_back(self, paper: Paper) -> None:
        """Take out a paper that never left the house, and the key of its bytes."""
        self._report(Verb.ERASED, paper)
        self._connection.execute("DELETE FROM paper WHERE code = ?", (paper.code,))
        self._connection.execute("DELETE FROM blob WHERE id = ?", (paper.blob,))

    def _kept(self, code: PaperCode) -> Paper:
        row = self._connection.execute(_SELECT + " WHERE code = ?", (code,)).fetchone()
        if row is None:
            raise NotFound(Subject.PAPER, code)
        return _paper_of(row)

    def _report(self, verb: Verb, paper: Paper) -> None:
        self._touched(Touch(verb, Subject.PAPER, paper.code, digest=paper.sha256))


def _paper_of(row: tuple[Any, ...]) -> Paper:
    code, client, kind, version, language, made_at, made_by, pages, sha256, *rest = row
    blob, compartment, outcome, copies, treatment, fingerprint, *what = rest
    outcome_on, outcome_by, witness, box, fields, edit = what
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
        outcome_on=date.fromisoformat(outcome_on) if outcome_on else None,
        outcome_by=outcome_by,
        witness=witness,
        box=box,
        fields=tuple(SignedField(*field) for field in json.loads(fields)),
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
        paper.outcome_on.isoformat() if paper.outcome_on else None,
        paper.outcome_by,
        paper.witness,
        paper.box,
        json.dumps([astuple(field) for field in paper.fields]),
        paper.version,
    )
