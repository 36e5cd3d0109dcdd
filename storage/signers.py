"""Public keys of everybody who ever signed an entry of the log, former people among them."""

from collections.abc import Mapping

from salon_vault.staff.model import StaffId
from storage.cipher import Connection, translated
from storage.log_format import signer_id
from storage.signed_key import SignedKey, verify_signed_key


def keep_signer(connection: Connection, key: SignedKey) -> None:
    """Keep a key that the root signed, before the first entry it may sign."""
    with translated():
        connection.execute(
            "INSERT OR IGNORE INTO signer (id, member, public_key, signature)"
            " VALUES (?, ?, ?, ?)",
            (signer_id(key.public_key), key.member, key.public_key, key.signature),
        )


def known_signers(
    connection: Connection, root: bytes, vault_id: str
) -> Mapping[str, SignedKey]:
    """Return the kept keys by ``signer_id``; those that the root did not sign are left out."""
    rows = connection.execute("SELECT member, public_key, signature FROM signer")
    keys = (SignedKey(StaffId(member), public, signature) for member, public, signature in rows)
    return {
        signer_id(key.public_key): key for key in keys if verify_signed_key(root, vault_id, key)
    }
