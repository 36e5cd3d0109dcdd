"""
What an entry of the log is made of, byte by byte; golden vectors hold it still.

The core is canonical JSON without names or search words. The link chains it to the one before;
the person at the desk signs the link, and a key that only moves forward seals it once more.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from salon_vault.audit import Entry, Phase, Seq, Subject, Touch, Verb
from salon_vault.staff.model import StaffId
from storage.canonical import Json, canonical, from_canonical
from storage.seal import Secret, bound, mac
from storage.strict import LARGEST

FORMAT = 1
IDENTITY, SHIFT = "identity", "shift"
"""The kinds of key that sign an entry."""
SALT = 32
"""Random bytes that keep an erased detail's commitment from telling what it was."""
LATEST = 2**33
"""Seconds since 1970, in the year 2242: no clock is as wrong as that."""

LONGEST = 4 * 1024 * 1024
"""Bytes of the longest core that is read back."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an entry gets when it is written."""

    seq: Seq
    boot: str
    mono: int
    """Milliseconds of a clock that nobody can set."""
    signer: str
    """The id of the key that signs; see ``signer_id``."""
    commitment: str = ""
    """``commit`` of the sealed detail; "" where there is none."""
    by_shift: bool = False
    """Whether the signer is a shift key (``storage.shift_key``), not an identity."""


@dataclass(frozen=True, slots=True)
class Core:
    """An entry as its core tells it, without the detail."""

    entry: Entry
    stamp: Stamp


def write_core(entry: Entry, stamp: Stamp) -> bytes:
    """Return the core: what is chained, signed, and never erased."""
    core: dict[str, Json] = {
        "v": FORMAT,
        "seq": stamp.seq,
        "t": int(entry.at.timestamp()),
        "boot": stamp.boot,
        "mono": stamp.mono,
        "actor": entry.actor,
        "signer": {"kind": SHIFT if stamp.by_shift else IDENTITY, "id": stamp.signer},
        "case": entry.case,
        "phase": entry.phase.value,
        "refs": [_ref_of(touch) for touch in entry.touches],
        "fresh": entry.fresh,
    }
    if entry.cosigner is not None:
        core["cosigner"] = entry.cosigner
    if entry.of_seq is not None:
        core["of_seq"] = entry.of_seq
    if stamp.commitment:
        core["c"] = stamp.commitment
    return canonical(core)


def read_core(core: bytes) -> Core:
    """
    Return what a core says; whoever wrote it may have meant to stop the reader.

    Raises:
        ValueError: if it is not a core as ``write_core`` writes it.
    """
    read: Any = from_canonical(core, LONGEST)
    try:
        found = _core_of(read)
        if write_core(found.entry, found.stamp) == core:
            return found
    except (AttributeError, KeyError, TypeError, OverflowError, OSError) as problem:
        raise ValueError("not a core") from problem
    raise ValueError("not a core")


def first_link(vault_id: str) -> bytes:
    """Return what the first entry of a vault is chained to."""
    return hashlib.sha256(bound("log", vault_id)).digest()


def link(previous: bytes, core: bytes) -> bytes:
    """Return the link of an entry: SHA-256 over the one before and its own core."""
    return hashlib.sha256(b"SV1/log" + previous + len(core).to_bytes(4) + core).digest()


def to_sign(vault_id: str, seq: int, link_: bytes) -> bytes:
    """Return what the person at the desk signs under an entry."""
    return bound("log-signature", vault_id, seq, link_.hex())


def to_cosign(vault_id: str, seq: int, link_: bytes) -> bytes:
    """Return what a second person signs under an entry that names them."""
    return bound("log-cosignature", vault_id, seq, link_.hex())


def to_erase(vault_id: str, seq: str) -> bytes:
    """Return what the root signs when the detail of an entry is erased."""
    return bound("log-erasure", vault_id, seq)


def seal_forward(state: Secret, link_: bytes) -> bytes:
    """Return the MAC of an entry under the key of its moment."""
    return mac(mac(state, b"SV1/log-mac"), link_)


def move_forward(state: Secret) -> bytes:
    """Return the state after one more entry; there is no way back."""
    return mac(state, b"SV1/log-next")


def commit(salt: bytes, seq: int, sealed: bytes) -> str:
    """Return the commitment to a sealed detail; everybody can check it, erased it is mute."""
    return mac(salt, b"SV1/log-detail" + seq.to_bytes(8) + sealed).hex()


def signer_id(public_key: bytes) -> str:
    """Return the short id of a public key: 16 hex digits of its SHA-256."""
    return hashlib.sha256(public_key).hexdigest()[:16]


def _ref_of(touch: Touch) -> list[Json]:
    return [touch.subject.value, touch.id, touch.verb.value, touch.version, touch.digest.hex()]


def _touch_of(ref: list[Any]) -> Touch:
    kind, id_, verb, version, digest = ref
    return Touch(
        Verb(verb), Subject(kind), _text(id_), _whole(version), bytes.fromhex(_text(digest))
    )


def _core_of(read: Mapping[str, Any]) -> Core:
    if read["v"] != FORMAT or read["signer"]["kind"] not in {IDENTITY, SHIFT}:
        raise ValueError("from a newer program")
    cosigner, of_seq = read.get("cosigner"), read.get("of_seq")
    entry = Entry(
        at=_moment(read["t"]),
        actor=StaffId(_text(read["actor"])),
        case=_text(read["case"]),
        phase=Phase(read["phase"]),
        touches=tuple(_touch_of(ref) for ref in read["refs"]),
        fresh=read["fresh"] is True,
        cosigner=None if cosigner is None else StaffId(_text(cosigner)),
        of_seq=None if of_seq is None else Seq(_whole(of_seq)),
    )
    stamp = Stamp(
        seq=Seq(_whole(read["seq"])),
        boot=_text(read["boot"]),
        mono=_whole(read["mono"]),
        signer=_text(read["signer"]["id"]),
        commitment=_text(read.get("c", "")),
        by_shift=read["signer"]["kind"] == SHIFT,
    )
    return Core(entry, stamp)


def _moment(value: object) -> datetime:
    seconds = _whole(value)
    if not 0 <= seconds < LATEST:
        raise ValueError("moment")  # the calendar of some zone may end before it
    return datetime.fromtimestamp(seconds, UTC)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # half of a surrogate pair is no text that a table or a screen takes
    return value


def _whole(value: object) -> int:
    if type(value) is not int or abs(value) > LARGEST:
        raise TypeError
    return value
