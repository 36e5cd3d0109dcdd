"""Sealing to oneself: under a key of one's own, not HPKE, so that nobody else can plant it."""

from salon_vault.errors import RecordDamaged
from storage.identity import DRAFT, Identity
from storage.records import pad, unpad
from storage.seal import decrypt, encrypt, wipe
from storage.shift_hand import ShiftHand


def seal_own(hand: Identity | ShiftHand, bound_to: bytes, plain: bytes) -> bytes:
    """Return ``plain`` as only the same person opens it again."""
    key = hand.key_for(DRAFT)
    sealed = encrypt(key, pad(plain), bound_to)
    wipe(key)
    return sealed


def open_own(hand: Identity | ShiftHand, bound_to: bytes, sealed: bytes) -> bytes:
    """Return what the same person sealed; raises RecordDamaged, also for a former identity."""
    key = hand.key_for(DRAFT)
    padded = decrypt(key, sealed, bound_to)
    wipe(key)
    if padded is None:
        raise RecordDamaged
    return unpad(padded)
