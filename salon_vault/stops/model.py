"""What an owner reads of a visit that was done against a stop."""

from dataclasses import dataclass

from salon_vault.visits.model import Visit


@dataclass(frozen=True, slots=True)
class DoneAgainst:
    """The visit, on whose card it stands, and why it was done all the same."""

    visit: Visit
    name: str
    """Of the client."""
    why: str
    """As whoever recorded it wrote; "" if they wrote nothing."""
