"""The PIN of whoever sits at the desk: chosen, dropped, and the owner's word on who may."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from salon_vault.access import Permission
from salon_vault.errors import InvalidInput, NotPermitted
from salon_vault.pins.errors import KeeperSilent
from salon_vault.pins.model import TIERS, PinState, ends_at
from salon_vault.ports import Clock
from salon_vault.staff.model import Tier
from storage.header_files import HeaderFiles
from storage.keeper_wire import Keeper
from storage.os_boot import boot_id
from storage.pin_parcel import name_of, parcel_of
from storage.ring import KeyRing
from storage.roster import SignedRoster
from storage.seal import random_key, sign_public
from storage.sheet_json import sheet_bytes
from storage.shift_key import Certificate

GRACE = 10 * 60 * 1000
"""Milliseconds for which the key still signs after the desk should have locked itself."""


class ShiftPins:
    """What the person at the desk may do about a PIN of their own."""

    def __init__(
        self,
        files: HeaderFiles,
        ring: KeyRing,
        roster: SignedRoster,
        keeper: Keeper | None,
        clock: Clock,
        keep_certificate: Callable[[Certificate], None],
    ) -> None:
        self._files = files
        self._ring = ring
        self._roster = roster
        self._keeper = keeper
        self._clock = clock
        self._keep_certificate = keep_certificate

    @property
    def opened(self) -> bool:
        """Whether a PIN opened this desk."""
        return self._ring.certificate is not None

    def state(self) -> PinState:
        """Return how the person at the desk stands with a PIN."""
        seconds = self._seconds_left()
        now = self._clock.now()
        return PinState(
            may=self._is_allowed,
            until=None if seconds is None else now + timedelta(seconds=seconds),
            opened=self.opened,
            possible=self._keeper is not None and self._keeper.possible,
            tiers=self._files.header.sheet.pins,
        )

    def choose(self, pin: str) -> datetime:
        """
        Keep what ``pin`` opens with the keeper, and return until when; slow on purpose.

        Raises:
            NotPermitted: if the owner does not allow it, or at a desk that a PIN opened.
            KeeperSilent: if no keeper answers; nothing is kept.
        """
        if self._keeper is None or not self._is_allowed:
            raise NotPermitted(Permission.USE_PIN.value)
        now = self._clock.now()
        until = ends_at(now)
        seed = bytes(random_key())
        certificate = self._certified(seed, until - now)
        contents = self._ring.for_a_shift(certificate, seed).packed()
        parcel = parcel_of(self._ring.vault_id, self._ring.member.id, pin, contents)
        self._keep_certificate(certificate)
        seconds = (until - now).total_seconds()
        name = self._name
        if not self._keeper.keep(name, parcel.salt, parcel.check, parcel.sealed, seconds):
            raise KeeperSilent
        return until

    def drop(self) -> None:
        """Forget the PIN of the person at the desk."""
        if self._keeper is not None:
            self._keeper.drop(self._name)

    def allow(self, tiers: Iterable[Tier]) -> None:
        """
        Allow a PIN to these tiers and no other.

        Raises:
            NotPermitted: without the root grant.
            InvalidInput: for a tier whose logins open with their passwords alone.
        """
        self._ring.require_root()
        allowed = frozenset(tiers)
        if not allowed <= frozenset(TIERS):
            raise InvalidInput("tier", "no pin")
        header = self._files.header
        sheet = replace(header.sheet, revision=header.sheet.revision + 1, pins=allowed)
        signature = self._ring.sign_as_root(sheet_bytes(header.vault_id, sheet))
        self._roster.store(replace(header, sheet=sheet, sheet_signature=signature))

    def _seconds_left(self) -> float | None:
        """Return for how long the PIN lasts, or the desk that it opened; None without one."""
        if (certificate := self._ring.certificate) is not None:
            return (certificate.until - GRACE) / 1000 - self._clock.monotonic()
        waiting = self._keeper.look(self._name) if self._keeper else None
        return None if waiting is None else waiting.seconds

    @property
    def _is_allowed(self) -> bool:
        member = self._ring.member
        return (
            self._keeper is not None
            and self._keeper.possible
            and not self.opened
            and not member.kit
            and member.tier in self._files.header.sheet.pins
            and Permission.USE_PIN.value not in member.cuts
        )

    @property
    def _name(self) -> str:
        return name_of(self._ring.vault_id, self._ring.member.id)

    def _certified(self, seed: bytes, lasts: timedelta) -> Certificate:
        since = int(self._clock.monotonic() * 1000)
        until = since + int(lasts.total_seconds() * 1000) + GRACE
        who = self._ring.member.id
        certificate = Certificate(who, sign_public(seed), boot_id(), since, until)
        signature = self._ring.sign(certificate.message(self._ring.vault_id))
        return replace(certificate, signature=signature)
