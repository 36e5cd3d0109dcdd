"""The key of a signer, vouched for by the root: what the log is checked against for ever."""

from dataclasses import dataclass

from salon_vault.staff.model import StaffId
from storage.ring import KeyRing
from storage.seal import bound, verify
from storage.strict import base64_of


@dataclass(frozen=True, slots=True)
class SignedKey:
    """A member's Ed25519 public key under the root's signature."""

    member: StaffId
    public_key: bytes
    signature: bytes


def signed_key(ring: KeyRing, member: StaffId, public_key: bytes) -> SignedKey:
    """
    Return the key of ``member`` with the root's signature.

    Raises:
        NotPermitted: without the root grant.
    """
    message = _message(ring.vault_id, member, public_key)
    return SignedKey(member, public_key, ring.sign_as_root(message))


def verify_signed_key(root: bytes, vault_id: str, key: SignedKey) -> bool:
    """Tell whether the root of this vault vouches for ``key``."""
    return verify(root, _message(vault_id, key.member, key.public_key), key.signature)


def _message(vault_id: str, member: StaffId, public_key: bytes) -> bytes:
    return bound("signer", vault_id, member, base64_of(public_key))
