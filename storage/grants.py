"""Secrets sealed to the people who may hold them, so that keys change without passwords."""

from collections.abc import Iterable

from salon_vault.errors import SlotDamaged
from salon_vault.staff.model import StaffId
from storage.identity import Identity
from storage.seal import KEY, Secret, bound, encrypt_to, seal_public, stretch, wipe
from storage.sheet import Grant, KeyName, RosterLine

WRAPPING = "wrapping"
"""Use of a compartment's secret: the key that wraps content keys."""

HANDING_IN = "handing-in"
"""Use of a compartment's secret: the seed of its X25519 key pair."""


def seal_grant(
    vault_id: str, line: RosterLine, key: KeyName, epoch: int, secret: Secret
) -> Grant:
    """Return ``secret`` sealed to the member on ``line``."""
    who = line.member.id
    sealed = encrypt_to(line.keys.seal, secret, _bound(vault_id, who, key, epoch))
    return Grant(who, key, epoch, sealed)


def open_grants(
    vault_id: str, who: StaffId, identity: Identity, grants: Iterable[Grant]
) -> dict[KeyName, dict[int, bytearray]]:
    """
    Return every secret granted to ``who``, by name and epoch.

    Raises:
        SlotDamaged: if one of them does not open with the identity.
    """
    secrets: dict[KeyName, dict[int, bytearray]] = {}
    for grant in grants:
        if grant.member != who:
            continue
        bound_to = _bound(vault_id, who, grant.key, grant.epoch)
        secret = identity.open(grant.sealed, bound_to)
        if secret is None or len(secret) != KEY:
            raise SlotDamaged
        secrets.setdefault(grant.key, {})[grant.epoch] = bytearray(secret)
    return secrets


def handing_in_public(secret: Secret) -> bytes:
    """Return the public key to which those without a compartment's ``secret`` seal."""
    seed = stretch(secret, HANDING_IN)
    public = seal_public(seed)
    wipe(seed)
    return public


def _bound(vault_id: str, who: StaffId, key: KeyName, epoch: int) -> bytes:
    return bound("grant", vault_id, who, key.value, epoch)
