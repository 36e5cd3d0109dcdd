"""The keys of an unlocked vault; nothing else has them."""

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager

from salon_vault.access import Permission
from salon_vault.compartments import Compartment, Sealed
from salon_vault.errors import NotPermitted
from salon_vault.staff.model import Member
from storage.grants import seal_grant
from storage.held_keys import FormerKey, HeldKeys
from storage.identity import DRAFT, Identity, draft_names
from storage.own_seal import open_own, seal_own
from storage.renewal import Renewal
from storage.rereading import Rereading
from storage.seal import Place, bound, mac, sign, sign_public
from storage.sealing import Sealing
from storage.sheet import CompartmentKey, Grant, KeyName, RosterLine
from storage.shift_contents import HELD, ShiftContents
from storage.shift_hand import ShiftHand
from storage.shift_key import Certificate
from storage.witnesses import Witnesses


class KeyRing:
    """What one unlocked person can open, seal and sign; no key leaves it but as noted."""

    def __init__(
        self,
        member: Member,
        vault_id: str,
        identity: Identity | ShiftHand,
        compartments: Mapping[Compartment, CompartmentKey],
        held: HeldKeys,
        *,
        pin_is_old: bool = False,
    ) -> None:
        self._member = member
        self.vault_id = vault_id
        self._identity = identity
        self._compartments = compartments
        self._held = held
        self.pin_is_old = pin_is_old
        """Whether the slot still trusts a former root: it wants to be written anew."""
        self._sealing = Sealing(vault_id, held, compartments)
        self.witnesses = Witnesses()
        self.rereading = Rereading()

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
        return KeyName(compartment.value) in self._held

    def opens_all_of(self, other: "KeyRing") -> bool:
        """Tell whether this ring holds every key in force that ``other`` holds."""
        return self._held.has_all_of(other._held)  # noqa: SLF001 - it is a ring, too

    def database_key(self) -> bytearray:
        """Return a fresh copy of the database's raw key, 32 bytes; the caller wipes it."""
        return bytearray(self._held.newest(KeyName.SALON))

    def log_key(self) -> bytes | None:
        """Return K0 of the log's forward-secure MAC, or None without the grant."""
        return bytes(self._held.newest(KeyName.LOG)) if KeyName.LOG in self._held else None

    # --- sealed records ---------------------------------------------------------------------

    def seal(self, place: Place, plain: bytes) -> bytes:
        """Return ``plain`` as a sealed record; without the key it can be written, not read."""
        return self._sealing.seal(place, plain)

    def open(self, place: Place, sealed: bytes) -> bytes | Sealed:
        """Return a record's contents, Sealed without the key; raises RecordDamaged."""
        return self._sealing.open(place, sealed)

    def wrap_key(self, place: Place, key: bytes | bytearray) -> bytes:
        """Return the content key of a record or blob, wrapped for its compartment."""
        return self._sealing.wrap_key(place, key)

    def unwrap_key(self, place: Place, wrapped: bytes) -> bytes | Sealed:
        """Return a content key, Sealed without the compartment's; raises RecordDamaged."""
        return self._sealing.unwrap_key(place, wrapped)

    # --- this person's own hand -------------------------------------------------------------

    def sign(self, message: bytes) -> bytes:
        """Return this person's Ed25519 signature; ``message`` begins with what it is."""
        return self._identity.sign(message)

    @contextmanager
    def becoming(self, identity: Identity) -> Generator[None]:
        """Sign and seal to oneself with new key pairs; with the former ones if that fails."""
        former, self._identity = self._identity, identity
        try:
            yield
        except BaseException:
            self._identity = former
            identity.wipe()
            raise
        former.wipe()

    def seal_to_self(self, name: str, plain: bytes) -> bytes:
        """Return ``plain`` as only this person opens it again; callable from any thread."""
        return seal_own(self._identity, self._own(name), plain)

    def open_own(self, name: str, sealed: bytes) -> bytes:
        """Return what this person sealed; raises RecordDamaged, also for a former identity."""
        return open_own(self._identity, self._own(name), sealed)

    def identity_under(self, root: bytes) -> Identity:
        """Return this person's identity for a set made under ``root``; the taker wipes it."""
        return self._identity.trusting(root)

    def open_to_me(self, sealed: bytes, bound_to: bytes) -> bytes | None:
        """Return what was sealed to this person; None if it does not open, as after a PIN."""
        return self._identity.open(sealed, bound_to)

    @property
    def certificate(self) -> Certificate | None:
        """That of the shift key which signs here in the place of the identity."""
        return self._identity.certificate

    def for_a_shift(self, certificate: Certificate, seed: bytes) -> ShiftContents:
        """
        Return what a PIN will open again: all that ever leaves this ring, for ``ShiftPins``.

        Raises:
            NotPermitted: at a desk that a PIN opened.
        """
        draft_key = bytes(self._identity.key_for(DRAFT))
        names = self._identity.sign(draft_names(self.vault_id))
        held = self._held.in_force(HELD)
        return ShiftContents(certificate, seed, self.root, draft_key, names, held)

    def token(self, purpose: str, text: str) -> bytes | None:
        """Return a keyed token of ``text`` to look up by; None without the contact key."""
        return next(iter(self.tokens(purpose, [text])), None)

    def tokens(self, purpose: str, texts: Iterable[str]) -> list[bytes]:
        """Return the keyed tokens of ``texts``, in their order; [] without the contact key."""
        if (contact := KeyName.CONTACT) not in self._held:
            return []
        key = self._held.derived(contact, self._held.epoch(contact), "token")
        return [mac(key, bound("token", self.vault_id, purpose, text)) for text in texts]

    # --- the roster -------------------------------------------------------------------------

    @property
    def holds_root(self) -> bool:
        """Whether this person holds the root grant."""
        return KeyName.ROOT in self._held

    def require_root(self) -> None:
        """Raise NotPermitted without the root grant."""
        if KeyName.ROOT not in self._held:
            raise NotPermitted(Permission.MANAGE_STAFF.value)

    def sign_as_root(self, message: bytes) -> bytes:
        """Return the vault's own signature; raises NotPermitted without the root grant."""
        self.require_root()
        return sign(self._held.newest(KeyName.ROOT), message)

    def grants_for(self, line: RosterLine, keys: Iterable[KeyName]) -> tuple[Grant, ...]:
        """
        Return ``keys``, of the epoch in force, sealed to the member on ``line``.

        Raises:
            NotPermitted: if this person does not hold one of them.
        """
        held = self._held
        if not (wanted := frozenset(keys)) <= held.names():
            raise NotPermitted(Permission.MANAGE_STAFF.value)
        return tuple(
            seal_grant(self.vault_id, line, key, held.epoch(key), held.newest(key))
            for key in sorted(wanted)
        )

    # --- change of keys ---------------------------------------------------------------------

    def learn(self, former: Iterable[FormerKey]) -> None:
        """Take in the former keys that the database keeps; one that does not open is none."""
        self._held.learn(self.vault_id, former)

    def renewed(self, names: Iterable[KeyName], database_epoch: int) -> Renewal:
        """
        Return what this ring becomes with other keys for ``names``.

        ``database_epoch`` is the number of the database that the next salon key will open.

        It stays as it is: until the header says otherwise, its keys are in force.

        Raises:
            NotPermitted: if this person does not hold one of them.
        """
        if not (changed := frozenset(names)) <= self._held.names():
            raise NotPermitted(Permission.MANAGE_STAFF.value)
        held, former = self._held.renewed(self.vault_id, changed, database_epoch)
        root = sign_public(held.newest(KeyName.ROOT)) if KeyName.ROOT in changed else self.root
        keys = dict(self._compartments)
        for compartment in keys:
            if (key := KeyName(compartment.value)) in changed:
                keys[compartment] = held.public_half(key)
        identity = self._identity.trusting(root)
        ring = KeyRing(self._member, self.vault_id, identity, keys, held)
        return Renewal(ring, identity, held, keys, former)

    def with_keys_of(self, other: "KeyRing") -> "KeyRing":
        """Return this ring with what one of an earlier day opens; person and root stay."""
        held, keys = other._held, other._compartments  # noqa: SLF001 - one ring out of two
        identity = self._identity.trusting(self.root)
        both = self._held.with_keys_of(held)
        return KeyRing(self._member, self.vault_id, identity, keys, both)

    def adopt(self, renewal: Renewal) -> None:
        """Go on with what ``renewed`` returned: it is in force; the keys before it are not."""
        former, self._held = self._held, renewal.held
        self._compartments = renewal.compartments
        self._sealing = Sealing(self.vault_id, self._held, self._compartments)
        self._identity.root = renewal.ring.root
        renewal.identity.wipe()
        former.keep_only(())

    def follow(self, member: Member, keys: Iterable[KeyName]) -> None:
        """Take over this person's new line of the roster, and let go of keys not in it."""
        self._member = member
        self._held.keep_only(keys)

    def wipe(self) -> None:
        """Overwrite every key; what Python copied meanwhile goes with the process."""
        self.follow(self._member, ())
        self._identity.wipe()
        self.witnesses.wipe()
        self.rereading.wipe()

    def _own(self, name: str) -> bytes:
        return bound("draft", self.vault_id, self._member.id, name)
