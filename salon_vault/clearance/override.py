"""An override: somebody answers for doing a treatment on one day all the same."""

import secrets
from dataclasses import dataclass
from datetime import date, datetime

from salon_vault.clearance.model import Ground, Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.treatments.model import TreatmentId

FINAL = frozenset(
    {
        (Ground.REACTION, "reacted"),
        (Ground.REACTION, "reacted_line"),
        (Ground.PATCH_TEST, "failed"),
    }
)
"""What nobody can answer for: a known reaction is lifted by a doctor's letter, a failed test
corrected if it was recorded wrongly."""


@dataclass(frozen=True, slots=True)
class Override:
    """For one client, one treatment and one day; who agreed, and why, stands in the log."""

    id: str
    client: ClientId
    treatment: TreatmentId
    on: date
    covers: frozenset[str]
    """What stood against it when somebody answered for it, as ``mark`` writes it."""
    by: str
    at: datetime
    seen_on: date | None = None
    """When an owner has seen it."""

    def is_over(self, obstacle: Obstacle, on: date) -> bool:
        """Tell whether it answers for an obstacle on a day."""
        return (
            self.on == on
            and self.treatment == obstacle.treatment
            and mark(obstacle) in self.covers
            and not is_final(obstacle)
        )


def mark(obstacle: Obstacle) -> str:
    """Return ground, code and what on file is behind an obstacle, in one word."""
    return ":".join(filter(None, (obstacle.ground, obstacle.code, obstacle.record)))


def is_final(obstacle: Obstacle) -> bool:
    """Tell whether nobody can answer for doing it all the same."""
    return (obstacle.ground, obstacle.code) in FINAL


def new_override_id() -> str:
    """Return an id that nothing has had."""
    return secrets.token_hex(8)
