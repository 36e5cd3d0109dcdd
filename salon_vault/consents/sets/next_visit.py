"""Which visit of a client is next, and what belongs to one that is told in words."""

from datetime import date, timedelta

from salon_vault.clients.model import ClientId
from salon_vault.clock import day_of
from salon_vault.consents.sets.model import VisitSet
from salon_vault.consents.sets.proposing import visit_set
from salon_vault.day.model import Coming
from salon_vault.ports import Work
from salon_vault.visits.naming import named_by

LOOKS_AHEAD = timedelta(days=14)
"""How far ahead the day list is looked at for the visit that papers are for."""


def next_visit(work: Work, client_id: ClientId) -> tuple[str, date]:
    """
    Return the treatment and the day of the visit that papers are printed for.

    That is the one under way, the next on the day list, or one today as the last time.
    """
    today = day_of(work.clock.now())
    visits = work.visits.of_client(client_id)
    under_way = next((v for v in visits if v.is_open and v.on == today), None)
    if under_way is not None:
        return under_way.treatment, today
    entries = work.day.of_client(client_id, today, today + LOOKS_AHEAD)
    ahead = next((e for e in entries if e.coming is not Coming.MISSED and e.treatment), None)
    if ahead is not None:
        return ahead.treatment, ahead.day
    return visits[0].treatment if visits else "", today


def set_in_words(work: Work, client_id: ClientId, treatment: str, on: date) -> VisitSet:
    """Return what belongs to a visit of which somebody says in words what is done."""
    named, _others = named_by(work, treatment)
    treatments = [work.treatments.get(each) for each in named]
    return visit_set(work, client_id, treatments, treatment, on)
