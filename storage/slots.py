"""A slot: one person's identity, closed under their password."""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, replace

from salon_vault.errors import (
    HeaderDamaged,
    KeyFileMissing,
    RootKeySwapped,
    SlotDamaged,
    WrongKeyFile,
    WrongPassword,
)
from salon_vault.slips.model import Slip
from salon_vault.staff.model import StaffId
from storage.canonical import Json
from storage.identity import Identity
from storage.key_file import ID, KeyFile
from storage.keys import (
    COMMITMENT,
    SALT,
    VERSION,
    Cost,
    check_readable,
    check_writable,
    derive,
)
from storage.seal import NONCE, SIGNATURE, TAG, bound, decrypt, encrypt, same, verify, wipe
from storage.sheet import RosterLine
from storage.slip_json import slip_from_json, slip_to_json
from storage.strict import base64_of, blob, fields, hex_text, whole

PASSWORD = "password"  # noqa: S105 - the name of a kind
WITH_KEY_FILE = "password+keyfile"
NORM = "NFKC"
ALWAYS = (
    *("member", "kind", "norm", "kdf", "salt", "commitment"),
    *("sealed", "revision", "signature"),
)
"""What every slot says."""

AT_TIMES = frozenset({"key_file", "slip"})
"""Since format 2: the key file it needs, and that it is a slip."""

SEALED_SIZE = NONCE + Identity.SIZE + TAG


@dataclass(frozen=True, slots=True)
class Slot:
    """
    One person's slot; signed by its owner over everything in it and its own revision.

    The revision is the slot's own, so that one person's change of password leaves everybody
    else's signature whole.
    """

    member: StaffId
    cost: Cost
    salt: bytes
    commitment: bytes
    sealed: bytes
    revision: int
    signature: bytes = b""
    key_file: str = ""
    """The id of the key file it needs besides the password; since format 2."""
    slip: Slip | None = None
    """That somebody else made the password, and until when it opens; since format 2."""

    @property
    def kind(self) -> str:
        """What opens it; bound to what is sealed, so that it cannot be edited."""
        return WITH_KEY_FILE if self.key_file else PASSWORD


def make_slot(
    vault_id: str,
    line: RosterLine,
    identity: Identity,
    password: str,
    cost: Cost,
    revision: int = 1,
    key_file: KeyFile | None = None,
    slip: Slip | None = None,
) -> Slot:
    """
    Return a slot that opens ``identity`` with ``password``; slow on purpose.

    With ``key_file``, it opens with both together and with neither alone. ``slip`` says that
    the password is not the member's own making.

    Raises:
        KdfOutOfBounds: if the cost is below the floor for writing.
        WrongPassword: if no password can look like that.
    """
    check_writable(cost)
    salt = secrets.token_bytes(SALT)
    keys = derive(password, salt, cost, key_file)
    slot = Slot(line.member.id, cost, salt, keys.commitment, b"", revision)
    slot = replace(slot, key_file=key_file.id if key_file else "", slip=slip)
    packed = identity.packed()
    slot = replace(slot, sealed=encrypt(keys.key, packed, _bound(vault_id, slot, line)))
    wipe(packed, keys.key)
    return replace(slot, signature=identity.sign(_signed_bytes(vault_id, slot)))


def open_slot(
    vault_id: str,
    line: RosterLine,
    slot: Slot,
    password: str,
    roots: Collection[bytes],
    key_file: KeyFile | None = None,
) -> Identity:
    """
    Return the identity in a slot; slow on purpose.

    Raises:
        KeyFileMissing, WrongKeyFile: before anything is derived, so that neither tells
            anything of the password.
        KdfOutOfBounds: before anything is derived.
        WrongPassword: if the commitment differs.
        SlotDamaged: if the commitment is right and the rest is not.
        RootKeySwapped: if this person trusts none of the header's ``roots``.
    """
    keys = derive(password, slot.salt, slot.cost, _needed(slot, key_file))
    if not same(keys.commitment, slot.commitment):
        raise WrongPassword
    packed = decrypt(keys.key, slot.sealed, _bound(vault_id, slot, line))
    wipe(keys.key)
    if packed is None:
        raise SlotDamaged
    identity = Identity.unpacked(packed)
    if identity.root not in roots:
        identity.wipe()
        raise RootKeySwapped
    if identity.public != line.keys:
        identity.wipe()
        raise SlotDamaged
    return identity


