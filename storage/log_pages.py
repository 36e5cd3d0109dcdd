"""Narrowing the log: by login, kind of deed, days and card; every query runs over an index."""

from collections.abc import Mapping
from datetime import UTC, datetime, time, timedelta
from typing import Any

from salon_vault.audit import SIT_DOWN, Seq
from salon_vault.clients.model import ClientId
from salon_vault.log.model import EVERYTHING, Kind, Wanted
from storage.cipher import Connection

AT = "CASE WHEN json_valid(core) THEN core ->> '$.t' END"
ACTOR = "CASE WHEN json_valid(core) THEN core ->> '$.actor' END"
CASE = "CASE WHEN json_valid(core) THEN core ->> '$.case' END"
PHASE = "CASE WHEN json_valid(core) THEN core ->> '$.phase' END"
OF_SEQ = "CASE WHEN json_valid(core) THEN core ->> '$.of_seq' END"
_DEED = (
    "CASE WHEN instr(core, ',\"exported\",') THEN 'exported'"
    " WHEN instr(core, ',\"printed\",') THEN 'printed'"
    " WHEN instr(core, ',\"changed\",') OR instr(core, ',\"erased\",') THEN 'changed'"
    " WHEN instr(core, '[\"client\",') THEN 'opened' ELSE '' END"
)
"""With four of the above, what ``log_told`` holds; spelled otherwise, it is not used."""

STAFF = (
    *("access_review", "deputies", "key_files", "keys", "personnel", "pins"),
    *("recovery", "slips", "staff", "staff_notice"),
)
"""First parts of the names of use cases about logins, staff and keys."""

_KIND = (
    f"CASE WHEN {PHASE} = 'refused' THEN 'refused' WHEN {PHASE} = 'failed' THEN 'failed'"
    f" WHEN {CASE} IN ('{SIT_DOWN}', 'staff.stand_up') THEN 'seats'"
    f" WHEN substr({CASE}, 1, instr({CASE}, '.') - 1) IN {STAFF} THEN 'staff'"
    f" WHEN {_DEED} <> '' THEN {_DEED} ELSE 'other' END"
)

_OPEN = f"({PHASE} IS NOT 'intent' OR seq IN (SELECT seq FROM log_intent))"  # noqa: S608 - constants only
"""An INTENT that was answered is told by its answer."""

_OF_CLIENT = """
    seq IN (SELECT r.seq FROM log_ref AS r WHERE r.id IN (
        WITH card(id) AS (
            SELECT :client UNION ALL SELECT id FROM client WHERE merged_into = :client)
        SELECT id FROM card
        UNION ALL SELECT id FROM visit WHERE client IN card
        UNION ALL SELECT code FROM paper WHERE client IN card
        UNION ALL SELECT id FROM client_import AS i WHERE EXISTS (
            SELECT 1 FROM imported_record WHERE import = i.id AND subject = 'contact'
            AND client IN card)))"""
"""
Entries that name the card, one merged into it, or how they came in.

Who names a record names its card (``storage.card_touches``); in version 0.1 not yet always.
"""


def page(
    connection: Connection, wanted: Wanted, client: ClientId | None, before: int | None, n: int
) -> list[int]:
    """Return the numbers of at most ``n`` entries older than ``before``, the newest first."""
    where, values = _conditions(wanted, client)
    # the whole log lies in its order already: nothing to be found out and sorted
    index = "INDEXED BY log_told" if wanted != EVERYTHING or client else ""
    rows = connection.execute(
        f"SELECT seq FROM log {index} WHERE {where}"  # noqa: S608 - constants only
        " AND (:before IS NULL OR seq < :before) ORDER BY seq DESC LIMIT :n",
        {**values, "before": before, "n": n},
    )
    return [seq for (seq,) in rows]


def count(connection: Connection, wanted: Wanted, client: ClientId | None) -> int:
    """Return how many entries there are."""
    where, values = _conditions(wanted, client)
    rows = connection.execute(
        f"SELECT count(*) FROM log INDEXED BY log_told WHERE {where} AND {_OPEN}",  # noqa: S608 - constants only
        values,
    )
    return int(rows.fetchone()[0])


def tally(connection: Connection) -> Mapping[Kind, int]:
    """Return how many entries of each kind there are."""
    rows = connection.execute(
        f"SELECT {_KIND}, count(*) FROM log INDEXED BY log_told WHERE {_OPEN} GROUP BY 1"  # noqa: S608 - constants only
    )
    return {Kind(kind): number for kind, number in rows}


def first_since(connection: Connection, midnight: datetime) -> int | None:
    """Return the first entry made at ``midnight``, local time, or later."""
    row = connection.execute(
        f"SELECT min(seq) FROM log INDEXED BY log_told WHERE {AT} >= ?",  # noqa: S608 - constants only
        (_begin(midnight),),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def last_seat(connection: Connection, who: str) -> int | None:
    """Return the last entry of somebody unlocking the vault."""
    row = connection.execute(
        f"SELECT max(seq) FROM log INDEXED BY log_told WHERE {ACTOR} = ?"  # noqa: S608 - constants only
        f" AND {CASE} = '{SIT_DOWN}' AND {PHASE} = 'run'",
        (who,),
    ).fetchone()
    return None if row[0] is None else int(row[0])


def numbers_of_case(connection: Connection, case: str) -> list[Seq]:
    """Return the numbers of the entries of one use case, the newest first."""
    rows = connection.execute(
        f"SELECT seq FROM log INDEXED BY log_told WHERE {CASE} = ? ORDER BY seq DESC",  # noqa: S608 - constants only
        (case,),
    )
    return [Seq(seq) for (seq,) in rows]


def numbers_of(connection: Connection, who: str, midnight: datetime) -> list[int]:
    """Return the numbers of somebody's entries since ``midnight``, local time."""
    rows = connection.execute(
        f"SELECT seq FROM log INDEXED BY log_told WHERE {ACTOR} = ? AND {AT} >= ?"  # noqa: S608 - constants only
        f" AND {_OPEN}",
        (who, _begin(midnight)),
    )
    return [int(seq) for (seq,) in rows]


def _conditions(wanted: Wanted, client: ClientId | None) -> tuple[str, dict[str, Any]]:
    told = ["1"]
    values: dict[str, Any] = {}
    if wanted.who is not None:
        told.append(f"{ACTOR} = :who")
        values["who"] = wanted.who
    if wanted.kind is not None:
        told.append(f"{_KIND} = :kind AND {_OPEN}")
        values["kind"] = wanted.kind.value
    if wanted.first is not None:
        told.append(f"{AT} >= :first")
        values["first"] = _begin(datetime.combine(wanted.first, time()))
    if wanted.last is not None:
        told.append(f"{AT} < :last")
        values["last"] = _begin(datetime.combine(wanted.last + timedelta(days=1), time()))
    if client is not None:
        told.append(_OF_CLIENT)
        values["client"] = client
    return " AND ".join(told), values


def _begin(midnight: datetime) -> int:
    """Return when a day begins on this PC's clock, as the cores tell time."""
    return int(midnight.astimezone(UTC).timestamp())
