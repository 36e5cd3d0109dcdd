"""Visits of earlier days that were begun and never closed."""

from dataclasses import dataclass, replace
from datetime import date

from salon_vault.clients.model import ClientId
from salon_vault.closed_cards.reach import within_reach
from salon_vault.day.short_names import short_name
from salon_vault.ports import Work
from salon_vault.visits.model import Visit, VisitId


@dataclass(frozen=True, slots=True)
class LeftOpen:
    """As much of such a visit as a list shows."""

    visit: VisitId
    client: ClientId
    name: str
    """Of the client, short for the counter; of a closed card, its initials."""
    on: date
    treatment: str = ""
    """"" where the card is not for the person at this desk."""
    by: str = ""


def left_open(work: Work, today: date) -> list[LeftOpen]:
    """Return them, the oldest first; cards that are not for this person come last."""
    found = [_as_listed(work, visit) for visit in work.visits.left_open(today)]
    return sorted(found, key=lambda each: not each.treatment)


def _as_listed(work: Work, visit: Visit) -> LeftOpen:
    card = work.clients.get(work.clients.staying(visit.client))
    listed = LeftOpen(visit.id, card.id, short_name(card.name, card.language), visit.on)
    if not within_reach(work, card.id):
        return listed
    return replace(listed, treatment=visit.treatment, by=visit.by)
