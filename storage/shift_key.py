"""Keys that sign the log for somebody for some hours, and the identity's word for them."""

from collections.abc import Mapping
from dataclasses import dataclass

from salon_vault.staff.model import StaffId
from storage.canonical import Json
from storage.cipher import Connection, translated
from storage.log_format import signer_id
from storage.seal import KEY, SIGNATURE, bound, verify
from storage.strict import base64_of, blob, fields, hex_text, whole

FIELDS = ("member", "public_key", "boot", "since", "until", "signature")


@dataclass(frozen=True, slots=True)
class Certificate:
    """
    That a key signs for ``member`` between two moments of one start of the PC.

    The moments are those of the clock that nobody can set, as every entry carries it.
    """

    member: StaffId
    public_key: bytes
    boot: str
    since: int
    """Milliseconds, as ``Stamp.mono``."""
    until: int
    signature: bytes = b""

    @property
    def id(self) -> str:
        """The id by which an entry names its signer."""
        return signer_id(self.public_key)

    def message(self, vault_id: str) -> bytes:
        """Return what the identity of the member signs."""
        key = base64_of(self.public_key)
        return bound("shift-key", vault_id, self.member, key, self.boot, self.since, self.until)

    def is_signed_by(self, identity_key: bytes, vault_id: str) -> bool:
        """Tell whether the identity with this public key gave its word."""
        return verify(identity_key, self.message(vault_id), self.signature)

    def covers(self, boot: str, mono: int) -> bool:
        """Tell whether the moment lies within the hours."""
        return boot == self.boot and self.since <= mono <= self.until


def certificate_to_json(certificate: Certificate) -> Json:
    """Return the certificate spelled out."""
    return {
        "member": certificate.member,
        "public_key": base64_of(certificate.public_key),
        "boot": certificate.boot,
        "since": certificate.since,
        "until": certificate.until,
        "signature": base64_of(certificate.signature),
    }


def certificate_from_json(value: Json) -> Certificate:
    """Return what ``certificate_to_json`` spelled; raises HeaderDamaged."""
    found = fields(value, FIELDS)
    return Certificate(
        StaffId(hex_text(found["member"], 8)),
        blob(found["public_key"], KEY),
        hex_text(found["boot"], 8),
        whole(found["since"], 0),
        whole(found["until"], 0),
        blob(found["signature"], SIGNATURE),
    )


def keep_certificate(connection: Connection, certificate: Certificate) -> None:
    """Keep a certificate, before the first entry that its key signs."""
    with translated():
        connection.execute(
            "INSERT OR IGNORE INTO shift_key"
            " (id, member, public_key, boot, since, until, signature)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                certificate.id,
                certificate.member,
                certificate.public_key,
                certificate.boot,
                certificate.since,
                certificate.until,
                certificate.signature,
            ),
        )


def is_kept(connection: Connection, certificate: Certificate) -> bool:
    """Tell whether the database keeps this very certificate."""
    return kept_certificates(connection).get(certificate.id) == certificate


def kept_certificates(connection: Connection) -> Mapping[str, Certificate]:
    """Return the kept certificates by the id of their key; nobody has checked them yet."""
    rows = connection.execute(
        "SELECT member, public_key, boot, since, until, signature FROM shift_key"
    )
    kept = [Certificate(StaffId(member), *rest) for member, *rest in rows]
    return {one.id: one for one in kept}
