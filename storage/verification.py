"""Checking that the log is what was written, layer by layer."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from salon_vault.audit import Phase, Seq, Subject, Touch, Verb
from salon_vault.log.model import Fault, Layer, Verification
from salon_vault.ports import Progress
from storage.audit import read_state
from storage.cipher import Connection
from storage.log_format import (
    Core,
    commit,
    first_link,
    link,
    move_forward,
    read_core,
    seal_forward,
    to_cosign,
    to_sign,
)
from storage.ring import KeyRing
from storage.seal import same, verify
from storage.signed_key import SignedKey
from storage.signers import known_signers

FAULTS_KEPT = 20
"""Faults that are named; the first one tells where to look."""

PROGRESS_EVERY = 100
"""Entries between two words to whoever waits; checking a hundred takes about 25 ms."""

_SEALED = frozenset({Subject.CONTACT, Subject.HEALTH})

EVERYBODY = (Layer.CHAIN, Layer.SIGNATURE, Layer.DETAIL, Layer.REFERENCE, Layer.STATE)
"""The layers that need no key but the database's."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One entry as it lies in the database."""

    seq: int
    core: bytes
    link: bytes
    signature: bytes
    cosignature: bytes | None
    mac: bytes
    salt: bytes | None
    sealed: bytes | None


@dataclass(slots=True)
class _Seen:
    """What the entries so far have told."""

    head: bytes
    mac_state: bytes | None
    """None without the grant *log*."""
    last: int = 0
    refs: int = 0
    bare: list[int] = field(default_factory=list)
    """Entries whose detail is gone."""
    erased: set[str] = field(default_factory=set)
    """Entries whose detail a later entry says was erased."""
    open_intents: set[int] = field(default_factory=set)
    sealed: dict[tuple[str, str], tuple[int, bytes]] = field(default_factory=dict)
    """Sealed records by kind and client: the entry that changed each last, and its hash."""


