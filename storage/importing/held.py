"""Whether a list that is to be taken back is the one that the log says came in."""

from datetime import timedelta

from salon_vault.audit import Entry, Subject, Touch, Verb
from salon_vault.importing.book import TakenIn
from salon_vault.importing.errors import ImportChanged
from storage.cipher import Connection
from storage.importing.manifest import came_with, digest_of
from storage.log_format import read_core

BETWEEN = timedelta(minutes=15)
"""The row of an import is written before its cards are, and its entry after them."""

_ENTRIES = """
    SELECT DISTINCT seq, CAST(l.core AS BLOB) FROM log_ref AS r JOIN log AS l USING (seq)
    WHERE r.id = ? ORDER BY seq"""


def check_held(connection: Connection, taken: TakenIn) -> None:
    """
    Hold an import against its entry: when it was, under which login, and what came with it.

    Whoever has the database's key can write rows here that name cards of others, of any age.

    Raises:
        ImportChanged: if that is not what the log says, or it says different things.
    """
    said = _said(connection, taken)
    digest = digest_of(came_with(connection, taken.id))
    if not said or any(not _fits(taken, digest, *each) for each in said):
        raise ImportChanged


def _fits(taken: TakenIn, digest: bytes, entry: Entry, touch: Touch) -> bool:
    late = abs(entry.at - taken.at)
    return (touch.digest, entry.actor) == (digest, taken.by) and late <= BETWEEN


def _said(connection: Connection, taken: TakenIn) -> list[tuple[Entry, Touch]]:
    """Return every entry that says that this import came in, with what it says of it."""
    wanted = Verb.CHANGED, Subject.IMPORT, taken.id
    try:
        entries = [
            read_core(core).entry for _seq, core in connection.execute(_ENTRIES, (taken.id,))
        ]
    except ValueError as unreadable:
        raise ImportChanged from unreadable
    return [
        (entry, touch)
        for entry in entries
        for touch in entry.touches
        if (touch.verb, touch.subject, touch.id) == wanted
    ]
