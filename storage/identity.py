"""A person's key pairs, and the root key that person trusts."""

from dataclasses import dataclass

from storage.seal import (
    KEY,
    Secret,
    bound,
    decrypt_with,
    hand_of,
    random_key,
    seal_public,
    sign_public,
    stretch,
    wipe,
)

DRAFT = "draft"
"""The use of the key under which a person seals to themselves."""


@dataclass(frozen=True, slots=True)
class PublicKeys:
    """What everybody may know of a person: how to seal to them, how to check their hand."""

    seal: bytes
    sign: bytes


class Identity:
    """
    The private halves, and the pinned root; made at enrolment, the same through every password.

    The seeds are buffers of our own, overwritten by ``wipe``.
    """

    SIZE = 3 * KEY
    """Bytes of an identity as a slot keeps it."""

    certificate: None = None
    """An identity needs none; see ``ShiftHand``."""

    def __init__(self, seal_seed: Secret, sign_seed: Secret, root: bytes) -> None:
        self._seal_seed = bytearray(seal_seed)
        self._sign_seed = bytearray(sign_seed)
        # Making it ready takes as long as signing. It holds no more than the seed beside it,
        # and OpenSSL clears it when nobody refers to it any more.
        self._hand = hand_of(sign_seed)
        self.root = root
        self.public = PublicKeys(seal_public(seal_seed), sign_public(sign_seed))

    @classmethod
    def fresh(cls, root: bytes) -> "Identity":
        """Return an identity nobody has had, that trusts ``root``."""
        return cls(random_key(), random_key(), root)

    @classmethod
    def grown(cls, seed: Secret, root: bytes) -> "Identity":
        """Return the identity of a recovery kit: all of it comes from one 256-bit ``seed``."""
        return cls(stretch(seed, "kit-seal"), stretch(seed, "kit-sign"), root)

    @classmethod
    def unpacked(cls, packed: Secret) -> "Identity":
        """Return the identity that a slot kept."""
        return cls(packed[:KEY], packed[KEY : 2 * KEY], bytes(packed[2 * KEY :]))

    def trusting(self, root: bytes) -> "Identity":
        """Return the same person, who trusts ``root``: once the former root has signed it."""
        return Identity(self._seal_seed, self._sign_seed, root)

    def packed(self) -> bytearray:
        """Return the identity as a slot keeps it, 96 bytes; the caller wipes them."""
        return self._seal_seed + self._sign_seed + self.root

    def sign(self, message: bytes) -> bytes:
        """Return this person's Ed25519 signature of ``message``."""
        return self._hand.sign(message)

    def open(self, sealed: bytes, bound_to: bytes) -> bytes | None:
        """Return what was sealed to this person, or None if it does not open."""
        return decrypt_with(self._seal_seed, sealed, bound_to)

    def key_for(self, use: str) -> bytearray:
        """Return a symmetric key that only this person can derive; the caller wipes it."""
        return stretch(self._seal_seed, use)

    def wipe(self) -> None:
        """Overwrite the private halves; what is signed from now on is nobody's."""
        wipe(self._seal_seed, self._sign_seed)
        self._hand = hand_of(self._sign_seed)


def draft_names(vault_id: str) -> bytes:
    """Return what a person signs for themselves, so that nobody else can name their drafts."""
    return bound("draft-names", vault_id)
