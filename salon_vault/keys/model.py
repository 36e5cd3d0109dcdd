"""What a change of keys covers."""

from dataclasses import dataclass, replace

from salon_vault.compartments import Compartment
from salon_vault.staff.model import Member, StaffId, Tier

EVERY_COMPARTMENT = frozenset(Compartment)


@dataclass(frozen=True, slots=True)
class KeyChange:
    """
    Which keys are replaced; the database's own always is.

    Records written before stay under the keys they were written with: whoever held those
    could have read them then. What is written afterwards is closed to them.
    """

    compartments: frozenset[Compartment] = EVERY_COMPARTMENT
    root: bool = False
    """Also the key that signs who works here: where an owner leaves, or was overlooked."""
    leaver: StaffId | None = None
    """Who loses slot, keys and place on the roster in the same moment."""


def change_for_mover(before: Member, after: Member) -> KeyChange | None:
    """Return the change that is due when somebody has moved: the keys they had and lost."""
    lost = before.compartments - after.compartments
    if not lost:
        return None
    return KeyChange(lost, root=before.tier is Tier.OWNER)


def change_for_login(member: Member) -> KeyChange:
    """Return the change of every key that a login held, which opens otherwise from now on."""
    trusted = member.tier is Tier.OWNER or member.deputy is not None
    return KeyChange(EVERY_COMPARTMENT if trusted else member.compartments, root=trusted)


def change_for_leaver(member: Member) -> KeyChange:
    """Return the change that is due when ``member`` leaves: every key their login held."""
    return replace(change_for_login(member), leaver=member.id)
