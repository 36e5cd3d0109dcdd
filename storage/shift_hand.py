"""The hand of a desk that a PIN opened: it signs the log, opens drafts, and nothing else."""

from collections.abc import Mapping
from typing import NoReturn

from salon_vault.access import Permission
from salon_vault.errors import NotPermitted
from storage.identity import DRAFT, PublicKeys
from storage.seal import Secret, bound, hand_of, sign_public, wipe
from storage.shift_key import Certificate

ENTRY = bound("log-signature").removesuffix(b"]")
"""How the only thing begins that a shift key signs."""


class ShiftHand:
    """
    What stands in the place of an identity after a PIN.

    It can sign no header, no certificate, no seal and no backup; nor open what is sealed to
    the person. What the identity had signed for itself alone, it knows by heart.
    """

    def __init__(
        self,
        seed: Secret,
        certificate: Certificate,
        *,
        root: bytes,
        draft_key: Secret,
        known: Mapping[bytes, bytes],
    ) -> None:
        self._seed = bytearray(seed)
        self._hand = hand_of(seed)
        self._draft_key = bytearray(draft_key)
        self._known = dict(known)
        self.certificate = certificate
        self.root = root
        self.public = PublicKeys(b"", sign_public(seed))

    def sign(self, message: bytes) -> bytes:
        """Return the signature under an entry; raises NotPermitted for anything else."""
        if message in self._known:
            return self._known[message]
        if not message.startswith(ENTRY):
            raise NotPermitted(Permission.OWN_PASSWORD.value)
        return self._hand.sign(message)

    def key_for(self, use: str) -> bytearray:
        """Return the person's own key for drafts; raises NotPermitted for another use."""
        if use != DRAFT:
            raise NotPermitted(Permission.OWN_PASSWORD.value)
        return bytearray(self._draft_key)

    def open(self, sealed: bytes, bound_to: bytes) -> None:
        """Open nothing: what is sealed to the person waits for the password."""
        del sealed, bound_to

    def trusting(self, root: bytes) -> NoReturn:
        """Refuse: only an identity comes to trust another root."""
        del root
        raise NotPermitted(Permission.OWN_PASSWORD.value)

    def wipe(self) -> None:
        """Overwrite the keys; what is signed from now on is nobody's."""
        wipe(self._seed, self._draft_key)
        self._hand = hand_of(self._seed)
        self._known.clear()
