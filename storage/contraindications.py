"""Question sets and answers: what is to be done lies in *salon*, what was said is sealed."""

import json
from dataclasses import replace

from salon_vault.audit import Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Compartment, Sealed
from salon_vault.contraindications.answers import Answers, AnswerSheet, AnswersId
from salon_vault.contraindications.model import AdoptedSet
from salon_vault.contraindications.sets.written import written
from salon_vault.errors import EditConflict, NotFound
from salon_vault.treatments.model import Kind
from storage.answer_rows import (
    ANSWERS,
    SET,
    answers_of,
    fields_of,
    may_be_later,
    may_be_since,
    row_of,
    set_of,
    sheet_of,
)
from storage.cipher import Connection
from storage.client_rows import OF_CARD
from storage.planted import sound, whole
from storage.ring import KeyRing
from storage.sealed import Touched
from storage.sealed_items import SealedItems

_SETS = f"SELECT {SET} FROM question_set"  # noqa: S608 - constants only
_ADOPT = f"INSERT INTO question_set ({SET}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - constants only
_KINDS = ", ".join(f"'{kind.value}'" for kind in Kind)
_STRAYS = f"SELECT adopted_at FROM question_set WHERE kind NOT IN ({_KINDS})"  # noqa: S608 - constants only
_SELECT = f"SELECT {ANSWERS} FROM answers"  # noqa: S608 - constants only
_LATEST_FIRST = " ORDER BY asked_at DESC, id"
_SAVE = (
    f"INSERT INTO answers ({ANSWERS})"  # noqa: S608 - constants only
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
    " ON CONFLICT (id) DO UPDATE SET weight = excluded.weight, to_do = excluded.to_do,"
    " decided_by = excluded.decided_by, decided_on = excluded.decided_on,"
    " version = excluded.version"
)


class SqlQuestionBook:
    """The salon's question sets, and what its clients answered, as one transaction sees it."""

    def __init__(self, connection: Connection, ring: KeyRing, touched: Touched) -> None:
        self._connection = connection
        self._touched = touched
        self._sheets = SealedItems(
            connection, ring, Compartment.HEALTH, Subject.ANSWER_SHEET, touched
        )

    # --- sets --------------------------------------------------------------------------------

    def sets(self) -> list[AdoptedSet]:
        """Return the newest version of each set that an owner ever adopted, by kind."""
        rows = self._connection.execute(_SETS + " ORDER BY kind, version DESC").fetchall()
        found: dict[Kind, AdoptedSet] = {}
        for one in sound(rows, set_of):
            found.setdefault(one.questions.kind, one)
        return list(found.values())

    def versions(self, kind: Kind) -> list[AdoptedSet]:
        """Return all versions of a set, the newest first; rows that say nothing left out."""
        rows = self._connection.execute(
            _SETS + " WHERE kind = ? ORDER BY version DESC", (kind.value,)
        )
        return sound(rows.fetchall(), set_of)

    def in_force(self, kind: Kind) -> AdoptedSet | None:
        """Return the set that is asked before treatments of ``kind``, if there is one."""
        newest = next(iter(self.versions(kind)), None)
        return newest if newest is not None and newest.in_force else None

    def set_is_whole(self, kind: Kind) -> bool:
        """Tell whether the newest version could be read, and no later one lost its kind."""
        newest = self._connection.execute(
            _SETS + " WHERE kind = ? ORDER BY version DESC LIMIT 1", (kind.value,)
        ).fetchall()
        if not whole(newest, set_of):
            return False
        since = set_of(*newest[0]).adopted_at if newest else None
        strays = self._connection.execute(_STRAYS).fetchall()
        return not any(may_be_since(at, since) for (at,) in strays)

    def newest_version(self, kind: Kind) -> int:
        """Return the number of the newest version for ``kind``, readable or not; 0 for none."""
        (newest,) = self._connection.execute(
            "SELECT coalesce(max(version), 0) FROM question_set WHERE kind = ?", (kind.value,)
        ).fetchone()
        return int(newest)

    def adopt(self, adopted: AdoptedSet) -> None:
        """Keep a new version; raise EditConflict if it is not the one after the newest."""
        questions = adopted.questions
        if questions.version != self.newest_version(questions.kind) + 1:
            raise EditConflict
        self._connection.execute(
            _ADOPT,
            (
                questions.kind.value,
                questions.version,
                adopted.adopted_at.isoformat(),
                adopted.adopted_by,
                int(adopted.in_force),
                written(questions),
                adopted.fingerprint,
                json.dumps(adopted.changed),
            ),
        )
        self._touched(
            Touch(
                Verb.CHANGED,
                Subject.QUESTION_SET,
                questions.kind.value,
                questions.version,
                adopted.fingerprint,
            )
        )

    # --- what came of an asking --------------------------------------------------------------

    def of_client(self, client_id: ClientId) -> list[Answers]:
        """Return when a client was asked, the latest first, and report it as read."""
        rows = self._connection.execute(
            f"{_SELECT} WHERE {OF_CARD}{_LATEST_FIRST}", (client_id,)
        )
        found = sound(rows.fetchall(), answers_of)
        for one in found:
            self._report(Verb.READ, one)
        return found

    def latest(self, client_id: ClientId, kind: Kind) -> Answers | None:
        """Return what came of the latest asking before treatments of ``kind``."""
        rows = self._connection.execute(
            f"{_SELECT} WHERE {OF_CARD} AND kind = ?2{_LATEST_FIRST}", (client_id, kind.value)
        )
        return next(iter(sound(rows.fetchall(), answers_of)), None)

    def is_whole(self, client_id: ClientId, kind: Kind) -> bool:
        """Tell whether ``latest`` is the latest: no unreadable row may have come later."""
        rows = self._connection.execute(f"{_SELECT} WHERE {OF_CARD}", (client_id,)).fetchall()
        latest = self.latest(client_id, kind)
        since = latest.asked_at if latest is not None else None
        return whole([row for row in rows if may_be_later(row, kind, since)], answers_of)

    def get(self, answers_id: AnswersId) -> Answers:
        """Return what came of one asking, and report it as read; raise NotFound."""
        found = self._kept(answers_id)
        if found is None:
            raise NotFound(Subject.ANSWERS, answers_id)
        self._report(Verb.READ, found)
        return found

    def save(self, answers: Answers) -> Answers:
        """Keep what came of an asking, with its new version; raise EditConflict."""
        before = self._kept(answers.id)
        if answers.version != (before.version if before else 0):
            raise EditConflict
        kept = replace(answers, version=answers.version + 1)
        self._connection.execute(_SAVE, row_of(kept))
        self._report(Verb.CHANGED, kept)
        return kept

    # --- what was said -----------------------------------------------------------------------

    def sheet(self, answers_id: AnswersId) -> AnswerSheet | Sealed:
        """Return what was said, or Sealed; raise NotFound, RecordDamaged."""
        found = self._sheets.open(answers_id)
        return found if isinstance(found, Sealed) else sheet_of(found.opened)

    def save_sheet(
        self, client_id: ClientId, answers_id: AnswersId, sheet: AnswerSheet
    ) -> None:
        """Keep what was said, a new sheet also upward; raise EditConflict."""
        self._sheets.keep(client_id, answers_id, sheet.version, fields_of(sheet))

    def _kept(self, answers_id: AnswersId) -> Answers | None:
        rows = self._connection.execute(_SELECT + " WHERE id = ?", (answers_id,))
        return next(iter(sound(rows.fetchall(), answers_of)), None)

    def _report(self, verb: Verb, answers: Answers) -> None:
        self._touched(Touch(verb, Subject.ANSWERS, answers.id, answers.version))
