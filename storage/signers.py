"""Public keys of everybody who ever signed an entry of the log, and until which entry."""

from collections.abc import Iterable, Mapping

from salon_vault.staff.model import StaffId
from storage.cipher import Connection, translated
from storage.log_format import signer_id
from storage.ring import KeyRing
from storage.roll import Roll
from storage.seal import bound, verify
from storage.shift_key import Certificate, kept_certificates
from storage.signed_key import SignedKey, signed_key, verify_signed_key


def keep_signer(connection: Connection, key: SignedKey) -> None:
    """Keep a key that the root signed, before the first entry it may sign."""
    with translated():
        connection.execute(
            "INSERT OR IGNORE INTO signer (id, member, public_key, signature)"
            " VALUES (?, ?, ?, ?)",
            (signer_id(key.public_key), key.member, key.public_key, key.signature),
        )


def end_signers(connection: Connection, ring: KeyRing, ids: Iterable[str]) -> None:
    """
    Let keys sign nothing after the newest entry; done before they leave the roster.

    A key that the roster goes on naming is not ended by this: a crash may come in between.

    Raises:
        NotPermitted: without the root grant.
    """
    with translated():
        (last,) = connection.execute("SELECT seq FROM log_state").fetchone()
        connection.executemany(
            "INSERT INTO signer_end (id, last_seq, signature) VALUES (?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE"
            " SET last_seq = excluded.last_seq, signature = excluded.signature",
            [(id_, last, ring.sign_as_root(_end(ring.vault_id, id_, last))) for id_ in ids],
        )


def renew_signers(connection: Connection, former: Roll, ring: KeyRing) -> None:
    """
    Have the present root vouch for every key its forerunner vouched for, and for their ends.

    From then on the forerunner's word counts no more: who held it may have left. Nor does an
    end count that the log has not reached yet: a leaver may have granted it to a key of theirs.
    """
    known = Signers(connection, ring.vault_id, former)
    with translated():
        (newest,) = connection.execute("SELECT seq FROM log_state").fetchone()
        connection.execute("DELETE FROM signer")
        connection.execute("DELETE FROM signer_end")
        connection.executemany(
            "INSERT INTO signer_end (id, last_seq, signature) VALUES (?, ?, ?)",
            [
                (id_, last, ring.sign_as_root(_end(ring.vault_id, id_, last)))
                for id_, last in ((id_, min(end, newest)) for id_, end in known.ends.items())
            ],
        )
    for key in known.keys.values():
        keep_signer(connection, signed_key(ring, key.member, key.public_key))


class Signers:
    """Who may sign which entry: keys of the roster every one, former keys up to their end."""

    def __init__(self, connection: Connection, vault_id: str, roll: Roll) -> None:
        self.roll = roll
        self.keys = known_signers(connection, roll, vault_id)
        self._vault_id = vault_id
        self._kept = kept_certificates(connection)
        self._shifts: dict[str, Certificate | None] = {}
        rows = connection.execute("SELECT id, last_seq, signature FROM signer_end")
        self.ends = {
            id_: last
            for id_, last, signature in rows
            if roll.rooted(_end(vault_id, id_, last), signature)
        }

    def shift_key(self, id_: str) -> Certificate | None:
        """Return the certificate of a shift key, if an identity that is known gave its word."""
        if id_ not in self._shifts:  # each is looked at once, and only if it signed anything
            kept = self._kept.get(id_)
            self._shifts[id_] = kept if kept and self._behind(kept) else None
        return self._shifts[id_]

    def may_sign_by_shift(self, shift: Certificate, seq: int) -> bool:
        """Tell whether the identity behind a shift key may have signed entry ``seq``."""
        return any(self.may_sign(id_, seq) for id_ in self._behind(shift))

    def _behind(self, shift: Certificate) -> list[str]:
        return [
            id_
            for id_, key in self.keys.items()
            if key.member == shift.member and shift.is_signed_by(key.public_key, self._vault_id)
        ]

    @property
    def without_end(self) -> list[str]:
        """Former keys that nobody has ended."""
        return [id_ for id_ in self.keys if not self.may_sign(id_, 0)]

    def may_sign(self, id_: str, seq: int) -> bool:
        """Tell whether the key may have signed entry ``seq``."""
        return id_ in self.roll.in_force or seq <= self.ends.get(id_, -1)

    def rooted(self, message: bytes, signature: bytes, seq: int) -> bool:
        """Tell whether the root that was in force at entry ``seq`` signed ``message``."""
        return self.roll.rooted(message, signature) or any(
            seq <= self.ends.get(signer_id(root), -1) and verify(root, message, signature)
            for root in self.roll.former_roots
        )

    def key(self, id_: str, seq: int) -> SignedKey | None:
        """Return the key if the root vouches for it, and it may have signed ``seq``."""
        return self.keys.get(id_) if self.may_sign(id_, seq) else None


def known_signers(connection: Connection, roll: Roll, vault_id: str) -> Mapping[str, SignedKey]:
    """Return the kept keys by ``signer_id``; those that the root did not sign are left out."""
    rows = connection.execute("SELECT member, public_key, signature FROM signer")
    keys = (SignedKey(StaffId(member), public, signature) for member, public, signature in rows)
    return {
        signer_id(key.public_key): key
        for key in keys
        if verify_signed_key(roll.root, vault_id, key)
    }


def _end(vault_id: str, id_: str, last: int) -> bytes:
    return bound("signer-end", vault_id, id_, last)
