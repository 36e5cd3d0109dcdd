"""What is odd about an unlocking: it is brought to the owner, and never refused."""

from collections.abc import Iterator
from datetime import datetime

from salon_vault.personnel.model import Oddity
from salon_vault.staff.model import Member


def odd_about(member: Member, now: datetime) -> Iterator[Oddity]:
    """Yield what the owner wants to know about ``member`` unlocking ``now``, in any zone."""
    if member.hours is not None and not member.hours.include(now.astimezone()):
        yield Oddity.OUTSIDE_HOURS
    if member.spare:
        yield Oddity.SPARE_LOGIN
