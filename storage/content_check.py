"""Checking what the entries of the log say: who signed, what they speak of, what is gone."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from salon_vault.audit import SIT_DOWN, Phase, Subject, Touch, Verb
from salon_vault.log.model import Layer
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.entry_signatures import EntrySignatures, Moment
from storage.log_format import Core, commit, read_core, to_erase
from storage.log_row import Row
from storage.records_check import RecordsCheck
from storage.signers import Signers

type Found = tuple[int, Layer]
"""An entry, and the layer that noticed something there."""


@dataclass(slots=True)
class Told:
    """What the entries so far have told of seals, and of who sat down."""

    seals: dict[str, tuple[int, bytes]] = field(default_factory=dict)
    """Seals by their range: the entry that names each, and its hash."""
    sat_down: tuple[int, date] | None = None
    """The newest entry of an unlocking, and its day."""
    seats: dict[StaffId, int] = field(default_factory=dict)
    """The newest entry of an unlocking by each person."""
    restored: list[int] = field(default_factory=list)
    """Entries that say the log went on from a backup."""


@dataclass(slots=True)
class _Seen:
    """What the entries so far have told of everything else."""

    refs: int = 0
    bare: list[int] = field(default_factory=list)
    """Entries whose detail is gone."""
    erased: set[str] = field(default_factory=set)
    """Entries whose detail the root says was erased."""
    open_intents: set[int] = field(default_factory=set)
    moment: Moment = ("", 0)
    """That of the entry before."""


class ContentCheck:
    """Holds every entry against its signers and against the records it speaks of."""

    def __init__(self, connection: Connection, vault_id: str, signers: Signers) -> None:
        self._connection = connection
        self._vault_id = vault_id
        self._signers = signers
        self._signatures = EntrySignatures(vault_id, signers)
        self._seen = _Seen()
        self._records = RecordsCheck(connection)
        self.told = Told()

    def check(self, row: Row) -> Iterator[Found]:
        """Yield what is wrong with an entry, and remember what it tells."""
        try:
            core = read_core(row.core)
        except ValueError:
            yield row.seq, Layer.CHAIN
            return
        if core.stamp.seq != row.seq:
            yield row.seq, Layer.CHAIN
        wrong = self._signatures.fault(row, core, self._seen.moment)
        if wrong is not None:
            yield row.seq, wrong
        yield from self._check_detail(row, core)
        yield from self._check_references(row, core)
        self._seen.moment = (core.stamp.boot, core.stamp.mono)
        self._hear(row.seq, core)

    def look_at_records(self, last: int) -> bool:
        """Look at some of the records, and return True once all were."""
        return self._records.look_at_some(last)

    def check_end(self, last: int) -> Iterator[Found]:
        """Yield what is wrong, once every record and every entry up to ``last`` was checked."""
        seen = self._seen
        for seq in seen.bare:
            if str(seq) not in seen.erased:
                yield seq, Layer.DETAIL
        kept = {seq for (seq,) in self._connection.execute("SELECT seq FROM log_intent")}
        for seq in kept ^ seen.open_intents:
            yield seq, Layer.REFERENCE
        (refs,) = self._connection.execute("SELECT count(*) FROM log_ref").fetchone()
        if refs != seen.refs:
            yield last, Layer.REFERENCE
        for seq in self._records.faults():
            yield seq, Layer.REFERENCE

    def _check_detail(self, row: Row, core: Core) -> Iterator[Found]:
        promised = core.stamp.commitment
        if row.salt is None or row.sealed is None:
            if promised:
                self._seen.bare.append(row.seq)
        elif commit(row.salt, row.seq, row.sealed) != promised:
            yield row.seq, Layer.DETAIL

    def _check_references(self, row: Row, core: Core) -> Iterator[Found]:
        named = {(touch.subject.value, touch.id) for touch in core.entry.touches}
        self._seen.refs += len(named)
        for kind, id_ in named:
            found = self._connection.execute(
                "SELECT 1 FROM log_ref WHERE id = ? AND kind = ? AND seq = ?",
                (id_, kind, row.seq),
            ).fetchone()
            if found is None:
                yield row.seq, Layer.REFERENCE

    def _hear(self, seq: int, core: Core) -> None:
        entry, told = core.entry, self.told
        for touch in entry.touches:
            self._remember(seq, touch)
        if entry.phase is Phase.INTENT:
            self._seen.open_intents.add(seq)
        if entry.of_seq is not None:
            self._seen.open_intents.discard(entry.of_seq)
        if (entry.case, entry.phase) == (SIT_DOWN, Phase.RUN):
            told.sat_down = (seq, entry.at.date())
            told.seats[entry.actor] = seq

    def _remember(self, seq: int, touch: Touch) -> None:
        if (touch.verb, touch.subject) == (Verb.ERASED, Subject.LOG):
            erased = to_erase(self._vault_id, touch.id)
            if self._signers.rooted(erased, touch.digest, seq):
                self._seen.erased.add(touch.id)
        elif (touch.verb, touch.subject) == (Verb.SEALED, Subject.LOG):
            self.told.seals[touch.id] = (seq, touch.digest)
        elif (touch.verb, touch.subject) == (Verb.RESTORED, Subject.BACKUP):
            self.told.restored.append(seq)
        else:
            self._records.hear(seq, touch)
