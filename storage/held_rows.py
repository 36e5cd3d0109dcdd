"""
Plain rows that the log holds: which they are, and what an entry keeps of each.

Whoever has the database's key can write every row. An entry that changed one of these keeps the
hash of what stood there: taken out, put in or altered past the gate, verification finds it.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from salon_vault.audit import Subject, Touch
from storage.cipher import Connection
from storage.patch_rules import RULE_VERSIONS
from storage.seal import bound
from storage.visit_rows import PRODUCTS


@dataclass(frozen=True, slots=True)
class Held:
    """A table of such rows."""

    subject: Subject
    select: str
    """All of it, with the id and the version by which entries name a row."""
    apart: frozenset[str] = frozenset()
    """Columns that change without a deed on the row."""
    each_version: bool = False
    """Whether a version stays when the next one is written."""


HELD = (
    Held(Subject.VISIT, f"SELECT *, {PRODUCTS} AS used FROM visit", frozenset({"tell"})),  # noqa: S608 - constants only
    Held(
        Subject.PAPER,
        "SELECT *, code AS id, lower(hex(sha256)) AS bytes FROM paper",
        frozenset({"sha256"}),
    ),
    Held(Subject.FORMULA, "SELECT * FROM formula", frozenset({"visit"})),
    Held(Subject.PATCH_TEST, "SELECT * FROM patch_test"),
    Held(Subject.PATCH_TEST, "SELECT *, 1 AS version FROM test_lapse"),
    Held(Subject.REACTION, "SELECT * FROM reaction"),
    Held(Subject.OVERRIDE, "SELECT *, 1 AS version FROM clearance_override"),
    Held(Subject.ANSWERS, "SELECT * FROM answers"),
    Held(Subject.CONSENT, "SELECT *, 1 AS version FROM consent_answer"),
    Held(Subject.PUBLICATION, "SELECT * FROM photo_publication"),
    Held(Subject.SCAN, "SELECT * FROM scan_page"),
    Held(Subject.TREATMENT, "SELECT * FROM treatment"),
    Held(Subject.COVER, "SELECT *, 0 AS version FROM cover"),
    Held(Subject.PATCH_RULE, f"SELECT *, {RULE_VERSIONS} AS versions FROM patch_rule"),  # noqa: S608 - constants only
    Held(
        Subject.QUESTION_SET,
        "SELECT *, kind AS id FROM question_set",
        frozenset({"fingerprint"}),  # that of the contents
        each_version=True,
    ),
    Held(Subject.AGE_RULES, "SELECT *, 'age' AS id FROM age_rules", each_version=True),
    Held(Subject.FORM_VALIDITY, "SELECT *, form AS id FROM form_validity"),
    Held(Subject.FORM_WORDING, "SELECT *, form AS id FROM form_wording", each_version=True),
    Held(
        Subject.CLIENT,
        "SELECT * FROM (SELECT id, version, merged_into, NULLIF(severity, 0) AS severity,"
        " handling, merged_into IS NOT NULL AS needed FROM client"
        " WHERE merged_into IS NOT NULL OR severity <> 0 OR handling <> '')",
        frozenset({"needed"}),
    ),
)
"""
Of cards the alert, and where merged ones point to: with them go tests, reactions and answers.

An alert without an entry is no fault: it may be older than what entries keep, or have come with
a list; and one that somebody adds past the gate makes nobody less careful.
"""

_NOTHING = (None, "")
_LISTS = frozenset({"used", "versions"})
"""Columns that are JSON of other tables; spelled by SQLite, so they are read first."""

_PAGE = " WHERE id >= :after ORDER BY id LIMIT :most"
NEXT = "\0"
"""Behind an id it makes the least text that is greater."""

HELD_KINDS = frozenset(held.subject for held in HELD)
EACH_VERSION = frozenset(held.subject for held in HELD if held.each_version)


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row as it lies there, as far as the log has to do with it."""

    subject: Subject
    id: str
    version: int
    digest: bytes
    """SHA-256 over its columns, under their names."""
    needed: bool = True
    """Whether there has to be an entry about it."""


def held_row(
    connection: Connection, touch: Touch, without: frozenset[str] = frozenset()
) -> HeldRow | None:
    """Return the row that a touch names, as it lies there now; some columns may be left out."""
    for held in HELD:
        if held.subject is touch.subject:
            where = " WHERE id = :id" + " AND version = :version" * held.each_version
            named = {"id": touch.id, "version": touch.version}
            narrowed = replace(held, apart=held.apart | without) if without else held
            for row in _rows(connection, narrowed, where, named):
                return row
    return None


def held_rows(connection: Connection, at_a_time: int) -> Iterator[list[HeldRow]]:
    """Yield every row that the log holds, page by page; no query stays open in between."""
    for held in HELD:
        if held.each_version:  # a handful
            yield list(_rows(connection, held, "", {}))
            continue
        named: dict[str, str | int] = {"after": "", "most": at_a_time}
        while page := list(_rows(connection, held, _PAGE, named)):
            yield page
            named["after"] = page[-1].id + NEXT


def _rows(
    connection: Connection, held: Held, where: str, named: Mapping[str, Any]
) -> Iterator[HeldRow]:
    found = connection.execute(held.select + where, named)
    columns = [column[0] for column in found.description]
    id_, version = columns.index("id"), columns.index("version")
    needed = columns.index("needed") if "needed" in columns else None
    places = [(name, at) for at, name in enumerate(columns) if name not in held.apart]
    for row in found:
        # what holds nothing is left out, so that a later column changes no older digest
        said = {
            name: json.loads(row[at]) if name in _LISTS else row[at]
            for name, at in places
            if row[at] not in _NOTHING
        }
        digest = hashlib.sha256(bound("row", held.subject.value, said)).digest()
        wanted = needed is None or bool(row[needed])
        yield HeldRow(held.subject, row[id_], row[version], digest, wanted)
