"""Writing the log: number, chain, sign, seal. Nobody but the gate asks for it."""

import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from salon_vault.audit import Entry, Fact, Phase, Seq
from salon_vault.compartments import Compartment
from salon_vault.errors import DatabaseDamaged
from salon_vault.pins.errors import PinGone
from salon_vault.ports import Clock
from storage.cipher import Connection
from storage.log_format import (
    SALT,
    Stamp,
    commit,
    first_link,
    link,
    move_forward,
    seal_forward,
    signer_id,
    to_cosign,
    to_sign,
    write_core,
)
from storage.os_boot import boot_id
from storage.ring import KeyRing
from storage.seal import Place


@dataclass(frozen=True, slots=True)
class LogState:
    """The end of the log."""

    seq: int
    link: bytes
    mac_state: bytes = field(repr=False)


def begin_log(connection: Connection, ring: KeyRing) -> None:
    """
    Lay the end of an empty log, from which the first entry goes on.

    Raises:
        ValueError: if ``ring`` lacks the grant *log*; only founders call this.
    """
    first_key = ring.log_key()
    if first_key is None:
        raise ValueError("the grant of the log's first key is missing")
    connection.execute(
        "INSERT INTO log_state (one, seq, link, mac_state) VALUES (1, 0, ?, ?)",
        (first_link(ring.vault_id), first_key),
    )


def read_state(connection: Connection) -> LogState:
    """Return the end of the log; raise DatabaseDamaged if there is none."""
    row = connection.execute("SELECT seq, link, mac_state FROM log_state").fetchone()
    if row is None:
        raise DatabaseDamaged
    return LogState(*row)


_INSERT = (
    "INSERT OR IGNORE INTO log (seq, core, link, signature, cosignature, mac)"
    " VALUES (?, ?, ?, ?, ?, ?)"
)


def detail_place(seq: int) -> Place:
    """Return where the detail of entry ``seq`` belongs."""
    return Place(Compartment.OWNER, "log_detail", str(seq), "sealed", 1)


class SqlAuditLog:
    """The growing end of the log as one transaction sees it."""

    def __init__(
        self, connection: Connection, ring: KeyRing, clock: Clock, boot: str | None = None
    ) -> None:
        self._connection = connection
        self._ring = ring
        self._clock = clock
        self._boot = boot or boot_id()
        self.written = 0
        """Entries appended in this transaction."""

    def append(self, entry: Entry) -> Seq:
        """
        Number, chain, sign and seal ``entry`` at the end; return its number.

        Raises:
            PinGone: at a desk that a PIN opened, once its hours are over.
            DatabaseDamaged: if there is an entry beyond what calls itself the end.
        """
        state = read_state(self._connection)
        seq = Seq(state.seq + 1)
        core = write_core(entry, self._stamp(seq, entry.detail))
        here = link(state.link, core)
        row = (
            seq,
            core.decode("ascii"),
            here,
            self._ring.sign(to_sign(self._ring.vault_id, seq, here)),
            self._cosignature(entry, seq, here),
            seal_forward(state.mac_state, here),
        )
        if not self._connection.execute(_INSERT, row).rowcount:
            raise DatabaseDamaged  # the number is taken: what calls itself the end is older
        self._connection.execute(
            "UPDATE log_state SET seq = ?, link = ?, mac_state = ?",
            (seq, here, move_forward(state.mac_state)),
        )
        self._derive(entry, seq)
        self.written += 1
        return seq

    def _stamp(self, seq: Seq, detail: Mapping[str, Fact]) -> Stamp:
        mono = int(self._clock.monotonic() * 1000)
        shift = self._ring.certificate
        if shift is not None and not shift.covers(self._boot, mono):
            raise PinGone  # before an entry is written that no reader would take
        return Stamp(
            seq=seq,
            boot=self._boot,
            mono=mono,
            signer=signer_id(self._ring.public_key),
            by_shift=shift is not None,
            commitment=self._keep_detail(seq, detail),
        )

    def open_intents(self) -> Sequence[tuple[Seq, str]]:
        """Return number and use case of every INTENT that nothing has answered."""
        rows = self._connection.execute("SELECT seq, use_case FROM log_intent ORDER BY seq")
        return [(Seq(seq), case) for seq, case in rows]

    def _keep_detail(self, seq: Seq, detail: Mapping[str, Fact]) -> str:
        """Seal the detail to the owner and return the commitment to it; "" without one."""
        if not detail:
            return ""
        plain = json.dumps(detail, ensure_ascii=False, sort_keys=True).encode()
        sealed = self._ring.seal(detail_place(seq), plain)
        salt = secrets.token_bytes(SALT)
        self._connection.execute(
            "INSERT INTO log_detail (seq, salt, sealed) VALUES (?, ?, ?)", (seq, salt, sealed)
        )
        return commit(salt, seq, sealed)

    def _cosignature(self, entry: Entry, seq: Seq, here: bytes) -> bytes | None:
        if entry.cosigner is None:
            return None
        message = to_cosign(self._ring.vault_id, seq, here)
        return self._ring.witnesses.cosign(entry.cosigner, message)

    def _derive(self, entry: Entry, seq: Seq) -> None:
        """Keep what is looked up: which records the entry names, which INTENT is open."""
        self._connection.executemany(
            "INSERT OR IGNORE INTO log_ref (kind, id, seq) VALUES (?, ?, ?)",
            [(touch.subject.value, touch.id, seq) for touch in entry.touches],
        )
        if entry.phase is Phase.INTENT:
            self._connection.execute(
                "INSERT INTO log_intent (seq, use_case) VALUES (?, ?)", (seq, entry.case)
            )
        if entry.of_seq is not None:
            self._connection.execute("DELETE FROM log_intent WHERE seq = ?", (entry.of_seq,))
