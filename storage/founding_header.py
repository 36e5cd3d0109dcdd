"""The first header of a vault: its root, its keys, its founder and their recovery kit."""

from dataclasses import replace

from salon_vault.door import Founder, Kit
from salon_vault.staff.model import Member, Tier, clean_label, keys_for, new_staff_id
from storage.grants import handing_in_public
from storage.header import Header, signed_header
from storage.held_keys import HeldKeys
from storage.identity import Identity
from storage.keys import Cost
from storage.kit import kit_pin_bytes, make_kit, short_id
from storage.ring import KeyRing
from storage.seal import random_key, sign_public, wipe
from storage.sheet import (
    SEALED,
    CompartmentKey,
    KeyName,
    RosterLine,
    Sheet,
    key_names,
)
from storage.sheet_json import sheet_bytes
from storage.signed_key import SignedKey, signed_key
from storage.slots import make_slot

KIT_LABEL = "Kit"
"""In the roster a kit is a line like any other; no screen shows its label."""


def found_header(
    vault_id: str, founder: Founder, cost: Cost
) -> tuple[Header, KeyRing, Kit, list[SignedKey]]:
    """
    Return the first header, the founder's keys, their kit, and both signers' keys.

    Slow on purpose: the founder's slot costs ``cost``, and the kit can be shown only now.

    Raises:
        InvalidInput: if the label cannot stand on a login tile.
        KdfOutOfBounds: if the cost is below the floor for writing.
    """
    secrets = {key: {1: random_key()} for key in KeyName}
    root = sign_public(secrets[KeyName.ROOT][1])
    compartments = {
        name: CompartmentKey(1, handing_in_public(secrets[KeyName(name.value)][1]))
        for name in SEALED
    }
    identity = Identity.fresh(root)
    person = RosterLine(_owner(founder.label), identity.public)
    slot = make_slot(vault_id, person, identity, founder.password, cost)
    ring = KeyRing(person.member, vault_id, identity, compartments, HeldKeys(secrets))
    kit_line, kit = enrol_kit(vault_id, root, short_id(vault_id, root))
    lines = (person, kit_line)
    sheet = Sheet(
        revision=1,
        demo=founder.demo,
        database_epoch=1,
        compartments=compartments,
        lines=lines,
        grants=tuple(
            grant for line in lines for grant in ring.grants_for(line, key_names(line.member))
        ),
    )
    signature = ring.sign_as_root(sheet_bytes(vault_id, sheet))
    draft = Header(vault_id, 1, root, sheet, signature, (slot,), person.member.id)
    signers = [signed_key(ring, line.member.id, line.keys.sign) for line in lines]
    return signed_header(draft, ring), ring, kit, signers


def _owner(label: str) -> Member:
    return Member(new_staff_id(), clean_label(label), Tier.OWNER, keys_for(Tier.OWNER))


def enrol_kit(vault_id: str, root: bytes, short: str) -> tuple[RosterLine, Kit]:
    """
    Return a new kit's line of the roster, and the kit, which can be shown only now.

    ``short`` is the short id of the vault, for the paper.
    """
    seed = random_key()
    identity = Identity.grown(seed, root)
    member = replace(_owner(KIT_LABEL), kit=True)
    line = RosterLine(member, identity.public, pin=identity.sign(kit_pin_bytes(vault_id, root)))
    kit = make_kit(seed, short)
    wipe(seed)
    identity.wipe()
    return line, kit
