"""The random key of one set's database, sealed to owners and kits and to nobody else."""

from salon_vault.backup.errors import BackupDamaged
from salon_vault.backup.model import SetName
from salon_vault.staff.model import StaffId
from storage.backup.manifest import Manifest, SetKey, openers
from storage.identity import Identity
from storage.seal import KEY, Secret, bound, encrypt_to
from storage.sheet import Sheet


def seal_set_key(name: SetName, vault_id: str, sheet: Sheet, key: Secret) -> tuple[SetKey, ...]:
    """Return ``key`` sealed to everybody who may open the set, in the roster's order."""
    sealed = []
    for line in openers(sheet):
        who = line.member.id
        to = _bound(vault_id, name, who)
        sealed.append(SetKey(who, encrypt_to(line.keys.seal, key, to)))
    return tuple(sealed)


def open_set_key(manifest: Manifest, who: StaffId, identity: Identity) -> bytearray:
    """
    Return the raw key of the set's database, 32 bytes; the caller wipes them.

    Raises:
        BackupDamaged: ``manifest``, if it was not sealed to this identity.
    """
    to = _bound(manifest.vault_id, manifest.name, who)
    sealed = (key.sealed for key in manifest.keys if key.member == who)
    found = identity.open(next(sealed, b""), to)
    if found is None or len(found) != KEY:
        raise BackupDamaged("manifest")
    return bytearray(found)


def _bound(vault_id: str, name: SetName, who: StaffId) -> bytes:
    return bound("set-key", vault_id, name, who)
