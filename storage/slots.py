"""A slot: one person's identity, closed under their password."""

import secrets
from dataclasses import dataclass, replace

from salon_vault.errors import HeaderDamaged, RootKeySwapped, SlotDamaged, WrongPassword
from salon_vault.staff.model import StaffId
from storage.canonical import Json
from storage.identity import Identity
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
from storage.strict import base64_of, blob, fields, hex_text, whole

KIND = "password"
NORM = "NFKC"
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


def make_slot(
    vault_id: str,
    line: RosterLine,
    identity: Identity,
    password: str,
    cost: Cost,
    revision: int = 1,
) -> Slot:
    """
    Return a slot that opens ``identity`` with ``password``; slow on purpose.

    Raises:
        KdfOutOfBounds: if the cost is below the floor for writing.
        WrongPassword: if no password can look like that.
    """
    check_writable(cost)
    salt = secrets.token_bytes(SALT)
    keys = derive(password, salt, cost)
    slot = Slot(line.member.id, cost, salt, keys.commitment, b"", revision)
    packed = identity.packed()
    slot = replace(slot, sealed=encrypt(keys.key, packed, _bound(vault_id, slot, line)))
    wipe(packed, keys.key)
    return replace(slot, signature=identity.sign(_signed_bytes(vault_id, slot)))


def open_slot(
    vault_id: str, line: RosterLine, slot: Slot, password: str, root: bytes
) -> Identity:
    """
    Return the identity in a slot; slow on purpose.

    Raises:
        KdfOutOfBounds: before anything is derived.
        WrongPassword: if the commitment differs.
        SlotDamaged: if the commitment is right and the rest is not.
        RootKeySwapped: if the header's ``root`` is not the one this person was enrolled under.
    """
    keys = derive(password, slot.salt, slot.cost)
    if not same(keys.commitment, slot.commitment):
        raise WrongPassword
    packed = decrypt(keys.key, slot.sealed, _bound(vault_id, slot, line))
    wipe(keys.key)
    if packed is None:
        raise SlotDamaged
    identity = Identity.unpacked(packed)
    if identity.root != root:
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
    found = fields(
        value,
        (
            *("member", "kind", "norm", "kdf", "salt", "commitment"),
            *("sealed", "revision", "signature"),
        ),
    )
    if (found["kind"], found["norm"]) != (KIND, NORM):
        raise HeaderDamaged
    return Slot(
        member=StaffId(hex_text(found["member"], 8)),
        cost=_cost_from_json(found["kdf"]),
        salt=blob(found["salt"], SALT),
        commitment=blob(found["commitment"], COMMITMENT),
        sealed=blob(found["sealed"], SEALED_SIZE),
        revision=whole(found["revision"]),
        signature=blob(found["signature"], SIGNATURE),
    )


def _unsigned_json(slot: Slot) -> dict[str, Json]:
    return {
        "member": slot.member,
        "kind": KIND,
        "norm": NORM,
        "kdf": _cost_to_json(slot.cost),
        "salt": base64_of(slot.salt),
        "commitment": base64_of(slot.commitment),
        "sealed": base64_of(slot.sealed),
        "revision": slot.revision,
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
        KIND,
        NORM,
        _cost_to_json(slot.cost),
        base64_of(slot.salt),
        slot.revision,
        base64_of(line.keys.seal),
        base64_of(line.keys.sign),
    )


def _signed_bytes(vault_id: str, slot: Slot) -> bytes:
    return bound("slot-signature", vault_id, _unsigned_json(slot))
