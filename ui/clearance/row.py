"""One override, as it is read on the card and in the owner's inbox."""

from salon_vault.clearance.model import Ground
from salon_vault.clearance.override import Override
from ui.clearance.words import short_ground
from ui.dates import near_day
from ui.words import _, about, clock, listed


def what_was_overridden(override: Override) -> str:
    """Return that stops were overridden, and which rules had found them."""
    grounds = {mark.partition(":")[0] for mark in override.covers}
    known = (short_ground(ground) for ground in Ground if ground in grounds)
    return about(_("Overridden"), listed(known))


def when_and_by_whom(override: Override) -> str:
    """Return the day it holds for, when somebody answered for it, and under which login."""
    at = override.at.astimezone()
    given = clock(at) if at.date() == override.on else f"{near_day(at.date())}, {clock(at)}"
    return f"{near_day(override.on)} · {given} · {override.by}"
