"""Checking the seals of the log: no gaps, the right entries, both signatures."""

import hashlib
from collections.abc import Iterator

from storage.cipher import Connection
from storage.content_check import Told
from storage.seal_format import to_countersign
from storage.seals import KeptSeal, day_of, is_sound, kept_seals, last_sealed
from storage.signers import Signers


def check_seals(
    connection: Connection, vault_id: str, signers: Signers, told: Told | None
) -> Iterator[int]:
    """
    Yield the entries at which the seals are not what they have to be.

    Without ``told``, what the entries say of seals, the seals are held against each other and
    against the chain alone.
    """
    kept = list(kept_seals(connection))
    expected = 1
    for one in kept:
        if one is None:
            yield expected
            continue
        if one.seal.first != expected or not _holds(connection, vault_id, one, signers):
            yield min(expected, one.seal.first)
        expected = one.seal.last + 1
    if told is not None:
        sound = [one for one in kept if one is not None]
        yield from _check_told(sound, told)
        owners = signers.roll.owners & told.seats.keys()
        owner_came = max((told.seats[who] for who in owners), default=0)
        yield from _check_countersigned(sound, owner_came)
        yield from _check_rest(connection, told)


def _holds(connection: Connection, vault_id: str, one: KeptSeal, signers: Signers) -> bool:
    if not is_sound(connection, vault_id, one, signers):
        return False
    if one.countersignature is None:
        return True
    message = to_countersign(vault_id, one.seal)
    return signers.roll.rooted(message, one.countersignature)


def _check_told(kept: list[KeptSeal], told: Told) -> Iterator[int]:
    """Hold the seals against the entries that name them, both ways."""
    named = dict(told.seals)
    for one in kept:
        touch = one.seal.touch
        seq, digest = named.pop(touch.id, (0, b""))
        if seq <= one.seal.last or digest != hashlib.sha256(one.seal.body).digest():
            yield one.seal.first
    for span, (seq, _digest) in named.items():
        first = span.partition("-")[0]
        yield min(seq, int(first)) if first.isdecimal() and len(first) < 20 else seq


def _check_countersigned(kept: list[KeptSeal], owner_came: int) -> Iterator[int]:
    """Yield the seals that an owner who has sat down since then would have countersigned."""
    for one in kept:
        if one.countersignature is None and one.seal.last < owner_came:
            yield one.seal.first


def _check_rest(connection: Connection, told: Told) -> Iterator[int]:
    """Yield the first entry that whoever sat down last should have put under a seal."""
    first = last_sealed(connection) + 1
    if told.sat_down is None or first >= told.sat_down[0]:
        return
    if day_of(connection, first) != told.sat_down[1]:
        yield first
