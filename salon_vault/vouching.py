"""Who gave their password again, or agreed as a second person, and until when that holds."""

import secrets

from salon_vault.gate import Proof
from salon_vault.staff.model import StaffId

LASTS = 300.0
"""Seconds after which a password given again is old."""


class Vouching:
    """The passwords given at one desk since the vault was unlocked."""

    def __init__(self) -> None:
        self._proofs: dict[str, float] = {}
        self._witnesses: dict[StaffId, float] = {}

    def prove(self, who: StaffId, now: float) -> Proof:
        """Return a proof that ``who`` gave their password just now; it serves several times."""
        proof = Proof(who, secrets.token_hex(16))
        self._proofs[proof.token] = now + LASTS
        return proof

    def proves(self, proof: Proof | None, who: StaffId, now: float) -> bool:
        """Tell whether the proof was made here, for ``who``, and is not old."""
        if proof is None or proof.staff != who:
            return False
        return now < self._proofs.get(proof.token, 0.0)

    def agree(self, who: StaffId, now: float) -> None:
        """Remember that a second person agreed, to one thing, soon."""
        self._witnesses[who] = now + LASTS

    def agrees(self, who: StaffId | None, now: float) -> bool:
        """Tell whether the second person's word is still to be used, and not old."""
        return who is not None and now < self._witnesses.get(who, 0.0)

    def spend(self, who: StaffId) -> None:
        """Use up the second person's word."""
        self._witnesses.pop(who, None)
