"""What can be done about the PIN of a shift."""

from collections.abc import Iterable
from datetime import datetime

from salon_vault.access import Permission
from salon_vault.audit import Subject, Touch, Verb
from salon_vault.gate import Outside, use_case
from salon_vault.pins.model import PinState, check_pin
from salon_vault.ports import Work
from salon_vault.staff.model import Tier

PINS = "pins"
"""What the log calls the owner's word on who may have a PIN."""


@use_case(needs=Permission.SIT_DOWN, unlogged="tells the person at the desk of their own PIN")
def view_pin(work: Work) -> PinState:
    """Return how the person at the desk stands with a PIN."""
    return work.pins.state()


@use_case(needs=Permission.USE_PIN, outside=True)
def choose_pin(outside: Outside, pin: str) -> datetime:
    """
    Let six digits open this login again after a lock, and return until when.

    Raises:
        WeakPin: if they would be guessed.
        NotPermitted: if the owner does not allow it, or at a desk that a PIN opened.
        KeeperSilent: if this PC cannot keep it.
    """
    check_pin(pin)
    until = outside.vault.pins.choose(pin)
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))
    return until


@use_case(needs=Permission.SIT_DOWN, outside=True)
def drop_pin(outside: Outside) -> None:
    """Forget the PIN of the person at the desk; from now on the password alone opens."""
    outside.vault.pins.drop()
    outside.touched(Touch(Verb.CHANGED, Subject.STAFF, outside.member.id))


@use_case(needs=Permission.MANAGE_STAFF, outside=True, fresh=True)
def allow_pins(outside: Outside, tiers: Iterable[Tier]) -> None:
    """Allow a PIN for the shift to these tiers and no other; the root signs it."""
    allowed = frozenset(tiers)
    outside.vault.pins.allow(allowed)
    outside.touched(Touch(Verb.CHANGED, Subject.VAULT, PINS))
