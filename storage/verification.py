"""Walking over the log to see that it is what was written, layer by layer, in steps."""

from collections.abc import Iterator
from typing import Any

from salon_vault.audit import Seq
from salon_vault.log.model import Fault, Layer, Verification
from salon_vault.ports import Progress
from storage.anchors import VaultAnchors
from storage.audit import read_state
from storage.cipher import Connection
from storage.content_check import ContentCheck
from storage.log_format import first_link, link, move_forward, seal_forward
from storage.log_row import Row
from storage.ring import KeyRing
from storage.roll import Roll
from storage.seal import same
from storage.seal_check import check_seals
from storage.signers import Signers

FAULTS_KEPT = 20
"""Faults of each layer that are named; the first one tells where to look."""

STEP, QUICK_STEP = 100, 2000
"""Entries between two words to whoever waits; checking so many takes about 25 ms."""

EVERYBODY = (
    Layer.CHAIN,
    Layer.SIGNATURE,
    Layer.SIGNER,
    Layer.SEAL,
    Layer.DETAIL,
    Layer.REFERENCE,
    Layer.STATE,
)
"""The layers that need no key but the database's."""

QUICK = (Layer.CHAIN, Layer.SEAL, Layer.STATE)
"""The layers that are checked when nobody waits for it."""


class Verifier:
    """
    One walk over the log; each step belongs inside a transaction.

    Entries may be added between two steps: nothing that lies behind the walk changes by that,
    and the step that reaches the end sees the end that there is then.
    """

    def __init__(
        self,
        connection: Connection,
        ring: KeyRing,
        roll: Roll,
        *,
        quick: bool = False,
    ) -> None:
        """``quick`` checks chain, seals and MAC alone."""
        self._connection = connection
        self._ring = ring
        self._signers = Signers(connection, ring.vault_id, roll)
        contents = ContentCheck(connection, ring.vault_id, self._signers)
        self._contents = None if quick else contents
        self._head = first_link(ring.vault_id)
        self._mac_state = ring.log_key()
        self._layers = list(QUICK if quick else EVERYBODY)
        if self._mac_state is not None:
            self._layers.append(Layer.MAC)
        self._last = 0
        self._faults: dict[Layer, list[Fault]] = {}
        self.entries = 0
        self.of = int(connection.execute("SELECT count(*) FROM log").fetchone()[0])

    def hold_against(self, anchors: VaultAnchors) -> None:
        """Compare with the anchor on this PC, where there is one, before the walk."""
        if anchors.kept:
            self._layers.append(Layer.ANCHOR)
        if (seen := anchors.put_back()) is not None:
            self._fault(min(seen.seq, seen.now), Layer.ANCHOR)

    def verify(self, progress: Progress) -> Verification:
        """Return what the whole walk found; ``progress`` may end it by raising Cancelled."""
        progress.reached(0, self.of)
        while not self.go_on():
            progress.reached(self.entries, self.of)
        progress.reached(self.entries, self.of)
        return self.found()

    def go_on(self) -> bool:
        """Check some more entries, or records; return True once the end was reached."""
        step = STEP if self._contents else QUICK_STEP
        rows = list(self._rows(step))
        for row in rows:
            self._check(row)
        if len(rows) == step:
            return False
        if self._contents is not None and not self._contents.look_at_records(self._last):
            return False
        self._check_end()
        return True

    def found(self) -> Verification:
        """Return what was found so far."""
        faults = sorted(
            {fault for some in self._faults.values() for fault in some},
            key=lambda fault: (fault.seq, list(Layer).index(fault.layer)),
        )
        told = self._contents.told.restored if self._contents else []
        return Verification(
            entries=self.entries,
            head=self._head,
            layers=tuple(self._layers),
            faults=tuple(faults),
            restored=tuple(Seq(seq) for seq in told),
        )

    def _check(self, row: Row) -> None:
        if row.seq != self._last + 1:
            self._fault(self._last + 1, Layer.CHAIN)
        if link(self._head, row.core) != row.link:
            self._fault(row.seq, Layer.CHAIN)
        self._head = row.link
        if self._mac_state is not None:
            self._check_mac(row, self._mac_state)
        self._last = row.seq
        self.entries += 1
        if self._contents is not None:
            for seq, layer in self._contents.check(row):
                self._fault(seq, layer)

    def _check_mac(self, row: Row, state: bytes) -> None:
        for _ in range(row.seq - self._last - 1):
            state = move_forward(state)
        if not same(row.mac, seal_forward(state, row.link)):
            self._fault(row.seq, Layer.MAC)
        self._mac_state = move_forward(state)

    def _check_end(self) -> None:
        state = read_state(self._connection)
        if (state.seq, state.link) != (self._last, self._head):
            self._fault(self._last, Layer.STATE)
        if self._mac_state is not None and not same(self._mac_state, state.mac_state):
            self._fault(self._last, Layer.MAC)
        told = None
        if self._contents is not None:
            told = self._contents.told
            for seq, layer in self._contents.check_end(self._last):
                self._fault(seq, layer)
        for seq in check_seals(self._connection, self._ring.vault_id, self._signers, told):
            self._fault(seq, Layer.SEAL)

    def _rows(self, most: int) -> Iterator[Row]:
        rows: Iterator[tuple[Any, ...]] = self._connection.execute(
            "SELECT l.seq, CAST(l.core AS BLOB), l.link, l.signature, l.cosignature, l.mac,"
            " d.salt, d.sealed FROM log AS l LEFT JOIN log_detail AS d USING (seq)"
            " WHERE l.seq > ? ORDER BY l.seq LIMIT ?",
            (self._last if self.entries else -(2**63), most),
        )
        return (Row(*row) for row in rows)

    def _fault(self, seq: int, layer: Layer) -> None:
        some = self._faults.setdefault(layer, [])
        if len(some) < FAULTS_KEPT:
            some.append(Fault(Seq(seq), layer))
