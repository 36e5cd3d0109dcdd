"""From a password, a kit or an identity to the key ring of one person."""

from salon_vault.errors import (
    NotFound,
    RootKeySwapped,
    SlotDamaged,
    VaultError,
)
from salon_vault.recovery.errors import KitOfAnotherVault, KitReplaced
from salon_vault.staff.model import StaffId
from storage.grants import open_grants
from storage.header import Header
from storage.held_keys import HeldKeys
from storage.identity import Identity
from storage.key_file import KeyFile
from storage.kit import kit_pin_bytes, read_kit
from storage.ring import KeyRing
from storage.seal import verify, wipe
from storage.sheet import RosterLine
from storage.slots import open_slot


def identity_of(
    header: Header, who: StaffId, password: str, key_file: KeyFile | None = None
) -> Identity:
    """
    Return the identity of ``who``, to prove or to witness; slow on purpose.

    Raises:
        NotFound: if ``who`` has no slot.
        KeyFileMissing, WrongKeyFile, WrongPassword, SlotDamaged, RootKeySwapped,
        KdfOutOfBounds: see ``open_slot``.
    """
    line, slot = header.sheet.line(who), header.slot(who)
    return open_slot(header.vault_id, line, slot, password, header.roots, key_file)


def unlock_slot(
    header: Header, who: StaffId, password: str, key_file: KeyFile | None = None
) -> KeyRing:
    """Return the key ring of ``who``; raises what ``identity_of`` does; slow on purpose."""
    return open_identity(header, who, identity_of(header, who, password, key_file))


def unlock_kit(header: Header, code: str) -> KeyRing:
    """Return the key ring of a recovery kit; raises what ``kit_identity`` does."""
    return open_identity(header, *kit_identity(header, code))


def kit_identity(header: Header, code: str) -> tuple[StaffId, Identity]:
    """
    Return the identity of a recovery kit in force, and the id of its line.

    Raises:
        KitMistyped: with the groups to look at again.
        KitOfAnotherVault: if no kit of this vault is, or was, this one.
        KitReplaced: if another kit was put in its place.
        RootKeySwapped: if this header's root is not the one the kit was made under.
    """
    seed = read_kit(code)
    identity = Identity.grown(seed, header.root)
    wipe(seed)
    try:
        line = _kit_line(header, identity)
        pins = (kit_pin_bytes(header.vault_id, root) for root in header.roots)
        if not any(verify(identity.public.sign, pin, line.pin) for pin in pins):
            raise RootKeySwapped
    except VaultError:
        identity.wipe()
        raise
    return line.member.id, identity


def open_identity(header: Header, who: StaffId, identity: Identity) -> KeyRing:
    """
    Return the key ring of ``who``, whose identity is at hand; it takes the identity over.

    Raises:
        NotFound: if ``who`` is not active, or away.
        RootKeySwapped: if the identity trusts another root.
        SlotDamaged: if the identity is not the one in the roster, or a grant does not open.
    """
    try:
        line = _active_line(header, who)
        if identity.root not in header.roots:
            raise RootKeySwapped
        if identity.public != line.keys:
            raise SlotDamaged
        secrets = open_grants(header.vault_id, who, identity, header.sheet.grants)
    except VaultError:
        identity.wipe()
        raise
    pinned, trusting = identity.root, identity.trusting(header.root)
    identity.wipe()
    return KeyRing(
        line.member,
        header.vault_id,
        trusting,
        header.sheet.compartments,
        HeldKeys(secrets),
        pin_is_old=not (line.member.kit or trusting.root == pinned),
    )


def _kit_line(header: Header, identity: Identity) -> RosterLine:
    for line in header.sheet.lines:
        if line.member.kit and line.keys == identity.public:
            if not line.member.active:
                raise KitReplaced
            return line
    raise KitOfAnotherVault


def _active_line(header: Header, who: StaffId) -> RosterLine:
    line = header.sheet.line(who)
    if not line.member.active or line.member.away:
        raise NotFound("staff", who)
    return line
