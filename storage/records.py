"""How a sealed record lies in its column: a wrapped content key, then padded ciphertext."""

import struct
from dataclasses import dataclass
from enum import IntEnum

from salon_vault.errors import RecordDamaged

FORMAT = 1

STEP = 256
"""Sealed contents are padded to multiples of this many bytes: the length says little."""

_HEAD = struct.Struct(">BBIH")
"""Format, kind of wrap, epoch of the compartment's key, length of the wrap."""

_LENGTH = struct.Struct(">I")


class Wrap(IntEnum):
    """Who wrapped the content key."""

    HELD = 1
    """Someone who holds the compartment's key."""
    HANDED_IN = 2
    """Someone who does not: sealed to its public key."""


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """A content key, closed under a compartment's key of one epoch."""

    kind: Wrap
    epoch: int
    wrap: bytes

    def packed(self) -> bytes:
        """Return the first part of a record."""
        return _HEAD.pack(FORMAT, self.kind, self.epoch, len(self.wrap)) + self.wrap

    @classmethod
    def unpacked(cls, packed: bytes) -> "WrappedKey":
        """
        Return the wrapped key that ``packed`` is.

        Raises:
            RecordDamaged: if it is anything else.
        """
        try:
            form, kind, epoch, length = _HEAD.unpack_from(packed)
            found = cls(Wrap(kind), epoch, packed[_HEAD.size :])
        except (struct.error, ValueError) as problem:
            raise RecordDamaged from problem
        if form != FORMAT or length != len(found.wrap):
            raise RecordDamaged
        return found


def split(record: bytes) -> tuple[bytes, bytes]:
    """
    Return the wrapped key and the ciphertext of a record.

    Raises:
        RecordDamaged: if it is too short to be one.
    """
    try:
        *_, length = _HEAD.unpack_from(record)
    except struct.error as problem:
        raise RecordDamaged from problem
    end = _HEAD.size + length
    return record[:end], record[end:]


def pad(plain: bytes) -> bytes:
    """Return ``plain`` behind its length, filled up with zeros to a multiple of 256 bytes."""
    filled = _LENGTH.pack(len(plain)) + plain
    return filled + bytes(-len(filled) % STEP)


def unpad(padded: bytes) -> bytes:
    """
    Return what ``pad`` padded.

    Raises:
        RecordDamaged: if it never did.
    """
    (length,) = _LENGTH.unpack_from(padded) if len(padded) >= _LENGTH.size else (-1,)
    plain = padded[_LENGTH.size : _LENGTH.size + max(length, 0)]
    if length < 0 or pad(plain) != padded:
        raise RecordDamaged
    return plain
