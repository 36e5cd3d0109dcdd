"""Whether the log says that an owner's login kept a record that is sealed to the owner."""

import hashlib

from salon_vault.audit import Entry, Subject, Touch, Verb
from salon_vault.staff.model import Tier
from storage.cipher import Connection
from storage.header import Header
from storage.log_format import read_core


class OwnersWord:
    """
    What entries under owners' logins say, in one transaction.

    Anybody can seal to the owner, and write rows; an entry in an owner's name nobody else can
    sign. Entries of others count for nothing here, whatever they name.
    """

    def __init__(self, connection: Connection, header: Header) -> None:
        self._connection = connection
        self._others = frozenset(
            line.member.id for line in header.sheet.lines if line.member.tier is not Tier.OWNER
        )
        self._read: dict[int, Entry | None] = {}

    def kept(self, subject: Subject, record: str, version: int, sealed: bytes) -> bool:
        """Tell whether this is what an owner's login made of the record last."""
        rows = self._connection.execute(
            "SELECT seq FROM log_ref WHERE kind = ? AND id = ? ORDER BY seq DESC",
            (subject.value, record),
        )
        for (seq,) in rows.fetchall():
            entry = self.entry(seq)
            for touch in entry.touches if entry else ():
                if (touch.verb, touch.subject, touch.id) == (Verb.CHANGED, subject, record):
                    return _is(touch, version, sealed)
        return False

    def entry(self, seq: int) -> Entry | None:
        """Return an entry without its detail; None if it is nobody's who is or was an owner."""
        if seq not in self._read:
            self._read[seq] = self._entry(seq)
        return self._read[seq]

    def _entry(self, seq: int) -> Entry | None:
        row = self._connection.execute(
            "SELECT CAST(core AS BLOB) FROM log WHERE seq = ?", (seq,)
        ).fetchone()
        try:
            entry = None if row is None else read_core(row[0]).entry
        except ValueError:
            return None
        return None if entry is None or entry.actor in self._others else entry


def _is(touch: Touch, version: int, sealed: bytes) -> bool:
    """Tell whether the entry means these bytes; before there were digests, their version."""
    return touch.version == version and touch.digest in {b"", hashlib.sha256(sealed).digest()}
