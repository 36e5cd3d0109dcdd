"""Encrypting, sealing, signing: the only importer of AEAD, HPKE, HKDF and Ed25519."""

import hmac
import secrets
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives import hashes, hpke
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from salon_vault.compartments import Compartment
from storage.canonical import Json, canonical

SUITE = "SV1"
"""One name for one fixed bundle: X25519, HKDF-SHA256, AES-256-GCM, Ed25519, Argon2id."""

KEY = 32
"""Bytes of every key, seed and public key."""
NONCE = 12
TAG = 16
SIGNATURE = 64

type Secret = bytes | bytearray

_HPKE = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.AES_256_GCM)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sealed value belongs; sealed in, so that it opens nowhere else."""

    compartment: Compartment
    table: str
    row: str
    column: str
    version: int

    def bound(self, use: str, vault_id: str) -> bytes:
        """Return the place as bytes to bind a sealed value to."""
        return bound(
            use, vault_id, self.compartment, self.table, self.row, self.column, self.version
        )


def bound(use: str, *facts: Json) -> bytes:
    """Return what a seal or signature is bound to: the suite, its use, and ``facts``."""
    return canonical([f"{SUITE}/{use}", *facts])


def random_key() -> bytearray:
    """Return 32 fresh random bytes; the caller wipes them."""
    return bytearray(secrets.token_bytes(KEY))


def wipe(*owned: bytearray) -> None:
    """
    Overwrite buffers of ours with zeros.

    What this cannot reach: ``bytes`` that libraries returned, str passwords, and copies the
    interpreter or the C library made on the way. Only the end of the process clears those,
    which is why a lock replaces the process.
    """
    for buffer in owned:
        buffer[:] = bytes(len(buffer))


def stretch(secret: Secret, use: str, length: int = KEY) -> bytearray:
    """Derive ``length`` bytes for one ``use`` from a key that is already strong (RFC 5869)."""
    kdf = HKDF(hashes.SHA256(), length, salt=None, info=f"{SUITE}/{use}".encode("ascii"))
    return bytearray(kdf.derive(secret))


def encrypt(key: Secret, plain: Secret, bound_to: bytes) -> bytes:
    """Return nonce and AES-256-GCM ciphertext of ``plain``; ``key`` seals at most 2**32."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, bound_to)


def decrypt(key: Secret, sealed: bytes, bound_to: bytes) -> bytes | None:
    """Return what ``encrypt`` sealed, or None if key, bytes or place are not the same."""
    if len(sealed) < NONCE + TAG:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], bound_to)
    except InvalidTag:
        return None


def seal_public(seed: Secret) -> bytes:
    """Return the X25519 public key of ``seed``."""
    return X25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def encrypt_to(public_key: bytes, plain: Secret, bound_to: bytes) -> bytes:
    """Seal ``plain`` so that only the holder of the private key opens it (RFC 9180)."""
    return _HPKE.encrypt(plain, X25519PublicKey.from_public_bytes(public_key), bound_to)


def decrypt_with(seed: Secret, sealed: bytes, bound_to: bytes) -> bytes | None:
    """Return what ``encrypt_to`` sealed, or None if seed, bytes or place are not the same."""
    try:
        return _HPKE.decrypt(sealed, X25519PrivateKey.from_private_bytes(seed), bound_to)
    except (InvalidTag, ValueError):
        return None


def sign_public(seed: Secret) -> bytes:
    """Return the Ed25519 public key of ``seed``."""
    return Ed25519PrivateKey.from_private_bytes(seed).public_key().public_bytes_raw()


def hand_of(seed: Secret) -> Ed25519PrivateKey:
    """Return the key of ``seed`` made ready to ``sign`` many messages; it wipes itself."""
    return Ed25519PrivateKey.from_private_bytes(seed)


def sign(seed: Secret, message: bytes) -> bytes:
    """Return the 64-byte Ed25519 signature of ``message`` (RFC 8032)."""
    return hand_of(seed).sign(message)


def verify(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether the holder of ``public_key`` signed ``message``."""
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


def mac(key: Secret, message: Secret) -> bytes:
    """Return the HMAC-SHA256 of ``message``."""
    return hmac.digest(key, message, "sha256")


def same(one: Secret, other: Secret) -> bool:
    """Compare in constant time."""
    return hmac.compare_digest(one, other)
