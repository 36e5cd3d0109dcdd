"""Whether somebody answers for doing a treatment all the same."""

from datetime import date

from salon_vault.clearance.model import Obstacle
from salon_vault.clients.model import ClientId
from salon_vault.ports import Work
from salon_vault.staff.model import Tier


def overridden(work: Work, client_id: ClientId, obstacle: Obstacle, on: date) -> bool:
    """
    Tell whether somebody answers for an obstacle to a client's treatment on a day.

    A row alone says nothing: two people have to have signed for it.
    """
    return any(
        each.is_over(obstacle, on) and work.overrides.is_signed(each)
        for each in work.overrides.of_client(client_id)
    )


def answers_alone(work: Work) -> bool:
    """Tell whether the person at the desk is an owner or a named senior."""
    return work.member.tier is Tier.OWNER or work.member.senior
