"""A key file: 32 random bytes on a stick, the second thing a login can be made to need."""

import hashlib
import secrets
from dataclasses import dataclass, field

from salon_vault.errors import HeaderDamaged, KeyFileDamaged
from storage.seal import KEY, wipe
from storage.strict import base64_of, blob, hex_text

FIRST_LINE = "SALONVAULT-KEYFILE 1"
ID = 8
CHECK = 4
LONGEST = 1024
"""Bytes; a file of ours has some 120, and notepads add an end of line or a mark."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What a slot mixes into the derivation, and the random id by which it is known."""

    id: str
    """16 hex digits. No secret: the header names it, so that another file is called that."""
    secret: bytearray = field(repr=False)

    def hashed(self) -> bytes:
        """Return what goes into the derivation beside the password."""
        return hashlib.sha256(self.secret).digest()

    def wipe(self) -> None:
        """Overwrite the secret."""
        wipe(self.secret)


def make_key_file() -> KeyFile:
    """Return a key file nobody has had."""
    return KeyFile(secrets.token_hex(ID), bytearray(secrets.token_bytes(KEY)))


def spell_key_file(key_file: KeyFile) -> bytes:
    """Return the text of the file."""
    front = f"{FIRST_LINE}\nid {key_file.id}\nsecret {base64_of(bytes(key_file.secret))}\n"
    return f"{front}check {_check(front)}\n".encode("ascii")


def read_key_file(raw: bytes) -> KeyFile:
    """
    Return the key file in ``raw``; ends of lines may be any system's.

    Only what this program generated is taken: a photo that serves as a key is edited one day.

    Raises:
        KeyFileDamaged: if it is anything else, or one character is not as it was written.
    """
    try:
        if len(raw) > LONGEST:
            raise KeyFileDamaged
        first, *rest = raw.decode("utf-8-sig").strip().splitlines()
        named = dict(line.strip().split(" ") for line in rest)
        found = KeyFile(hex_text(named["id"], ID), bytearray(blob(named["secret"], KEY)))
    except (ValueError, KeyError, HeaderDamaged) as problem:
        raise KeyFileDamaged from problem
    told = [first.strip(), *(line.strip() for line in rest)]
    if told != spell_key_file(found).decode("ascii").splitlines():
        raise KeyFileDamaged
    return found


def _check(front: str) -> str:
    return hashlib.sha256(front.encode("ascii")).hexdigest()[: 2 * CHECK]
