"""What the sealed detail of one entry says, for those who go by it and show it to nobody."""

import json
from collections.abc import Mapping
from typing import Any

from salon_vault.audit import Seq
from salon_vault.compartments import Sealed
from salon_vault.errors import RecordDamaged
from storage.audit import detail_place
from storage.cipher import Connection
from storage.ring import KeyRing


def detail_of(connection: Connection, ring: KeyRing, seq: Seq) -> Mapping[str, Any]:
    """Return what the detail says; {} without one, without the key, or if it is nonsense."""
    row = connection.execute("SELECT sealed FROM log_detail WHERE seq = ?", (seq,)).fetchone()
    return {} if row is None else opened_detail(ring, seq, row[0])


def opened_detail(ring: KeyRing, seq: Seq, sealed: bytes) -> Mapping[str, Any]:
    """Return what these bytes say as the detail of entry ``seq``; see ``detail_of``."""
    try:
        plain = ring.open(detail_place(seq), sealed)
        told = {} if isinstance(plain, Sealed) else json.loads(plain)
    except (RecordDamaged, ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}
