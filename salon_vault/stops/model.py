"""What an owner reads of a visit that was done against a stop."""

from dataclasses import dataclass

from salon_vault.clearance.override import Override
from salon_vault.visits.model import Visit


@dataclass(frozen=True, slots=True)
class DoneAgainst:
    """The visit, on whose card it stands, and why it was done all the same."""

    visit: Visit
    name: str
    """Of the client."""
    why: str
    """As whoever recorded it wrote; "" if they wrote nothing."""


@dataclass(frozen=True, slots=True)
class Overridden:
    """For what somebody answered, on whose card it stands, who agreed, and why."""

    override: Override
    name: str
    """Of the client."""
    treatment: str
    """As the salon's list calls it; "" if it is on it no more."""
    agreed: str
    """Label of the second person; "" if the log does not say."""
    why: str
    """The reason in the log; "" if it was erased."""
