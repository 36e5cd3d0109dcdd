"""Reading the log back; writing it is ``storage.audit``."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from salon_vault.audit import Entry, Fact, Phase, Seq, Subject, Touch, Verb
from salon_vault.clients.model import ClientId
from salon_vault.compartments import Sealed
from salon_vault.errors import RecordDamaged
from salon_vault.log.anchor import SLIP, Comparison, Slip
from salon_vault.log.model import EVERYTHING, Kind, LogLine, Verification, Wanted
from salon_vault.ports import Progress
from salon_vault.staff.model import StaffId
from storage.anchors import VaultAnchors
from storage.audit import detail_place
from storage.cipher import Connection
from storage.log_format import read_core, to_erase
from storage.log_pages import count, page, tally
from storage.ring import KeyRing
from storage.roll import Roll
from storage.root_told import about_root, knew_root
from storage.sealed import Touched
from storage.seals import countersign, is_any_countersigned, make_seal
from storage.signers import Signers, end_signers
from storage.verification import Verifier

_LINE = """
    SELECT l.seq, CAST(l.core AS BLOB), d.sealed
    FROM log AS l LEFT JOIN log_detail AS d USING (seq)
    WHERE l.seq = ?"""

_AFTER_DIGITS = ":"
"""Comes after every digit: the records of slips end with the number of an entry."""

_DAMAGED: Mapping[str, Fact] = MappingProxyType({"damaged": True})
_UNREADABLE = Entry(datetime.fromtimestamp(0, UTC), StaffId(""), "log.damaged", Phase.FAILED)
"""What is shown for an entry that nobody can read: it must not hide the others."""


class SqlLogBook:
    """The log as one transaction sees it."""

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        touched: Touched,
        roll: Callable[[], Roll],
        anchors: VaultAnchors,
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._touched = touched
        self._roll = roll
        self._anchors = anchors

    def latest(
        self, before: Seq | None, limit: int, wanted: Wanted = EVERYTHING
    ) -> list[LogLine]:
        """Return entries older than ``before``, the newest first; reports the log as read."""
        lines = self._lines(page(self._connection, wanted, None, before, limit))
        span = f"{lines[-1].seq}-{lines[0].seq}" if lines else ""
        self._touched(Touch(Verb.READ, Subject.LOG, span))
        return lines

    def of_client(
        self,
        client_id: ClientId,
        limit: int,
        before: Seq | None = None,
        wanted: Wanted = EVERYTHING,
    ) -> list[LogLine]:
        """Return who opened or changed a card, the newest first; reports the log as read."""
        lines = self._lines(page(self._connection, wanted, client_id, before, limit))
        self._touched(Touch(Verb.READ, Subject.LOG, client_id))
        return lines

    def count(self, wanted: Wanted, client_id: ClientId | None = None) -> int:
        """Return how many entries there are; an INTENT that was answered does not count."""
        return count(self._connection, wanted, client_id)

    def tally(self) -> Mapping[Kind, int]:
        """Return how many entries of each kind there are."""
        return tally(self._connection)

    def put_back(self) -> Comparison | None:
        """Return how the log differs from this PC's anchor; None if it fits, or is none."""
        return self._anchors.put_back()

    def slip(self) -> Slip:
        """Return the line for paper: how far the log has come."""
        return self._anchors.slip()

    def last_slip(self) -> LogLine | None:
        """Return the entry of the newest slip that was printed; it is not reported as read."""
        return self._line_at(
            "SELECT max(seq) FROM log_ref WHERE kind = ? AND id >= ? AND id < ?",
            (Subject.LOG.value, SLIP, SLIP + _AFTER_DIGITS),
        )

    def first(self) -> LogLine | None:
        """Return the oldest entry; it is not reported as read."""
        return self._line_at("SELECT min(seq) FROM log", ())

    def held_against(self, anchor: bytes | Slip) -> Comparison:
        """Hold the log against an anchor from a file, or a line from paper."""
        if isinstance(anchor, bytes):
            return self._anchors.held_against(anchor)
        return self._anchors.held_against_slip(anchor)

    def last_naming(self, subject: Subject, record: str) -> LogLine | None:
        """Return the newest entry that names this record; it is not reported as read."""
        return self._line_at(
            "SELECT max(seq) FROM log_ref WHERE kind = ? AND id = ?", (subject.value, record)
        )

    def names(self, subject: Subject, record: str) -> bool:
        """Tell whether any entry names this record; reads nothing of the log itself."""
        row = self._connection.execute(
            "SELECT 1 FROM log_ref WHERE kind = ? AND id = ? LIMIT 1", (subject.value, record)
        ).fetchone()
        return row is not None

    def knew_root(self, who: StaffId) -> bool:
        """Tell whether ``who`` was a deputy or an owner since the root was changed last."""
        signers = Signers(self._connection, self._ring.vault_id, self._roll())
        lines = self._lines(about_root(self._connection, signers))
        return any(knew_root(line, who) for line in lines)

    def verify(self, progress: Progress) -> Verification:
        """Check everything in one transaction; with the grant *log* the MAC, too."""
        return self.begin_check().verify(progress)

    def begin_check(self, *, quick: bool = False) -> Verifier:
        """Begin a walk over the log; its steps may lie in transactions of their own."""
        check = Verifier(self._connection, self._ring, self._roll(), quick=quick)
        check.hold_against(self._anchors)
        return check

    def seal(self, now: datetime) -> None:
        """Seal the days before today, if that was not done; reports the seal."""
        seal = make_seal(self._connection, self._ring, now)
        if seal is not None:
            self._touched(seal.touch)

    def countersign(self) -> int:
        """
        Put the root's signature under the seals that lack it; return how many those were.

        With the first seal of all, keys that left the roster before there were any ends get
        theirs. Without the root nothing happens.
        """
        if not self._ring.holds_root:
            return 0
        signers = Signers(self._connection, self._ring.vault_id, self._roll())
        if not is_any_countersigned(self._connection):
            end_signers(self._connection, self._ring, signers.without_end)
            signers = Signers(self._connection, self._ring.vault_id, self._roll())
        return countersign(self._connection, self._ring, signers)

    def erase_details(self, seqs: Sequence[Seq]) -> None:
        """
        Remove the sealed details of entries; the touches carry the root's word for it.

        Raises:
            NotPermitted: without the root grant; nobody else's erasure counts.
        """
        for seq in seqs:
            signature = self._ring.sign_as_root(to_erase(self._ring.vault_id, str(seq)))
            self._connection.execute("DELETE FROM log_detail WHERE seq = ?", (seq,))
            self._touched(Touch(Verb.ERASED, Subject.LOG, str(seq), digest=signature))

    def _line_at(self, statement: str, values: tuple[str, ...]) -> LogLine | None:
        (seq,) = self._connection.execute(statement, values).fetchone()
        return None if seq is None else self._lines([seq])[0]

    def _lines(self, seqs: Sequence[int]) -> list[LogLine]:
        rows = (self._connection.execute(_LINE, (seq,)).fetchone() for seq in seqs)
        return [self._line(row) for row in rows]

    def _line(self, row: tuple[Any, ...]) -> LogLine:
        seq, core, sealed = row
        try:
            read = read_core(core)
        except ValueError:
            return LogLine(Seq(seq), _UNREADABLE, _DAMAGED)
        if not read.stamp.commitment:
            return LogLine(Seq(seq), read.entry, {})
        if sealed is None:
            return LogLine(Seq(seq), read.entry, None)
        return LogLine(Seq(seq), read.entry, self._detail(Seq(seq), sealed))

    def _detail(self, seq: Seq, sealed: bytes) -> Mapping[str, Fact] | Sealed:
        """Open a detail; one that was made not to open must not hide its whole page."""
        try:
            plain = self._ring.open(detail_place(seq), sealed)
            detail = plain if isinstance(plain, Sealed) else json.loads(plain)
        except (RecordDamaged, ValueError, RecursionError):
            return _DAMAGED
        if isinstance(detail, Sealed):
            return detail
        return detail if _is_detail(detail) else _DAMAGED


def _is_detail(read: object) -> bool:
    """Tell whether what somebody sealed to the owner is what this program seals."""
    return isinstance(read, dict) and all(
        fact is None
        or isinstance(fact, str | int)
        or (isinstance(fact, list) and all(isinstance(part, str) for part in fact))
        for fact in read.values()
    )
