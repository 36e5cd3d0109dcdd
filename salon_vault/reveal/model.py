"""Who sees contact details only on request, why they ask, and what they get to see."""

from dataclasses import dataclass
from enum import StrEnum

from salon_vault.compartments import Compartment
from salon_vault.staff.model import TIER_KEYS, Member

LASTS = 30
"""Seconds for which details stay on the screen."""


class Why(StrEnum):
    """What somebody needs to reach a client for."""

    LATE = "late"
    APPOINTMENT = "appointment"
    AFTERCARE = "aftercare"
    COMPLAINT = "complaint"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Revealed:
    """How to reach a client, for a moment."""

    phone: str
    mail: str


def sees_on_request(member: Member) -> bool:
    """
    Tell whether contact details show to ``member`` on request alone.

    That is whoever has the key to them added to the keys of the tier: it is not their daily
    work. The key itself would open all of them: this is a rule of the program.
    """
    return Compartment.CONTACT in member.compartments - TIER_KEYS[member.tier]
