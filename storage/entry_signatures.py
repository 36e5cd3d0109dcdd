"""Who signed an entry of the log: the person at the desk, and the second one it names."""

from salon_vault.log.model import Layer
from storage.log_format import Core, to_cosign, to_sign
from storage.log_row import Row
from storage.seal import verify
from storage.shift_key import Certificate
from storage.signed_key import SignedKey
from storage.signers import Signers

type Moment = tuple[str, int]
"""A start of the PC, and milliseconds since then."""


class EntrySignatures:
    """Holds entries against the keys of those they name."""

    def __init__(self, vault_id: str, signers: Signers) -> None:
        self._vault_id = vault_id
        self._signers = signers

    def fault(self, row: Row, core: Core, before: Moment) -> Layer | None:
        """
        Return the layer that something is wrong at; None if all is well.

        ``before`` is the moment of the entry before: a shift key signs in the order of time.
        """
        signer = self._signer(core)
        message = to_sign(self._vault_id, row.seq, row.link)
        cosigned = self._cosigner(row, core)
        if (
            signer is None
            or signer.member != core.entry.actor
            or not verify(signer.public_key, message, row.signature)
            or (core.entry.cosigner is None) != (row.cosignature is None)
            or (core.entry.cosigner is not None and cosigned is None)
        ):
            return Layer.SIGNATURE
        if not self._may_sign(row, core, before) or (
            cosigned is not None and not self._signers.may_sign(cosigned, row.seq)
        ):
            return Layer.SIGNER
        return None

    def _signer(self, core: Core) -> SignedKey | Certificate | None:
        """Return the key that an entry names; a shift key never passes for an identity."""
        if core.stamp.by_shift:
            return self._signers.shift_key(core.stamp.signer)
        return self._signers.keys.get(core.stamp.signer)

    def _may_sign(self, row: Row, core: Core, before: Moment) -> bool:
        """Tell whether the signer was in force; a shift key in its hours, in order."""
        stamp = core.stamp
        shift = self._signers.shift_key(stamp.signer) if stamp.by_shift else None
        if shift is None:
            return self._signers.may_sign(stamp.signer, row.seq)
        boot, mono = before
        return (
            shift.covers(stamp.boot, stamp.mono)
            and (boot == stamp.boot and mono <= stamp.mono)
            and self._signers.may_sign_by_shift(shift, row.seq)
        )

    def _cosigner(self, row: Row, core: Core) -> str | None:
        """Return the id of the key that signed for the second person."""
        if core.entry.cosigner is None or row.cosignature is None:
            return None
        message = to_cosign(self._vault_id, row.seq, row.link)
        for id_, key in self._signers.keys.items():
            if key.member != core.entry.cosigner:
                continue
            if verify(key.public_key, message, row.cosignature):
                return id_
        return None
