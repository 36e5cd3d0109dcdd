"""
Seals over ranges of the log: made by whoever sits down next, countersigned by the root.

A range goes from the entry after the last seal to the newest one, however many days that is:
nobody is there at closing time, and on Sundays the PC is off. The entry of sitting down names
the seal, so that none can be taken out without the log telling.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from storage.audit import read_state
from storage.cipher import Connection
from storage.log_format import read_core, signer_id
from storage.ring import KeyRing
from storage.roll import Roll
from storage.seal import verify
from storage.seal_format import Seal, read_seal, to_countersign, to_sign_seal
from storage.signers import Signers


@dataclass(frozen=True, slots=True)
class KeptSeal:
    """A seal as it lies in the database, with both signatures."""

    seal: Seal
    signature: bytes
    countersignature: bytes | None


def make_seal(connection: Connection, ring: KeyRing, now: datetime) -> Seal | None:
    """
    Seal everything since the last seal, and return the seal.

    None if the first entry since then is of today (UTC, so that every reader gets the same
    day), or there is none; and at a desk that a PIN opened, for the next password will do.
    """
    if ring.certificate is not None:
        return None
    state = read_state(connection)
    first = last_sealed(connection) + 1
    if first > state.seq or day_of(connection, first) == now.astimezone(UTC).date():
        return None
    by, signer = ring.member.id, signer_id(ring.public_key)
    seal = Seal(first, state.seq, state.link.hex(), by, signer, now)
    connection.execute(
        "INSERT INTO log_seal (last_seq, body, signature) VALUES (?, ?, ?)",
        (seal.last, seal.body.decode("ascii"), ring.sign(to_sign_seal(ring.vault_id, seal))),
    )
    return seal


def countersign(connection: Connection, ring: KeyRing, signers: Signers) -> int:
    """
    Put the root's signature under every sound seal that lacks it; return how many those were.

    A seal that does not fit the log stays without, and verification names it.

    Raises:
        NotPermitted: without the root grant, if there is anything to sign.
    """
    done = 0
    for kept in list(kept_seals(connection)):
        if kept is None or kept.countersignature is not None:
            continue
        if not is_sound(connection, ring.vault_id, kept, signers):
            continue
        signature = ring.sign_as_root(to_countersign(ring.vault_id, kept.seal))
        connection.execute(
            "UPDATE log_seal SET countersignature = ? WHERE last_seq = ?",
            (signature, kept.seal.last),
        )
        done += 1
    return done


def renew_countersignatures(connection: Connection, former: Roll, ring: KeyRing) -> None:
    """Sign as the present root under every seal that its forerunner had signed under."""
    for kept in list(kept_seals(connection)):
        if kept is None or kept.countersignature is None:
            continue
        message = to_countersign(ring.vault_id, kept.seal)
        if former.rooted(message, kept.countersignature):
            connection.execute(
                "UPDATE log_seal SET countersignature = ? WHERE last_seq = ?",
                (ring.sign_as_root(message), kept.seal.last),
            )


def is_sound(connection: Connection, vault_id: str, kept: KeptSeal, signers: Signers) -> bool:
    """Tell whether a seal fits the log at its end, and its maker could make it."""
    seal = kept.seal
    row = connection.execute("SELECT link FROM log WHERE seq = ?", (seal.last,)).fetchone()
    key = signers.key(seal.signer, seal.last + 1)
    return (
        row is not None
        and row[0] == bytes.fromhex(seal.link)
        and key is not None
        and key.member == seal.by
        and verify(key.public_key, to_sign_seal(vault_id, seal), kept.signature)
    )


def kept_seals(connection: Connection) -> Iterator[KeptSeal | None]:
    """Yield the seals in their order, None for one that nobody can read."""
    rows = connection.execute(
        "SELECT last_seq, CAST(body AS BLOB), signature, countersignature FROM log_seal"
        " ORDER BY last_seq"
    )
    for last, body, signature, countersignature in rows:
        try:
            seal = read_seal(body)
        except ValueError:
            yield None
            continue
        yield KeptSeal(seal, signature, countersignature) if seal.last == last else None


def is_any_countersigned(connection: Connection) -> bool:
    """Tell whether the root ever signed under a seal of this log."""
    found = connection.execute(
        "SELECT 1 FROM log_seal WHERE countersignature IS NOT NULL LIMIT 1"
    )
    return found.fetchone() is not None


def last_sealed(connection: Connection) -> int:
    """Return the number of the last entry under a seal; 0 if there is none."""
    (last,) = connection.execute("SELECT ifnull(max(last_seq), 0) FROM log_seal").fetchone()
    return int(last)


def day_of(connection: Connection, seq: int) -> date | None:
    """Return the day (UTC) of an entry; None if it is not there, or cannot be read."""
    row = connection.execute(
        "SELECT CAST(core AS BLOB) FROM log WHERE seq = ?", (seq,)
    ).fetchone()
    try:
        return None if row is None else read_core(row[0]).entry.at.date()
    except ValueError:
        return None