class Verifier:
    """One walk over the whole log."""

    def __init__(self, connection: Connection, ring: KeyRing) -> None:
        self._connection = connection
        self._vault_id = ring.vault_id
        self._signers: Mapping[str, SignedKey] = known_signers(
            connection, ring.root, ring.vault_id
        )
        self._seen = _Seen(first_link(ring.vault_id), ring.log_key())
        self._layers = EVERYBODY if ring.log_key() is None else (*EVERYBODY, Layer.MAC)
        self._faults: list[Fault] = []

    def verify(self, progress: Progress) -> Verification:
        """Return what the walk found; ``progress`` may end it by raising Cancelled."""
        of = self._count("log")
        entries = 0
        for entries, row in enumerate(self._rows(), start=1):
            if entries % PROGRESS_EVERY == 1:
                progress.reached(entries, of)
            self._check_chain(row)
            self._check_mac(row)
            self._check_contents(row)
        self._check_end()
        progress.reached(entries, of)
        faults = sorted(set(self._faults), key=lambda fault: fault.seq)
        return Verification(entries, self._seen.head, self._layers, tuple(faults[:FAULTS_KEPT]))

    def _check_chain(self, row: _Row) -> None:
        expected = self._seen.last + 1
        if row.seq != expected:
            self._fault(expected, Layer.CHAIN)
        if link(self._seen.head, row.core) != row.link:
            self._fault(row.seq, Layer.CHAIN)
        self._seen.head = row.link

    def _check_mac(self, row: _Row) -> None:
        state = self._seen.mac_state
        if state is not None:
            for _ in range(row.seq - self._seen.last - 1):
                state = move_forward(state)
            if not same(row.mac, seal_forward(state, row.link)):
                self._fault(row.seq, Layer.MAC)
            self._seen.mac_state = move_forward(state)
        self._seen.last = row.seq

    def _check_contents(self, row: _Row) -> None:
        try:
            core = read_core(row.core)
        except ValueError:
            self._fault(row.seq, Layer.CHAIN)
            return
        if core.stamp.seq != row.seq:
            self._fault(row.seq, Layer.CHAIN)
        if not (self._signed(row, core) and self._cosigned(row, core)):
            self._fault(row.seq, Layer.SIGNATURE)
        self._check_detail(row, core)
        self._check_references(row, core)

    def _signed(self, row: _Row, core: Core) -> bool:
        signer = self._signers.get(core.stamp.signer)
        if signer is None or signer.member != core.entry.actor:
            return False
        message = to_sign(self._vault_id, row.seq, row.link)
        return verify(signer.public_key, message, row.signature)

    def _cosigned(self, row: _Row, core: Core) -> bool:
        if core.entry.cosigner is None:
            return row.cosignature is None
        message = to_cosign(self._vault_id, row.seq, row.link)
        return any(
            verify(key.public_key, message, row.cosignature or b"")
            for key in self._signers.values()
            if key.member == core.entry.cosigner
        )

    def _check_detail(self, row: _Row, core: Core) -> None:
        promised = core.stamp.commitment
        if row.salt is None or row.sealed is None:
            if promised:
                self._seen.bare.append(row.seq)
        elif commit(row.salt, row.seq, row.sealed) != promised:
            self._fault(row.seq, Layer.DETAIL)

    def _check_references(self, row: _Row, core: Core) -> None:
        named = {(touch.subject.value, touch.id) for touch in core.entry.touches}
        self._seen.refs += len(named)
        for kind, id_ in named:
            found = self._connection.execute(
                "SELECT 1 FROM log_ref WHERE id = ? AND kind = ? AND seq = ?",
                (id_, kind, row.seq),
            ).fetchone()
            if found is None:
                self._fault(row.seq, Layer.REFERENCE)
        for touch in core.entry.touches:
            self._remember(row.seq, touch)
        if core.entry.phase is Phase.INTENT:
            self._seen.open_intents.add(row.seq)
        if core.entry.of_seq is not None:
            self._seen.open_intents.discard(core.entry.of_seq)

    def _remember(self, seq: int, touch: Touch) -> None:
        if (touch.verb, touch.subject) == (Verb.ERASED, Subject.LOG):
            self._seen.erased.add(touch.id)
        record = (touch.subject.value, touch.id)
        if touch.verb is Verb.CHANGED and touch.subject in _SEALED:
            self._seen.sealed[record] = (seq, touch.digest)
        elif touch.verb is Verb.ERASED:
            self._seen.sealed.pop(record, None)

    def _check_end(self) -> None:
        seen = self._seen
        for seq in seen.bare:
            if str(seq) not in seen.erased:
                self._fault(seq, Layer.DETAIL)
        kept = {seq for (seq,) in self._connection.execute("SELECT seq FROM log_intent")}
        for seq in kept ^ seen.open_intents:
            self._fault(seq, Layer.REFERENCE)
        if self._count("log_ref") != seen.refs:
            self._fault(seen.last, Layer.REFERENCE)
        self._check_records()
        state = read_state(self._connection)
        if (state.seq, state.link) != (seen.last, seen.head):
            self._fault(seen.last, Layer.STATE)
        if seen.mac_state is not None and not same(seen.mac_state, state.mac_state):
            self._fault(seen.last, Layer.MAC)

    def _check_records(self) -> None:
        """
        Hold every sealed record against the entry that changed it last.

        Anybody can seal to a compartment, and an older record opens where its version is put
        back with it: only the log knows which one was kept, and under whose login.
        """
        logged = dict(self._seen.sealed)
        rows = self._connection.execute("SELECT subject, client, sealed FROM sealed_record")
        for subject, client, sealed in rows:
            seq, digest = logged.pop((subject, client), (self._seen.last, b""))
            if digest != hashlib.sha256(sealed).digest():
                self._fault(seq, Layer.REFERENCE)
        for seq, _digest in logged.values():
            self._fault(seq, Layer.REFERENCE)

    def _rows(self) -> Iterator[_Row]:
        rows: Iterator[tuple[Any, ...]] = self._connection.execute(
            "SELECT l.seq, CAST(l.core AS BLOB), l.link, l.signature, l.cosignature, l.mac,"
            " d.salt, d.sealed FROM log AS l LEFT JOIN log_detail AS d USING (seq)"
            " ORDER BY l.seq"
        )
        return (_Row(*row) for row in rows)

    def _count(self, table: str) -> int:
        row = self._connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - our own names
        return int(row[0])

    def _fault(self, seq: int, layer: Layer) -> None:
        self._faults.append(Fault(Seq(seq), layer))
