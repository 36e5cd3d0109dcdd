"""What the keeper keeps: a person's shift, encrypted under their digits."""

import hashlib
import secrets
from dataclasses import dataclass, field

from salon_vault.staff.model import StaffId
from storage.keys import FLOOR, SALT, SlotKeys, derive
from storage.seal import bound, decrypt, encrypt, wipe

COST = FLOOR
"""What a guess costs whoever reads the keeper's memory: a million of them take days here."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """Nothing in it opens without the digits."""

    salt: bytes
    check: bytes
    """Hash of what only the right digits derive; the keeper compares it."""
    sealed: bytes = field(repr=False)


def parcel_of(vault_id: str, who: StaffId, pin: str, contents: bytes) -> Parcel:
    """Encrypt ``contents`` under ``pin``; slow on purpose."""
    salt = secrets.token_bytes(SALT)
    keys = keys_of(pin, salt)
    sealed = encrypt(keys.key, contents, _bound(vault_id, who))
    wipe(keys.key)
    return Parcel(salt, hashlib.sha256(keys.commitment).digest(), sealed)


def keys_of(pin: str, salt: bytes) -> SlotKeys:
    """Return the key and the proof that ``pin`` comes to; slow on purpose."""
    return derive(pin, salt, COST)


def opened(vault_id: str, who: StaffId, keys: SlotKeys, sealed: bytes) -> bytes | None:
    """Return the contents, or None if it is not what ``parcel_of`` made for this person."""
    contents = decrypt(keys.key, sealed, _bound(vault_id, who))
    wipe(keys.key)
    return contents


def name_of(vault_id: str, who: StaffId) -> str:
    """Return what the keeper calls a person's parcel."""
    return f"{vault_id}/{who}"


def _bound(vault_id: str, who: StaffId) -> bytes:
    return bound("shift-pin", vault_id, who)
