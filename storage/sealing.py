"""Sealing records to a compartment, and opening them: with its key, or without it upward."""

from collections.abc import Mapping

from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import RecordDamaged
from storage.grants import HANDING_IN, WRAPPING
from storage.held_keys import HeldKeys
from storage.records import Wrap, WrappedKey, pad, split, unpad
from storage.seal import (
    KEY,
    Place,
    decrypt,
    decrypt_with,
    encrypt,
    encrypt_to,
    random_key,
    wipe,
)
from storage.sheet import CompartmentKey, KeyName


class Sealing:
    """What the keys of one ring make of records; ``KeyRing`` is the one who asks."""

    def __init__(
        self, vault_id: str, held: HeldKeys, compartments: Mapping[Compartment, CompartmentKey]
    ) -> None:
        self._vault_id = vault_id
        self._held = held
        self._compartments = compartments

    def seal(self, place: Place, plain: bytes) -> bytes:
        """Return ``plain`` as a sealed record; without the key it can be written, not read."""
        key = random_key()
        head = self.wrap_key(place, key)
        record = head + encrypt(key, pad(plain), place.bound("record", self._vault_id) + head)
        wipe(key)
        return record

    def open(self, place: Place, sealed: bytes) -> bytes | Sealed:
        """
        Return the contents of a record, or Sealed where the key is not held.

        Raises:
            RecordDamaged: if it was altered, moved, or sealed for another vault.
        """
        head, body = split(sealed)
        key = self.unwrap_key(place, head)
        if isinstance(key, Sealed):
            return key
        padded = decrypt(key, body, place.bound("record", self._vault_id) + head)
        if padded is None:
            raise RecordDamaged
        return unpad(padded)

    def wrap_key(self, place: Place, key: bytes | bytearray) -> bytes:
        """Return the content key of a record or blob, wrapped for its compartment."""
        current = self._compartments[place.compartment]
        to = place.bound("wrap", self._vault_id)
        name = KeyName(place.compartment.value)
        if self._held.of_epoch(name, current.epoch) is None:
            wrap = encrypt_to(current.public, key, to)
            return WrappedKey(Wrap.HANDED_IN, current.epoch, wrap).packed()
        own = self._held.derived(name, current.epoch, WRAPPING)
        wrap = encrypt(own, key, to)
        return WrappedKey(Wrap.HELD, current.epoch, wrap).packed()

    def unwrap_key(self, place: Place, wrapped: bytes) -> bytes | Sealed:
        """
        Return a content key, or Sealed where the compartment's key is not held.

        Raises:
            RecordDamaged: if it was altered, moved, or wrapped for another vault.
        """
        name = KeyName(place.compartment.value)
        if name not in self._held:
            return Sealed(place.compartment)
        found = WrappedKey.unpacked(wrapped)
        held = found.kind is Wrap.HELD
        if self._held.of_epoch(name, found.epoch) is None:
            raise RecordDamaged
        key = self._held.derived(name, found.epoch, WRAPPING if held else HANDING_IN)
        opening = decrypt if held else decrypt_with
        content_key = opening(key, found.wrap, place.bound("wrap", self._vault_id))
        if content_key is None or len(content_key) != KEY:
            raise RecordDamaged
        return content_key