def slot_is_signed(vault_id: str, slot: Slot, line: RosterLine) -> bool:
    """Tell whether the member on ``line`` signed this slot."""
    return verify(line.keys.sign, _signed_bytes(vault_id, slot), slot.signature)


def slot_to_json(slot: Slot) -> Json:
    """Return the slot as it stands in the header."""
    return {**_unsigned_json(slot), "signature": base64_of(slot.signature)}


def slot_from_json(value: Json) -> Slot:
    """
    Return the slot that stands in the header; its signature is not looked at here.

    Raises:
        HeaderDamaged: if anything in it is not as this program writes it.
        KdfOutOfBounds: if it asks for an absurd derivation.
    """
    present = AT_TIMES & value.keys() if isinstance(value, dict) else frozenset()
    found = fields(value, (*ALWAYS, *present))
    slot = Slot(
        member=StaffId(hex_text(found["member"], 8)),
        cost=_cost_from_json(found["kdf"]),
        salt=blob(found["salt"], SALT),
        commitment=blob(found["commitment"], COMMITMENT),
        sealed=blob(found["sealed"], SEALED_SIZE),
        revision=whole(found["revision"]),
        signature=blob(found["signature"], SIGNATURE),
        key_file=hex_text(found["key_file"], ID) if "key_file" in found else "",
        slip=slip_from_json(found["slip"]) if "slip" in found else None,
    )
    if (found["kind"], found["norm"]) != (slot.kind, NORM):
        raise HeaderDamaged
    return slot


def _needed(slot: Slot, key_file: KeyFile | None) -> KeyFile | None:
    if not slot.key_file:
        return None
    if key_file is None:
        raise KeyFileMissing
    if key_file.id != slot.key_file:
        raise WrongKeyFile
    return key_file


def _unsigned_json(slot: Slot) -> dict[str, Json]:
    return {
        "member": slot.member,
        "kind": slot.kind,
        "norm": NORM,
        "kdf": _cost_to_json(slot.cost),
        "salt": base64_of(slot.salt),
        "commitment": base64_of(slot.commitment),
        "sealed": base64_of(slot.sealed),
        "revision": slot.revision,
        **({"key_file": slot.key_file} if slot.key_file else {}),
        **({"slip": slip_to_json(slot.slip)} if slot.slip else {}),
    }


def _cost_to_json(cost: Cost) -> Json:
    return {
        "alg": "argon2id",
        "v": VERSION,
        "m": cost.memory_kib,
        "t": cost.passes,
        "p": cost.lanes,
    }


def _cost_from_json(value: Json) -> Cost:
    found = fields(value, ("alg", "v", "m", "t", "p"))
    if (found["alg"], found["v"]) != ("argon2id", VERSION):
        raise HeaderDamaged
    cost = Cost(whole(found["m"], 0), whole(found["t"], 0), whole(found["p"], 0))
    check_readable(cost)
    return cost


def _bound(vault_id: str, slot: Slot, line: RosterLine) -> bytes:
    return bound(
        "slot",
        vault_id,
        slot.member,
        slot.kind,
        NORM,
        _cost_to_json(slot.cost),
        base64_of(slot.salt),
        slot.revision,
        base64_of(line.keys.seal),
        base64_of(line.keys.sign),
        *([slot.key_file] if slot.key_file else []),
        *(["slip", slip_to_json(slot.slip)] if slot.slip else []),
    )


def _signed_bytes(vault_id: str, slot: Slot) -> bytes:
    return bound("slot-signature", vault_id, _unsigned_json(slot))
