"""What of a person's keys a PIN opens again, packed; never identity, health, owner or root."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from salon_vault.errors import HeaderDamaged
from storage.canonical import canonical, from_canonical
from storage.identity import draft_names
from storage.seal import KEY, SIGNATURE
from storage.sheet import KeyName
from storage.shift_hand import ShiftHand
from storage.shift_key import Certificate, certificate_from_json, certificate_to_json
from storage.strict import base64_of, blob, fields, whole

LONGEST = 16 * 1024
"""Bytes of the contents, packed; there are about a thousand."""

HELD = (KeyName.SALON, KeyName.CONTACT)
"""All that a PIN opens, of what the person holds."""


@dataclass(frozen=True, slots=True)
class ShiftContents:
    """The keys of a desk that a PIN opens."""

    certificate: Certificate
    seed: bytes = field(repr=False)
    """Of the shift key."""
    root: bytes
    """The public root key that the person trusts."""
    draft_key: bytes = field(repr=False)
    draft_names: bytes = field(repr=False)
    """The signature that the names of drafts come from."""
    keys: Mapping[KeyName, tuple[int, bytes]] = field(repr=False)
    """Epoch and secret of what ``HELD`` names."""

    def hand(self, vault_id: str) -> ShiftHand:
        """Return what signs at the desk."""
        return ShiftHand(
            self.seed,
            self.certificate,
            root=self.root,
            draft_key=self.draft_key,
            known={draft_names(vault_id): self.draft_names},
        )

    def packed(self) -> bytes:
        """Return the contents as they are encrypted under the PIN."""
        return canonical(
            {
                "certificate": certificate_to_json(self.certificate),
                "seed": base64_of(self.seed),
                "root": base64_of(self.root),
                "draft_key": base64_of(self.draft_key),
                "draft_names": base64_of(self.draft_names),
                "keys": {
                    name.value: {"epoch": epoch, "key": base64_of(key)}
                    for name, (epoch, key) in self.keys.items()
                },
            }
        )


def unpacked(packed: bytes) -> ShiftContents:
    """Return what ``packed`` made; raises ValueError or HeaderDamaged for anything else."""
    names = ("certificate", "seed", "root", "draft_key", "draft_names", "keys")
    found = fields(from_canonical(packed, LONGEST), names)
    keys = found["keys"]
    if not isinstance(keys, dict):
        raise HeaderDamaged
    held = {}
    for name in HELD:
        if name.value in keys:
            one = fields(keys[name.value], ("epoch", "key"))
            held[name] = (whole(one["epoch"]), blob(one["key"], KEY))
    return ShiftContents(
        certificate=certificate_from_json(found["certificate"]),
        seed=blob(found["seed"], KEY),
        root=blob(found["root"], KEY),
        draft_key=blob(found["draft_key"], KEY),
        draft_names=blob(found["draft_names"], SIGNATURE),
        keys=held,
    )
