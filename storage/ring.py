"""The keys of an unlocked vault; nothing else has them."""

from collections.abc import Iterable, Mapping

from salon_vault.access import Permission
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import NotPermitted, RecordDamaged
from salon_vault.staff.model import Member, StaffId
from storage.grants import HANDING_IN, WRAPPING, seal_grant
from storage.identity import Identity
from storage.records import Wrap, WrappedKey, pad, split, unpad
from storage.seal import (
    KEY,
    Place,
    bound,
    decrypt,
    decrypt_with,
    encrypt,
    encrypt_to,
    mac,
    random_key,
    sign,
    stretch,
    wipe,
)
from storage.sheet import CompartmentKey, Grant, KeyName, RosterLine

type Epochs = dict[int, bytearray]


class KeyRing:
    """What one unlocked person can open, seal and sign; no key leaves it but as noted."""

    def __init__(
        self,
        member: Member,
        vault_id: str,
        identity: Identity,
        compartments: Mapping[Compartment, CompartmentKey],
        secrets: dict[KeyName, Epochs],
    ) -> None:
        self._member = member
        self.vault_id = vault_id
        self._identity = identity
        self._compartments = compartments
        self._secrets = secrets
        self._admitted: dict[StaffId, Identity] = {}

    @property
    def member(self) -> Member:
        """The person whose keys these are, as the roster last signed them."""
        return self._member

    @property
    def root(self) -> bytes:
        """The public root key this person trusts."""
        return self._identity.root

    @property
    def public_key(self) -> bytes:
        """The Ed25519 key that checks what ``sign`` signed."""
        return self._identity.public.sign

    def holds(self, compartment: Compartment) -> bool:
        """Tell whether this person can open the compartment."""
        return KeyName(compartment.value) in self._secrets

    def database_key(self) -> bytearray:
        """Return a fresh copy of the database's raw key, 32 bytes; the caller wipes it."""
        return bytearray(self._newest(KeyName.SALON))

    def log_key(self) -> bytes | None:
        """Return K0 of the log's forward-secure MAC, or None without the grant."""
        return bytes(self._newest(KeyName.LOG)) if KeyName.LOG in self._secrets else None

    # --- sealed records ---------------------------------------------------------------------

    def seal(self, place: Place, plain: bytes) -> bytes:
        """Return ``plain`` as a sealed record; without the key it can be written, not read."""
        key = random_key()
        head = self.wrap_key(place, key)
        record = head + encrypt(key, pad(plain), place.bound("record", self.vault_id) + head)
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
        padded = decrypt(key, body, place.bound("record", self.vault_id) + head)
        if padded is None:
            raise RecordDamaged
        return unpad(padded)

    def wrap_key(self, place: Place, key: bytes | bytearray) -> bytes:
        """Return the content key of a record or blob, wrapped for its compartment."""
        current = self._compartments[place.compartment]
        to = place.bound("wrap", self.vault_id)
        if self.holds(place.compartment):
            own = self._derived(place.compartment, current.epoch, WRAPPING)
            wrap = encrypt(own, key, to)
            wipe(own)
            return WrappedKey(Wrap.HELD, current.epoch, wrap).packed()
        wrap = encrypt_to(current.public, key, to)
        return WrappedKey(Wrap.HANDED_IN, current.epoch, wrap).packed()

    def unwrap_key(self, place: Place, wrapped: bytes) -> bytes | Sealed:
        """
        Return a content key, or Sealed where the compartment's key is not held.

        Raises:
            RecordDamaged: if it was altered, moved, or wrapped for another vault.
        """
        if not self.holds(place.compartment):
            return Sealed(place.compartment)
        found = WrappedKey.unpacked(wrapped)
        if found.epoch not in self._secrets[KeyName(place.compartment.value)]:
            raise RecordDamaged
        use = WRAPPING if found.kind is Wrap.HELD else HANDING_IN
        key = self._derived(place.compartment, found.epoch, use)
        opening = decrypt if found.kind is Wrap.HELD else decrypt_with
        content_key = opening(key, found.wrap, place.bound("wrap", self.vault_id))
        wipe(key)
        if content_key is None or len(content_key) != KEY:
            raise RecordDamaged
        return content_key

    # --- this person's own hand -------------------------------------------------------------

    def sign(self, message: bytes) -> bytes:
        """Return this person's Ed25519 signature; ``message`` begins with what it is."""
        return self._identity.sign(message)

    def seal_to_self(self, name: str, plain: bytes) -> bytes:
        """
        Return ``plain`` as only this person opens it again; callable from any thread.

        A key derived from the identity, not HPKE: nobody else can plant a draft either.
        """
        key = self._identity.key_for("draft")
        sealed = encrypt(key, pad(plain), self._own(name))
        wipe(key)
        return sealed

    def open_own(self, name: str, sealed: bytes) -> bytes:
        """
        Return what this person sealed under ``name``.

        Raises:
            RecordDamaged: if it was altered, renamed, or sealed under an earlier identity.
        """
        key = self._identity.key_for("draft")
        padded = decrypt(key, sealed, self._own(name))
        wipe(key)
        if padded is None:
            raise RecordDamaged
        return unpad(padded)

    def admit(self, who: StaffId, identity: Identity) -> None:
        """Let a second person, who has just unlocked their slot, sign one message."""
        self.dismiss(who)
        self._admitted[who] = identity

    def cosign(self, who: StaffId, message: bytes) -> bytes:
        """
        Return the signature of a second person who was admitted, and dismiss them.

        Raises:
            KeyError: if nobody was.
        """
        signature = self._admitted[who].sign(message)
        self.dismiss(who)
        return signature

    def dismiss(self, who: StaffId) -> None:
        """Forget a second person."""
        identity = self._admitted.pop(who, None)
        if identity is not None:
            identity.wipe()

    # --- lookups ----------------------------------------------------------------------------

    def token(self, purpose: str, text: str) -> bytes | None:
        """Return a keyed token of ``text`` to look up by; None without the contact key."""
        return next(iter(self.tokens(purpose, [text])), None)

    def tokens(self, purpose: str, texts: Iterable[str]) -> list[bytes]:
        """Return the keyed tokens of ``texts``, in their order; [] without the contact key."""
        if not self.holds(Compartment.CONTACT):
            return []
        key = stretch(self._newest(KeyName.CONTACT), "token")
        made = [mac(key, bound("token", self.vault_id, purpose, text)) for text in texts]
        wipe(key)
        return made

    # --- the roster -------------------------------------------------------------------------

    def require_root(self) -> None:
        """Raise NotPermitted without the root grant."""
        if KeyName.ROOT not in self._secrets:
            raise NotPermitted(Permission.MANAGE_STAFF.value)

    def sign_as_root(self, message: bytes) -> bytes:
        """Return the vault's own signature; raises NotPermitted without the root grant."""
        self.require_root()
        return sign(self._newest(KeyName.ROOT), message)

    def grants_for(self, line: RosterLine, keys: Iterable[KeyName]) -> tuple[Grant, ...]:
        """
        Return ``keys`` of every epoch, sealed to the member on ``line``.

        Raises:
            NotPermitted: if this person does not hold one of them.
        """
        if not (wanted := frozenset(keys)) <= self._secrets.keys():
            raise NotPermitted(Permission.MANAGE_STAFF.value)
        return tuple(
            seal_grant(self.vault_id, line, key, epoch, secret)
            for key in sorted(wanted)
            for epoch, secret in sorted(self._secrets[key].items())
        )

    def follow(self, member: Member, keys: Iterable[KeyName]) -> None:
        """Take over this person's new line of the roster, and let go of keys not in it."""
        self._member = member
        for gone in self._secrets.keys() - set(keys):
            wipe(*self._secrets.pop(gone).values())

    def wipe(self) -> None:
        """Overwrite every key; what Python copied meanwhile goes with the process."""
        self.follow(self._member, ())
        self._identity.wipe()
        for who in tuple(self._admitted):
            self.dismiss(who)

    def _newest(self, key: KeyName) -> bytearray:
        return self._secrets[key][max(self._secrets[key])]

    def _own(self, name: str) -> bytes:
        return bound("draft", self.vault_id, self._member.id, name)

    def _derived(self, compartment: Compartment, epoch: int, use: str) -> bytearray:
        return stretch(self._secrets[KeyName(compartment.value)][epoch], use)
