"""Whether two people put their hands to a row: anybody can write one, and it does not tell."""

from collections.abc import Callable

from salon_vault.audit import Phase, Touch, Verb
from storage.cipher import Connection
from storage.entry_signatures import EntrySignatures
from storage.held_rows import held_row
from storage.log_format import Core, link, read_core
from storage.log_row import Row
from storage.roll import Roll
from storage.signers import Signers

_FIRST = "SELECT min(seq) FROM log_ref WHERE kind = ? AND id = ?"
_ENTRY = """
    SELECT seq, CAST(core AS BLOB), link, signature, cosignature, mac, NULL, NULL
    FROM log WHERE seq = ?"""

_NOTHING: frozenset[str] = frozenset()
_LATER = frozenset({"seen_on"})
"""What is written into a row after two people have signed for it."""


class TwoHands:
    """
    Asks the log at the desk itself, before anybody verifies it.

    The entry has to be signed by both whom it names, in its place behind the one before, and to
    mean the row as it lies there, but for what an owner notes on it later.
    """

    def __init__(self, connection: Connection, vault_id: str, roll: Callable[[], Roll]) -> None:
        self._connection = connection
        self._vault_id = vault_id
        self._roll = roll

    def signed(self, touch: Touch) -> bool:
        """Tell whether an entry with a second person made the record that ``touch`` names."""
        rows = (held_row(self._connection, touch, apart) for apart in (_NOTHING, _LATER))
        kept = {each.digest for each in rows if each}
        named = (touch.subject.value, touch.id)
        (seq,) = self._connection.execute(_FIRST, named).fetchone()
        entry = None if seq is None else self._entry(seq)
        if not kept or entry is None or entry[1].entry.cosigner is None:
            return False
        row, core = entry
        means = any(
            (each.verb, each.subject, each.id) == (Verb.CHANGED, touch.subject, touch.id)
            and each.digest in kept
            for each in core.entry.touches
        )
        return means and core.entry.phase is Phase.RUN and self._is_whole(row, core)

    def _is_whole(self, row: Row, core: Core) -> bool:
        before = self._entry(row.seq - 1)
        if before is None or link(before[0].link, row.core) != row.link:
            return False
        signers = Signers(self._connection, self._vault_id, self._roll())
        stamp = before[1].stamp
        return (
            EntrySignatures(self._vault_id, signers).fault(row, core, (stamp.boot, stamp.mono))
            is None
        )

    def _entry(self, seq: int) -> tuple[Row, Core] | None:
        found = self._connection.execute(_ENTRY, (seq,)).fetchone()
        if found is None:
            return None
        try:
            return (row := Row(*found)), read_core(row.core)
        except ValueError:
            return None
