"""From a PIN to the key ring of a shift."""

from salon_vault.access import Permission, cut_to_pin
from salon_vault.errors import NotFound, WrongPassword
from salon_vault.pins.errors import PinGone, WrongPin
from salon_vault.ports import Clock
from salon_vault.staff.model import StaffId
from storage.header import Header
from storage.held_keys import HeldKeys
from storage.keeper_wire import Keeper
from storage.os_boot import boot_id
from storage.pin_parcel import keys_of, name_of, opened
from storage.ring import KeyRing
from storage.sheet import KeyName, RosterLine, key_names
from storage.shift_contents import HELD, ShiftContents, unpacked


def tries_left(header: Header, keeper: Keeper, who: StaffId) -> int:
    """Return how many digits ``who`` may try; 0 where the password alone opens."""
    waiting = keeper.look(name_of(header.vault_id, who))
    return 0 if waiting is None else waiting.left


def ring_by_pin(
    header: Header, keeper: Keeper, who: StaffId, pin: str, clock: Clock
) -> KeyRing:
    """
    Return the key ring of ``who`` without their identity; slow on purpose.

    Raises:
        WrongPin: with the tries that are left.
        PinGone: if nothing is kept, or the roster says otherwise since; then it is forgotten.
    """
    contents = _contents(header, keeper, who, pin)
    try:
        line = header.sheet.line(who)
    except NotFound as gone:
        raise PinGone from gone
    if not _is_in_force(header, line, contents, int(clock.monotonic() * 1000)):
        keeper.drop(name_of(header.vault_id, who))
        raise PinGone
    held = {name: {epoch: bytearray(key)} for name, (epoch, key) in contents.keys.items()}
    return KeyRing(
        cut_to_pin(line.member),
        header.vault_id,
        contents.hand(header.vault_id),
        header.sheet.compartments,
        HeldKeys(held),
    )


def _contents(header: Header, keeper: Keeper, who: StaffId, pin: str) -> ShiftContents:
    name = name_of(header.vault_id, who)
    waiting = keeper.look(name)
    if waiting is None:
        raise PinGone
    try:
        keys = keys_of(pin, waiting.salt)
    except WrongPassword as problem:  # no digits at all: nothing was tried
        raise WrongPin(waiting.left) from problem
    taken = keeper.take(name, keys.commitment)
    if isinstance(taken, int):
        if taken:
            raise WrongPin(taken)
        raise PinGone
    packed = opened(header.vault_id, who, keys, taken)
    if packed is None:
        raise PinGone
    return unpacked(packed)


def _is_in_force(header: Header, line: RosterLine, found: ShiftContents, mono: int) -> bool:
    """Tell whether person, keys and permission are still what they were at the choosing."""
    certificate, sheet, member = found.certificate, header.sheet, line.member
    granted = frozenset(HELD) & key_names(member)
    return (
        member.active
        and member.tier in sheet.pins
        and Permission.USE_PIN.value not in member.cuts
        and found.root == header.root
        and certificate.member == member.id
        and certificate.is_signed_by(line.keys.sign, header.vault_id)
        and certificate.covers(boot_id(), mono)
        and KeyName.SALON in granted
        and found.keys.keys() == granted
        and all(sheet.epoch_of(name) == epoch for name, (epoch, _key) in found.keys.items())
    )
