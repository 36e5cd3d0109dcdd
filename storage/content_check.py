"""Checking what the entries of the log say: who signed, what they speak of, what is gone."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from salon_vault.audit import SIT_DOWN, Phase, Subject, Touch, Verb
from salon_vault.log.model import Layer
from salon_vault.staff.model import StaffId
from storage.cipher import Connection
from storage.importing.manifest import came_with, digest_of, taken_back_with
from storage.log_format import Core, commit, read_core, to_cosign, to_erase, to_sign
from storage.log_row import Row
from storage.seal import verify
from storage.sealed_items import ITEMS
from storage.sealed_items import digest_of as digest_of_item
from storage.shift_key import Certificate
from storage.signed_key import SignedKey
from storage.signers import Signers

_SEALED = frozenset({Subject.CONTACT, Subject.HEALTH, Subject.CLOSED_CARD}) | ITEMS

_RECORDS = (
    "SELECT subject, client, version, sealed FROM sealed_record"
    " UNION ALL SELECT 'closed_card', client, version, sealed FROM closed_card"
)
_ITEMS = "SELECT subject, id, client, version, sealed FROM sealed_item"

type Kept = tuple[int, bytes]
"""The version of a record, and what the log has of its bytes."""

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
    moment: tuple[str, int] = ("", 0)
    """Start of the PC and milliseconds since then, of the entry before."""
    sealed: dict[tuple[str, str], tuple[int, Kept]] = field(default_factory=dict)
    """Sealed records by kind and id: the entry that changed each last, and what it kept."""
    imports_off: list[int] = field(default_factory=list)
    """Entries whose import does not agree with what is kept of it."""


class ContentCheck:
    """Holds every entry against its signers and against the records it speaks of."""

    def __init__(self, connection: Connection, vault_id: str, signers: Signers) -> None:
        self._connection = connection
        self._vault_id = vault_id
        self._signers = signers
        self._seen = _Seen()
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
        yield from self._check_signatures(row, core)
        yield from self._check_detail(row, core)
        yield from self._check_references(row, core)
        self._seen.moment = (core.stamp.boot, core.stamp.mono)
        self._hear(row.seq, core)

    def check_end(self, last: int) -> Iterator[Found]:
        """Yield what is wrong with the records, once every entry up to ``last`` was checked."""
        seen = self._seen
        for seq in seen.bare:
            if str(seq) not in seen.erased:
                yield seq, Layer.DETAIL
        kept = {seq for (seq,) in self._connection.execute("SELECT seq FROM log_intent")}
        for seq in (*(kept ^ seen.open_intents), *seen.imports_off):
            yield seq, Layer.REFERENCE
        (refs,) = self._connection.execute("SELECT count(*) FROM log_ref").fetchone()
        if refs != seen.refs:
            yield last, Layer.REFERENCE
        yield from self._check_records(last)

    def _check_signatures(self, row: Row, core: Core) -> Iterator[Found]:
        signer = self._signer(core)
        message = to_sign(self._vault_id, row.seq, row.link)
        cosigned = self._cosigner(row, core)
        if (
            signer is None
            or signer.member != core.entry.actor
            or not verify(signer.public_key, message, row.signature)
            or (core.entry.cosigner is None) != (row.cosignature is None)
            or (core.entry.cosigner is not None and cosigned is None)
        ):
            yield row.seq, Layer.SIGNATURE
            return
        if not self._may_sign(row, core) or (
            cosigned is not None and not self._signers.may_sign(cosigned, row.seq)
        ):
            yield row.seq, Layer.SIGNER

    def _signer(self, core: Core) -> SignedKey | Certificate | None:
        """Return the key that an entry names; a shift key never passes for an identity."""
        if core.stamp.by_shift:
            return self._signers.shift_key(core.stamp.signer)
        return self._signers.keys.get(core.stamp.signer)

    def _may_sign(self, row: Row, core: Core) -> bool:
        """Tell whether the signer was in force; a shift key in its hours, in order."""
        stamp = core.stamp
        shift = self._signers.shift_key(stamp.signer) if stamp.by_shift else None
        if shift is None:
            return self._signers.may_sign(stamp.signer, row.seq)
        boot, mono = self._seen.moment
        return (
            shift.covers(stamp.boot, stamp.mono)
            and (boot == stamp.boot and mono <= stamp.mono)
            and self._signers.may_sign_by_shift(shift, row.seq)
        )

    def _cosigner(self, row: Row, core: Core) -> str | None:
        """Return the id of the key that signed for the second person."""
        if core.entry.cosigner is None or row.cosignature is None:
            return None
        message = to_cosign(self._vault_id, row.seq, row.link)
        for id_, key in self._signers.keys.items():
            if key.member != core.entry.cosigner:
                continue
            if verify(key.public_key, message, row.cosignature):
                return id_
        return None

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
        record = (touch.subject.value, touch.id)
        if (touch.verb, touch.subject) == (Verb.ERASED, Subject.LOG):
            erased = to_erase(self._vault_id, touch.id)
            if self._signers.rooted(erased, touch.digest, seq):
                self._seen.erased.add(touch.id)
        elif (touch.verb, touch.subject) == (Verb.SEALED, Subject.LOG):
            self.told.seals[touch.id] = (seq, touch.digest)
        elif (touch.verb, touch.subject) == (Verb.RESTORED, Subject.BACKUP):
            self.told.restored.append(seq)
        elif touch.subject is Subject.IMPORT:
            self._remember_import(seq, touch)
        elif touch.verb is Verb.CHANGED and touch.subject in _SEALED:
            self._seen.sealed[record] = (seq, (touch.version, touch.digest))
        elif touch.verb is Verb.ERASED:
            self._seen.sealed.pop(record, None)

    def _remember_import(self, seq: int, touch: Touch) -> None:
        """Take the rows of an import for touches of this entry, if they are what it named."""
        erased = touch.verb is Verb.ERASED
        rows = list((taken_back_with if erased else came_with)(self._connection, touch.id))
        if digest_of(iter(rows)) != touch.digest:
            self._seen.imports_off.append(seq)
        for subject, client, digest in rows:
            if erased:
                self._seen.sealed.pop((subject, client), None)
            else:
                self._seen.sealed[subject, client] = (seq, (1, digest))

    def _check_records(self, last: int) -> Iterator[Found]:
        """
        Hold every sealed record against the entry that changed it last.

        Anybody can seal to a compartment, and an older record opens where its version is put
        back with it: only the log knows which one was kept, and under whose login.
        """
        logged = dict(self._seen.sealed)
        for record, kept in self._kept():
            seq, told = logged.pop(record, (last, None))
            if told != kept:
                yield seq, Layer.REFERENCE
        for seq, _kept in logged.values():
            yield seq, Layer.REFERENCE

    def _kept(self) -> Iterator[tuple[tuple[str, str], Kept]]:
        """Yield every sealed record by kind and id, as the log should have it."""
        for subject, record, version, sealed in self._connection.execute(_RECORDS):
            yield (subject, record), (version, hashlib.sha256(sealed).digest())
        for subject, record, client, version, sealed in self._connection.execute(_ITEMS):
            yield (subject, record), (version, digest_of_item(client, version, sealed))
