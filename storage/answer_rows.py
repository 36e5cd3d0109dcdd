"""How question sets, and what came of askings, lie in their rows and sheets."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from salon_vault.clearance.model import Weight
from salon_vault.clients.model import ClientId
from salon_vault.contraindications.answers import Answers, AnswerSheet, AnswersId
from salon_vault.contraindications.model import AdoptedSet, Answer, ToDo
from salon_vault.contraindications.sets.written import fingerprint, read_written
from salon_vault.treatments.model import Kind
from storage.client_rows import day, iso
from storage.planted import day as sane_day
from storage.planted import day_or_none, moment
from storage.sealed import Opened, reading, text_of

SET = "kind, version, adopted_at, adopted_by, in_force, contents, fingerprint, changed"
"""The columns of a set."""

ANSWERS = (
    "id, client, kind, set_version, asked_at, asked_by, weight, to_do, valid_until,"
    " decided_by, decided_on, version"
)
"""The columns of what came of an asking."""

_KINDS = frozenset(kind.value for kind in Kind)


def set_of(*row: Any) -> AdoptedSet:  # noqa: ANN401 - whatever a row holds
    """Return the set that a row of ``SET`` columns holds; raises ValueError and its like."""
    kind, version, at, by, in_force, contents, digest, changed = row
    questions = read_written(contents, version)
    if questions.kind is not Kind(kind) or fingerprint(questions) != digest:
        raise ValueError("question set")
    return AdoptedSet(
        questions=questions,
        adopted_at=moment(at),
        adopted_by=by,
        in_force=bool(in_force),
        fingerprint=digest,
        changed=tuple(str(each) for each in json.loads(changed)),
    )


def answers_of(*row: Any) -> Answers:  # noqa: ANN401 - whatever a row holds
    """Return what a row of ``ANSWERS`` columns holds; raises ValueError and its like."""
    id_, client, kind, set_version, at, by, weight, to_do, until, decider, decided, version = (
        row
    )
    return Answers(
        id=AnswersId(id_),
        client=ClientId(client),
        kind=Kind(kind),
        set_version=set_version,
        asked_at=moment(at),
        asked_by=by,
        weight=Weight(weight),
        to_do=ToDo(to_do) if to_do else None,
        valid_until=sane_day(until),
        decided_by=decider,
        decided_on=day_or_none(decided),
        version=version,
    )


def may_be_later(row: tuple[Any, ...], kind: Kind, since: datetime | None) -> bool:
    """Tell whether a row of ``ANSWERS`` columns may be an asking of ``kind`` after a moment."""
    told_kind, told_at = row[2], row[4]
    if told_kind in _KINDS and told_kind != kind:
        return False
    return may_be_since(told_at, since)


def may_be_since(told: str, since: datetime | None) -> bool:
    """Tell whether a moment that is written down, readable or not, may be after another."""
    try:
        return since is None or moment(told) >= since
    except ValueError:
        return True


def row_of(answers: Answers) -> tuple[Any, ...]:
    """Return the ``ANSWERS`` columns."""
    return (
        answers.id,
        answers.client,
        answers.kind.value,
        answers.set_version,
        answers.asked_at.isoformat(),
        answers.asked_by,
        int(answers.weight),
        answers.to_do.value if answers.to_do else "",
        answers.valid_until.isoformat(),
        answers.decided_by,
        iso(answers.decided_on),
        answers.version,
    )


def fields_of(sheet: AnswerSheet) -> dict[str, Any]:
    """Return what is sealed of a sheet."""
    return {
        "answers": [
            {"question": one.question, "said": one.said, "last": iso(one.last)}
            for one in sheet.answers
        ],
        "proposed": sheet.proposed.name,
        "reason": sheet.reason,
        "note": sheet.note,
        "as_before": sheet.as_before,
    }


def sheet_of(opened: Opened) -> AnswerSheet:
    """Return the sheet that was sealed; raise RecordDamaged."""
    fields = opened.fields
    with reading():
        return AnswerSheet(
            answers=tuple(_answer(one) for one in fields["answers"]),
            proposed=Weight[text_of(fields, "proposed")],
            reason=text_of(fields, "reason"),
            note=text_of(fields, "note"),
            as_before=bool(fields["as_before"]),
            version=opened.version,
        )


def _answer(fields: Mapping[str, Any]) -> Answer:
    last = fields["last"]
    return Answer(text_of(fields, "question"), text_of(fields, "said"), day(last))
